/** The library: everything that is wrong or odd comes back as values, and nothing is half written. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  buildJob,
  checkJob,
  type Diagnostic,
  formatDiagnostic,
  LeafletError,
  leafletFile,
  openJob,
  planMailing,
  proofFiles,
  readClassList,
  unwrap,
} from '../src/index.ts'
import { listFiles } from './e2e/list-files.ts'
import { folderWith, SMALL_JOB } from './e2e/small-job.ts'
import { readPdf } from './support/read-pdf.ts'

const leaflet = SMALL_JOB['content/leaflets/entry.md'] ?? ''
const list = SMALL_JOB['content/classes/5a.csv'] ?? ''
const BROKEN = { 'content/leaflets/entry.md': leaflet.replace('::: intro', '::: intra') }

const codes = ({ diagnostics }: { readonly diagnostics: readonly Diagnostic[] }) => diagnostics.map(({ code }) => code)

describe('a job that was opened', () => {
  it('gives one pupil’s leaflet, the same bytes as its file', async () => {
    const folder = await folderWith()
    const job = unwrap(await openJob(folder.job))
    expect(job.job.classes.map(({ label }) => label)).toEqual(['5А'])
    const made = leafletFile(job, { class: '5а', leaflet: 'entry', pupil: 2 })
    expect(made.diagnostics).toEqual([])
    const { pages, title } = await readPdf(unwrap(made))
    expect(title).toBe('Как войти в дневник — Снегирёва Анна, 5А')
    expect(pages[0]).toContain('Снегирёва Анна')
    const built = await buildJob(job, folder.out, { pupils: ['2'] })
    expect(unwrap(built)).toMatchObject({ pupils: 1, classes: 1, files: ['5А/entry/pupils/Снегирёва-Анна.pdf'] })
    const file = await readFile(join(folder.out, '5А/entry/pupils/Снегирёва-Анна.pdf'))
    expect(file.equals(unwrap(made))).toBe(true)
  })

  it('gives a leaflet in the edition that is asked for', async () => {
    const job = unwrap(await openJob((await folderWith()).job))
    const sizes = (['standard', 'large'] as const).map(
      (edition) => unwrap(leafletFile(job, { class: '5А', leaflet: 'entry', pupil: 1, edition })).length,
    )
    expect(sizes[0]).not.toBe(sizes[1])
  })

  it('says what is wrong with a request, and with a leaflet', async () => {
    const job = unwrap(await openJob((await folderWith(BROKEN)).job))
    expect(codes(leafletFile(job, { class: '9Я', leaflet: 'entry', pupil: 1 }))).toContain('cli/unknown-class')
    expect(codes(leafletFile(job, { class: '5А', leaflet: 'entry', pupil: 1 }))).toEqual(['parse/unknown-construct'])
  })

  it('keeps the warnings of a leaflet with its bytes', async () => {
    const more = '1. Ещё раз проверьте адрес.\n'.repeat(20)
    const fit = leaflet.replace('::: intro', '::: fit 1\n:::\n\n::: intro').replace('1. Выберите', `${more}1. Выберите`)
    const job = unwrap(await openJob((await folderWith({ 'content/leaflets/entry.md': fit })).job))
    const made = leafletFile(job, { class: '5А', leaflet: 'entry', pupil: 1 })
    expect(made.ok).toBe(true)
    expect(made.diagnostics).toMatchObject([{ severity: 'warning', code: 'press/does-not-fit' }])
  })
})

describe('a job that can’t be opened', () => {
  const changes = { 'content/school.yaml': 'nmae: x\n', 'content/portals.yaml': 'cop: { name: ЦОП, url: x }\n' }

  it('has everything that is wrong with it in one outcome', async () => {
    const opened = await openJob((await folderWith(changes)).job)
    expect(opened.ok).toBe(false)
    expect(codes(opened)).toEqual(expect.arrayContaining(['read/unknown-key', 'read/bad-address']))
    expect(() => unwrap(opened)).toThrow(LeafletError)
    expect(() => unwrap(opened)).toThrow(/read\/bad-address/)
  })

  it('is checked all the same, and what is wrong with its leaflets is found too', async () => {
    const rows = list.replace('Воробьёв', 'Воробьёв漢')
    const both = await checkJob(
      (
        await folderWith({
          ...BROKEN,
          'content/leaflets/entry.md': `${BROKEN['content/leaflets/entry.md']}\n![нет](no.png)\n`,
          'content/classes/5a.csv': rows,
        })
      ).job,
    )
    expect(both.ok).toBe(false)
    expect(codes(both)).toEqual(expect.arrayContaining(['parse/unknown-construct']))
    expect(codes(both).length).toBeGreaterThan(1)
  })

  it('has an error for a bad row only where that was asked for', async () => {
    const folder = await folderWith({ 'content/classes/5a.csv': list.replace('Щеглов;Ян', ';') })
    const lenient = await openJob(folder.job)
    expect([lenient.ok, new Set(codes(lenient))]).toEqual([true, new Set(['read/pupil-skipped'])])
    expect((await openJob(folder.job, { strict: true })).ok).toBe(false)
    const checked = await checkJob(folder.job)
    expect(unwrap(checked).skipped).toHaveLength(1)
    expect(codes(checked)).toContain('read/pupil-skipped')
  })
})

describe('a build', () => {
  it('reports each step', async () => {
    const folder = await folderWith()
    const job = unwrap(await openJob(folder.job))
    const steps: string[] = []
    const built = await buildJob(job, folder.out, {
      onStep: (step) => steps.push(`${step.class} ${step.leaflet} ${step.done}/${step.total}`),
    })
    expect(unwrap(built)).toMatchObject({ pupils: 3, skipped: [], changes: null, proof: null })
    expect(steps).toEqual(['5А entry 0/3', '5А entry 1/3', '5А entry 2/3'])
    expect(await listFiles(folder.out)).toEqual([...unwrap(built).files, '5А/manifest.json'].sort())
  })

  it('that is stopped fails with the reason and leaves nothing', async () => {
    const folder = await folderWith()
    const job = unwrap(await openJob(folder.job))
    const stop = new AbortController()
    const built = buildJob(job, folder.out, {
      signal: stop.signal,
      onStep: ({ done }) => {
        if (done === 1) stop.abort(new Error('that will do'))
      },
    })
    await expect(built).rejects.toThrow('that will do')
    expect(await listFiles(folder.out)).toEqual([])
  })

  it('of a job with a mistake writes nothing', async () => {
    const folder = await folderWith(BROKEN)
    const built = await buildJob(unwrap(await openJob(folder.job)), folder.out)
    expect([built.ok, codes(built)]).toEqual([false, ['parse/unknown-construct']])
    expect(await listFiles(folder.out)).toEqual([])
  })

  it('beside another one in the same folder is refused', async () => {
    const folder = await folderWith()
    const job = unwrap(await openJob(folder.job))
    const both = await Promise.all([buildJob(job, folder.out), buildJob(job, folder.out)])
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true])
    expect(both.flatMap(codes)).toEqual(['cli/not-writable'])
    expect((await buildJob(job, folder.out)).ok).toBe(true)
  })

  it('of what changed says whose leaflets and why', async () => {
    const folder = await folderWith()
    await buildJob(unwrap(await openJob(folder.job)), folder.out)
    await writeFile(join(folder.path, 'content/classes/5a.csv'), list.replace('Павел', 'Пётр'))
    const again = await buildJob(unwrap(await openJob(folder.job)), folder.out, { changed: true })
    expect(unwrap(again).changes?.map(({ change }) => [change.pupil.firstName, change.why])).toEqual([['Пётр', 'new']])
  })
})

describe('a mailing', () => {
  it('without a mail account is refused', async () => {
    const folder = await folderWith()
    const planned = await planMailing(unwrap(await openJob(folder.job)), folder.out, {
      created: '2026-09-03T09:00:00Z',
    })
    expect([planned.ok, codes(planned)]).toEqual([false, ['mail/no-account']])
  })
})

describe('a class list', () => {
  it('is read on its own, with ages on the day that is given', async () => {
    const folder = await folderWith()
    const file = join(folder.path, 'content/classes/5a.csv')
    const read = await readClassList(file, { today: '2026-09-01' })
    expect(unwrap(read).map(({ pupils }) => pupils.map(({ lastName, birthDate }) => [lastName, birthDate]))).toEqual([
      [
        ['Воробьёв', '2015-02-01'],
        ['Снегирёва', '2015-05-11'],
        ['Щеглов', '2014-07-07'],
      ],
    ])
    expect(codes(await readClassList(file, { today: '2015-09-01' }))).not.toEqual(codes(read))
    expect(codes(await readClassList(file))).toEqual(codes(read))
  })

  it('that is missing or empty is an error', async () => {
    const folder = await folderWith({ 'content/classes/5a.csv': 'Фамилия;Имя\n;\n' })
    expect(codes(await readClassList(join(folder.path, 'no.csv')))).toEqual(['roster/no-file'])
    const empty = await readClassList(join(folder.path, 'content/classes/5a.csv'))
    expect(empty.ok).toBe(false)
  })
})

describe('a proof', () => {
  it('says which files are missing, and that there are none', async () => {
    const folder = await folderWith()
    expect(codes(await proofFiles([folder.path]))).toEqual(['proof/no-files'])
    const [found] = (await proofFiles([folder.path])).diagnostics
    expect(found && formatDiagnostic(found, { language: 'ru' })).toContain('здесь нет ни одного PDF')
  })
})
