/** A leaflet that is for children under 14: who gets it, who doesn't, and who is told. */
import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { buildJob, leafletFile, openJob, planMailing, unwrap } from '../../src/index.ts'
import { makeMailJob } from '../mail/mail-job.ts'
import { readPdf } from '../support/read-pdf.ts'
import { runCommand } from './run-command.ts'
import { folderWith, SMALL_JOB } from './small-job.ts'

// the meeting is on 3 September 2026: Снегирёва is 14 on that day, Щеглов on the next
const LIST = `№;Фамилия;Имя;Отчество;Дата рождения;Пол;Почта
1;Воробьёв;Павел;Ильич;;м;vorobey@families.example
2;Снегирёва;Анна;Олеговна;03.09.2012;ж;snegir@families.example
3;Щеглов;Ян;;04.09.2012;м;shchegol@families.example
`
const entry = `${SMALL_JOB['content/leaflets/entry.md']}`
const young = (audience = 'audience: { under: 14 }') => ({
  'content/classes/5a.csv': LIST,
  'content/leaflets/entry.md': entry,
  'content/leaflets/young.md': entry.replace('kind:', `${audience}\nkind:`).replace('Как войти', 'Детям — как войти'),
})
const jobText = (leaflets: string, more = '') => `${SMALL_JOB['content/job.yaml']}`.replace('[entry]', leaflets) + more
const jobWith = async (leaflets: string, more = '', audience?: string) =>
  folderWith({ ...young(audience), 'content/job.yaml': jobText(leaflets, more) })

