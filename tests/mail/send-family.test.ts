/** No family gets what is another's: not by namesakes, nor by what happens while letters leave, nor by a slip of the sender. */
import { createHash } from 'node:crypto'
import { readFile, rename, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { itemAt } from '../../src/diagnostics/impossible.ts'
import type { JobFolder } from '../e2e/small-job.ts'
import { LIST } from './mail-job.ts'
import { closeSchools, listOf, pdfOf, recipients, replace, schoolOf, swapFiles } from './school.ts'
import { readMessage } from './sink.ts'

afterEach(closeSchools)

/** The first two rows. */
async function changePlaces(folder: JobFolder): Promise<void> {
  const file = listOf(folder)
  const [head = '', one = '', two = '', ...others] = (await readFile(file, 'utf8')).split('\n')
  await writeFile(file, [head, two.replace('2;', '1;'), one.replace('1;', '2;'), ...others].join('\n'))
}

describe('two namesakes in one class', () => {
  const list = `№;Фамилия;Имя;Отчество;Дата рождения;Пол;Почта
1;Воробьёв;Павел;Ильич;01.02.2015;м;first@families.example
2;Воробьёв;Павел;Олегович;11.05.2015;м;second@families.example
3;Щеглов;Ян;;07.07.2014;м;
`
  // the father's name is in the leaflet
  const entry = async () => {
    const { SMALL_JOB } = await import('../e2e/small-job.ts')
    const text = `${SMALL_JOB['content/leaflets/entry.md']}`
    return text.replace('Помогите ребёнку', '{{pupil.middleName}}! Помогите ребёнку')
  }

  it('get their own leaflet each', async () => {
    const { sink, folder, send } = await schoolOf({}, { list, changes: { 'content/leaflets/entry.md': await entry() } })
    expect((await send([])).code).toBe(0)
    expect((await send(['--confirm', '2'])).code).toBe(0)
    for (const [index, { message, to }] of sink.received.entries()) {
      const mail = await readMessage(message)
      expect(to).toEqual([index === 0 ? 'first@families.example' : 'second@families.example'])
      const file = await readFile(
        join(folder.out, `5А/entry/pupils/Воробьёв-Павел-${index === 0 ? 'Ильич' : 'Олегович'}.pdf`),
      )
      expect(sha(new Uint8Array(mail.attachments[0]?.content as ArrayBuffer))).toBe(sha(file))
    }
  })

  it('get their own still when their rows have changed places', async () => {
    const { sink, folder, send } = await schoolOf({}, { list, changes: { 'content/leaflets/entry.md': await entry() } })
    await changePlaces(folder)
    expect((await send([])).code).toBe(0)
    expect((await send(['--confirm', '2'])).code).toBe(0)
    const first = await readMessage(itemAt(sink.received, 0).message)
    expect(recipients(sink)[0]).toEqual(['second@families.example'])
    const file = await readFile(join(folder.out, '5А/entry/pupils/Воробьёв-Павел-Олегович.pdf'))
    expect(sha(new Uint8Array(first.attachments[0]?.content as ArrayBuffer))).toBe(sha(file))
  })

  it('whom the order of the list alone tells apart get nothing once it has changed, until the leaflets are built again', async () => {
    const alike = list.replace(';Олегович;11.05.2015;', ';Ильич;;').replace(';01.02.2015;', ';;')
    const text = (await entry()).replace('{{pupil.middleName}}!', '{{pupil.language}}!')
    const spoken = alike
      .replace('Почта', 'Почта;Язык')
      .replace('first@families.example', 'first@families.example;татарский')
    const changes = { 'content/leaflets/entry.md': text }
    const { sink, folder, send } = await schoolOf({}, { list: spoken, changes })
    // what the files are called fits both, and so does the name in them
    await changePlaces(folder)
    const plan = await send([])
    expect(plan.code).toBe(1)
    expect(plan.err).toContain('mail/stale-leaflet')
    expect(sink.connections()).toBe(0)
  })
})

describe('while letters leave', () => {
  it('files that change places stop the run: the letters that are left aren’t sent', async () => {
    let first = true
    const school = await schoolOf({
      onMessage: async () => {
        if (first) await swapFiles(school.folder)
        first = false
        return null
      },
    })
    const { sink, send } = school
    await send([])
    const sent = await send(['--confirm', '3'])
    expect(sent.code).toBe(1)
    expect(sent.err).toContain('mail/other-file')
    expect(recipients(sink)).toEqual([['vorobey@families.example']])
  })

  it('a change of the list changes nothing: what was sealed is what leaves', async () => {
    let first = true
    const school = await schoolOf({
      onMessage: async () => {
        if (first) await replace(listOf(school.folder), 'snegir@families', 'other@families')
        first = false
        return null
      },
    })
    const { sink, send } = school
    await send([])
    expect((await send(['--confirm', '3'])).code).toBe(0)
    expect(recipients(sink)[1]).toEqual(['snegir@families.example'])
  })

  it('a link in the place of a file sends what it leads to, and is refused if that is another’s', async () => {
    const { sink, folder, send } = await schoolOf()
    await send([])
    const other = join(folder.out, '5А/entry/pupils/Снегирёва-Анна.pdf')
    await rename(pdfOf(folder), `${pdfOf(folder)}.old`)
    await symlink(other, pdfOf(folder))
    expect((await send(['--confirm', '3'])).err).toContain('mail/other-file')
    expect(sink.connections()).toBe(0)
  })
})

it('one file that the manifest names for two pupils is refused for the second', async () => {
  const { folder, send } = await schoolOf()
  const path = join(folder.out, '5А/manifest.json')
  const manifest = JSON.parse(await readFile(path, 'utf8'))
  const of = (number: number) =>
    manifest.files.find(
      ({ kind, pupil }: { kind: string; pupil: { number: number } | null }) =>
        kind === 'pupil' && pupil?.number === number,
    )
  Object.assign(of(2), { file: of(1).file, sha256: of(1).sha256 })
  await writeFile(path, JSON.stringify(manifest))
  const plan = await send([])
  expect(plan.code).toBe(1)
  expect(plan.err).toContain('mail/name-missing')
})

describe('a trial', () => {
  it('isn’t sent to an address of a family, however it is spelt', async () => {
    const list = LIST.replace('vorobey@families.example', 'vorobey@gmail.com')
    const { sink, send } = await schoolOf({}, { list })
    for (const address of ['snegir@families.example', 'Papa.Snegir@FAMILIES.example', 'vo.robey+x@googlemail.com']) {
      const tried = await send(['--to-me', address])
      expect(tried.code).toBe(2)
      expect(tried.err).toContain('mail/familys-address')
      expect(tried.err).not.toContain(address)
    }
    expect(sink.connections()).toBe(0)
  })

  it('is sent to a teacher whose own child is in the list', async () => {
    const list = LIST.replace('vorobey@families.example', 'teacher@school.example')
    const { sink, send } = await schoolOf({}, { list })
    expect((await send(['--to-me', '--sample', '1'])).code).toBe(0)
    expect(recipients(sink)).toEqual([['teacher@school.example']])
  })
})

describe('addresses', () => {
  it('of one mailbox in two families’ rows are held back in both', async () => {
    const list = LIST.replace('vorobey@families.example', 'anna.b@ya.ru').replace(
      'snegir@families.example',
      'anna-b+x@yandex.ru',
    )
    const { send } = await schoolOf({}, { list })
    const plan = await send([])
    expect(plan.out.match(/тот же адрес у другой семьи/g)).toHaveLength(2)
  })

  it('of two children of one last name and two fathers are held back', async () => {
    const list = LIST.replace('2;Снегирёва;Анна;Олеговна', '2;Воробьёва;Анна;Олеговна').replace(
      '"snegir@families.example, papa.snegir@families.example"',
      'vorobey@families.example',
    )
    const { send } = await schoolOf({}, { list })
    expect((await send([])).out.match(/тот же адрес у другой семьи/g)).toHaveLength(2)
    expect((await send(['--allow-shared'])).out).toContain('5А · 2 письма')
  })

  it.each([
    ['from: { name: "Школа № 99", address: school@', 'from: { name: "Школа № 99", address: школа@', 'mail/bad-sender'],
    ['email: teacher@', 'email: учитель@', 'mail/bad-reply-to'],
  ])('that no message can carry are reported before a plan is made: %s', async (from, to, code) => {
    const { sink, folder, send } = await schoolOf()
    await replace(folder.job, from, to)
    for (const argv of [[], ['--to-me'], ['--confirm', '3']]) {
      const said = await send(argv)
      expect(said.code).toBe(1)
      expect(said.err).toContain(code)
    }
    expect(sink.connections()).toBe(0)
  })
})

function sha(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