describe('a leaflet for children under 14', () => {
  it('is made for those who aren’t 14 on the day of the meeting, and who is left out is named everywhere', async () => {
    const folder = await jobWith('[young, entry]')
    const { err, out, code } = await runCommand(['build', folder.job, '--out', folder.out, '--json'])
    expect(code, err).toBe(0)
    const { files, pupils, skipped, outside, diagnostics } = JSON.parse(out)
    expect(outside).toEqual([{ class: '5А', number: 2, name: 'Снегирёва Анна', leaflet: 'young' }])
    expect({ pupils, skipped }).toEqual({ pupils: 3, skipped: [] })
    expect(files.filter((file: string) => file.includes('young/pupils'))).toEqual([
      '5А/young/pupils/Воробьёв-Павел.pdf',
      '5А/young/pupils/Щеглов-Ян.pdf',
    ])
    expect(files).toContain('5А/entry/pupils/Снегирёва-Анна.pdf')
    expect(diagnostics).toEqual([
      expect.objectContaining({
        severity: 'warning',
        code: 'merge/outside-audience',
        message: '«young», 5А: памятка только до 14 лет; без неё 1 ученик: Снегирёва Анна',
      }),
    ])
    const text = async (file: string) =>
      (await readPdf(await readFile(join(folder.out, file)))).pages.join('\n').replace(/\s+/g, ' ')
    const printed = await text('5А/young/class.pdf')
    expect(printed).not.toContain('Снегирёва')
    // of an unknown age; who is certainly under 14 needs no such words
    const notice = 'Эта памятка для тех, кому ещё нет 14 лет.'
    expect(printed.split(notice)).toHaveLength(2)
    expect(await text('5А/young/pupils/Воробьёв-Павел.pdf')).toContain(notice)
    expect(await text('5А/entry/class.pdf')).not.toContain(notice)
    const handout = await text('5А/handout.pdf')
    expect(handout).toContain('«Детям — как войти в дневник» — для тех, кому ещё нет 14 лет. Без неё: Снегирёва Анна')
    expect(handout).toContain('Всего 3')
    expect(await text('5А/cover.pdf')).toContain('для тех, кому ещё нет 14 лет; без неё 1 ученик.')
  })

  it('is made for all where the job says so', async () => {
    const folder = await jobWith('[young]', 'outsideAudience: make\n')
    const { code, out } = await runCommand(['check', folder.job, '--json'])
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ pupils: 3, outside: [], diagnostics: [] })
  })

  it('leaves a class without anybody of that age without files, and says so', async () => {
    const folder = await jobWith('[young]', '', 'audience: { from: 15, under: 18 }')
    await writeFile(join(folder.path, 'content/classes/5a.csv'), LIST.replace(';;м;v', ';01.01.2015;м;v'))
    const { code, err } = await runCommand(['build', folder.job, '--out', folder.out])
    expect(code).toBe(0)
    expect(err).toContain('только с 15 лет до 18 лет; без неё 3 ученика')
    expect(err).toContain('готово: 1 класс, 0 учеников, 0 страниц')
    expect(existsSync(join(folder.out, '5А/cover.pdf'))).toBe(false)
  })

  it('goes away with a birthday when only what changed is made', async () => {
    const folder = await jobWith('[young]')
    const build = () => runCommand(['build', folder.job, '--out', folder.out, '--changed'])
    const file = join(folder.out, '5А/young/pupils/Щеглов-Ян.pdf')
    expect((await build()).code).toBe(0)
    expect(existsSync(file)).toBe(true)
    await writeFile(folder.job, jobText('[young]').replace('2026-09-03', '2026-09-04'))
    const { code, err } = await build()
    expect(code, err).toBe(0)
    expect(err).toContain('без неё 2 ученика: Снегирёва Анна, Щеглов Ян')
    expect(existsSync(file)).toBe(false)
  })

  it('is refused by the library to one who asks for the copy of a child of 14, and in no letter', async () => {
    const folder = await makeMailJob({ port: 1, list: LIST, changes: young() })
    onTestFinished(() => folder.remove())
    const job = await readFile(folder.job, 'utf8')
    const openWith = async (leaflets: string) => {
      await writeFile(folder.job, job.replace('[entry]', leaflets))
      return unwrap(await openJob(folder.job))
    }
    const both = await openWith('[young, entry]')
    expect(leafletFile(both, { class: '5А', leaflet: 'young', pupil: 2 })).toMatchObject({
      ok: false,
      diagnostics: [{ severity: 'error', code: 'merge/outside-audience' }],
    })
    expect(leafletFile(both, { class: '5А', leaflet: 'young', pupil: 3 }).ok).toBe(true)
    unwrap(await buildJob(both, folder.out))
    const about = { created: '2026-09-01T12:00:00Z' }
    const planned = await planMailing(both, folder.out, about)
    const [plan] = unwrap(planned)
    expect(plan?.letters.map(({ pupil, files }) => [pupil, files.map(({ leaflet }) => leaflet)])).toEqual([
      [1, ['young', 'entry']],
      [2, ['entry']],
      [3, ['young', 'entry']],
    ])
    expect(planned.diagnostics.map(({ code }) => code)).toEqual(['merge/outside-audience'])
    const [alone] = unwrap(await planMailing(await openWith('[young]'), folder.out, about))
    expect(alone?.held).toEqual([
      { pupil: 2, name: 'Снегирёва Анна', address: '', reason: 'outside-audience', detail: 'young' },
    ])
  })

  it.each([
    ['audience: 14', 'read/wrong-type'],
    ['audience: { under: четырнадцать }', 'read/bad-age'],
    ['audience: { under: 0 }', 'read/bad-age'],
    ['audience: {}', 'read/bad-age'],
    ['audience: { from: 14, under: 14 }', 'read/bad-age'],
    ['audience: { uner: 14 }', 'read/unknown-key'],
  ])('is refused with %s', async (audience, code) => {
    const folder = await jobWith('[young]', '', audience)
    const { out } = await runCommand(['check', folder.job, '--json'])
    expect(JSON.parse(out).diagnostics.map((one: { code: string }) => one.code)).toContain(code)
  })

  it('has no third way: a mistyped word of the job is reported', async () => {
    const folder = await jobWith('[young]', 'outsideAudience: mak\n')
    const { err, code } = await runCommand(['check', folder.job])
    expect(code).toBe(1)
    expect(err).toContain('read/unknown-word  outsideAudience: «mak» здесь не бывает')
  })
})
