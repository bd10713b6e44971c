/** `build --changed` goes by the child, not by the place in the list: who gets another leaflet, who left, and whose files stay. */
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Manifest } from '../../src/build/manifest.ts'
import { readPdf } from '../support/read-pdf.ts'
import { runCommand } from './run-command.ts'
import { builtJobFolder, type JobFolder, SMALL_JOB } from './small-job.ts'

let folder: JobFolder
afterEach(() => folder.remove())

const inClass = (file: string) => join(folder.out, '5А', file)
const bytesOf = async (file: string) => new Uint8Array(await readFile(inClass(file)))
const titlesOf = async (file: string) => (await readPdf(await bytesOf(file))).outline.map(({ title }) => title)
const manifest = async (): Promise<Manifest> => JSON.parse(await readFile(inClass('manifest.json'), 'utf8'))

async function build(...options: readonly string[]) {
  const result = await runCommand(['build', folder.job, '--out', folder.out, ...options])
  expect(result.code, result.err).toBe(0)
  return result
}

const whoChanged = (out: string): readonly (readonly [number, string, string])[] =>
  JSON.parse(out).changes.map((one: Record<string, string>) => [one.number, one.name, one.why])

/** Of the three pupils, in the order of the list. */
const FILES = [
  'entry/pupils/Воробьёв-Павел.pdf',
  'entry/pupils/Снегирёва-Анна.pdf',
  'entry/pupils/Щеглов-Ян.pdf',
] as const

describe('build --changed', () => {
  const LIST = SMALL_JOB['content/classes/5a.csv'] ?? ''
  /** Everybody has another number. */
  const JOINED = LIST.replace(/^\d;/gm, ';').replace('\n', '\n;Абдуллин;Артур;Маратович;03.04.2015;м\n')
  const stamp = async () =>
    Object.fromEntries((await manifest()).files.map(({ file, sha256 }) => [file, sha256] as const))
  const writeList = (list: string) => writeFile(join(folder.path, 'content/classes/5a.csv'), list)

  it('makes nothing right after a run, and every file stays as it was', async () => {
    folder = await builtJobFolder({}, [])
    const before = await stamp()
    const { err } = await build('--changed')
    expect(err).toContain('ничего не изменилось')
    expect(await stamp()).toEqual(before)
  })

  it('names the pupil whose data changed; the others’ files stay, the print file is whole', async () => {
    const text = `${SMALL_JOB['content/leaflets/entry.md']}`.replace('Помогите', '{{pupil.middleName}}. Помогите')
    folder = await builtJobFolder({ 'content/leaflets/entry.md': text }, [])
    const before = await stamp()
    await writeList(LIST.replace('Олеговна', 'Игоревна'))
    const { err } = await build('--changed')
    expect(err).toContain('изменилась 1 памятка')
    expect(err).toMatch(/5А, 2\. Снегирёва Анна.*другие данные: entry/)
    expect(err).not.toContain('Воробьёв')
    expect(err).not.toContain('больше нет в списке')
    const after = await stamp()
    expect(after[FILES[0]]).toBe(before[FILES[0]])
    expect(after[FILES[1]]).not.toBe(before[FILES[1]])
    expect((await readPdf(await bytesOf('entry/class.pdf'))).outline).toHaveLength(3)
    expect(await titlesOf('entry/changed.pdf')).toEqual(['2. Снегирёва Анна'])
  })

  it('makes one file for a pupil who joins first in the alphabet; the others’ keep bytes and names', async () => {
    folder = await builtJobFolder({}, [])
    const before = await stamp()
    await writeList(JOINED)
    const { out } = await build('--changed', '--json')
    expect(whoChanged(out)).toEqual([[1, 'Абдуллин Артур', 'new']])
    expect(JSON.parse(out)).toMatchObject({ pages: 3, left: [] })
    const after = await stamp()
    for (const file of FILES) expect(after[file], file).toBe(before[file])
    expect((await readdir(inClass('entry/pupils'))).sort()).toEqual([
      'Абдуллин-Артур.pdf',
      'Воробьёв-Павел.pdf',
      'Снегирёва-Анна.pdf',
      'Щеглов-Ян.pdf',
    ])
    expect(await titlesOf('entry/changed.pdf')).toEqual(['1. Абдуллин Артур'])
    expect((await titlesOf('entry/class.pdf')).at(-1)).toBe('4. Щеглов Ян')
  })

  it('makes anew whose number moved where the text prints it', async () => {
    const text = `${SMALL_JOB['content/leaflets/entry.md']}`.replace('Помогите', 'Номер {{pupil.number}}. Помогите')
    folder = await builtJobFolder({ 'content/leaflets/entry.md': text }, [])
    await writeList(JOINED)
    const { out } = await build('--changed', '--json')
    expect(whoChanged(out).map(([, , why]) => why)).toEqual(['new', 'data', 'data', 'data'])
  })

  it('finds nothing changed where the list was sorted anew, and prints the class in the new order', async () => {
    folder = await builtJobFolder({}, [])
    const before = await stamp()
    const [head = '', first = '', ...others] = LIST.trim().split('\n')
    await writeList([head, ...others, first].join('\n').replace(/^\d;/gm, ';'))
    const { err } = await build('--changed')
    expect(err).toContain('ничего не изменилось')
    const after = await stamp()
    for (const file of FILES) expect(after[file], file).toBe(before[file])
    expect(after['entry/changed.pdf']).toBeUndefined()
    expect(await titlesOf('entry/class.pdf')).toEqual(['1. Снегирёва Анна', '2. Щеглов Ян', '3. Воробьёв Павел'])
  })

  it('gives the first of two namesakes the patronymic in the name of the same file', async () => {
    folder = await builtJobFolder({}, [])
    const before = await stamp()
    await writeList(LIST.replace('2;', '2;Воробьёв;Павел;Глебович;01.06.2015;м\n3;'))
    const { out } = await build('--changed', '--json')
    expect(whoChanged(out)).toEqual([[2, 'Воробьёв Павел', 'new']])
    expect(JSON.parse(out)).toMatchObject({ pages: 3, left: [] })
    const after = await stamp()
    expect(after['entry/pupils/Воробьёв-Павел-Ильич.pdf']).toBe(before[FILES[0]])
    expect((await readdir(inClass('entry/pupils'))).sort()).toEqual([
      'Воробьёв-Павел-Глебович.pdf',
      'Воробьёв-Павел-Ильич.pdf',
      'Снегирёва-Анна.pdf',
      'Щеглов-Ян.pdf',
    ])
  })

  describe('of what an older program called by the number', () => {
    const OLD = ['01-Воробьёв-Павел.pdf', '02-Снегирёва-Анна.pdf', '03-Щеглов-Ян.pdf']

    beforeEach(async () => {
      folder = await builtJobFolder({}, [])
      const { files, ...about } = await manifest()
      const older = files.map(({ pupil, ...file }) => ({
        ...file,
        file: pupil === null ? file.file : `entry/pupils/${OLD[pupil.number - 1]}`,
        pupil: pupil === null ? null : { number: pupil.number, name: pupil.name },
        pupils: file.pupils.map(({ number, name, pages }) => ({ number, name, pages })),
        codes: (file.codes ?? []).map((code) => ({ ...code, pupil: 1 })),
      }))
      for (const [i, name] of OLD.entries()) await rename(inClass(FILES[i] ?? ''), inClass(`entry/pupils/${name}`))
      await writeFile(inClass('manifest.json'), JSON.stringify({ ...about, format: 2, files: older }))
    })

    it('makes every file anew, under its name, and leaves none of the old', async () => {
      const { out } = await build('--changed', '--json')
      expect(whoChanged(out).map(([, , why]) => why)).toEqual(['content', 'content', 'content'])
      expect(JSON.parse(out).left).toEqual([])
      expect((await readdir(inClass('entry/pupils'))).sort().map((name) => `entry/pupils/${name}`)).toEqual(FILES)
    })

    it('takes away one pupil’s old file where only that pupil’s is made, whatever the number is now', async () => {
      await writeList(JOINED)
      await build('--pupil', 'Снегирёва')
      expect((await readdir(inClass('entry/pupils'))).sort()).toEqual([OLD[0], OLD[2], 'Снегирёва-Анна.pdf'])
      expect((await manifest()).files.map(({ file }) => file)).toContain(`entry/pupils/${OLD[2]}`)
    })
  })

  it('gives the same files as making everything would', async () => {
    folder = await builtJobFolder({}, [])
    await writeList(LIST.replace('Ильич', 'Петрович').replace('Щеглов', 'Щегловский'))
    await build('--changed')
    const { 'entry/changed.pdf': again, ...changed } = await stamp()
    expect(again).toBeDefined()
    await build()
    expect(await stamp()).toEqual(changed)
  })

  it('makes print files anew that are to have other marks, but no pupil’s file', async () => {
    folder = await builtJobFolder({}, [])
    const { 'entry/class.pdf': plain, ...before } = await stamp()
    const { err } = await build('--changed', '--crop-marks')
    expect(err).toContain('ничего не изменилось')
    const { 'entry/class.pdf': marked, ...after } = await stamp()
    expect(after).toEqual(before)
    expect(marked).not.toBe(plain)
    await build('--changed')
    expect((await stamp())['entry/class.pdf']).toBe(marked)
  })

  it('keeps the print files and marks of the last run', async () => {
    folder = await builtJobFolder({}, ['--print', 'booklet', '--crop-marks', '5'])
    const before = await stamp()
    await build('--changed')
    expect(await stamp()).toEqual(before)
    await writeList(LIST.replace('Анна', 'Алла'))
    await build('--changed')
    expect((await readPdf(await bytesOf('entry/booklet.pdf'))).pages.join()).toContain('Снегирёва Алла')
  })

  it('can be proofed at once: files that stayed are looked at in their place', async () => {
    // one pupil, since every page is looked at
    const one = LIST.replace(/^[13];.*\n/gm, '')
    folder = await builtJobFolder({ 'content/classes/5a.csv': one }, [])
    await writeList(one.replace('Анна', 'Алла'))
    const { out } = await build('--changed', '--proof', '--json')
    const { proof } = JSON.parse(out)
    expect(proof).toMatchObject({ ok: true, diagnostics: [] })
    expect(proof.files).toHaveLength(4)
  })

  it('makes every pupil’s files when the instructions change', async () => {
    folder = await builtJobFolder({}, [])
    const manuscript = SMALL_JOB['content/leaflets/entry.md'] ?? ''
    await writeFile(join(folder.path, 'content/leaflets/entry.md'), manuscript.replace('- телефон', '- компьютер'))
    const { out } = await build('--changed', '--json')
    const { changes } = JSON.parse(out)
    expect(changes.map(({ number, why }: { number: number; why: string }) => [number, why])).toEqual([
      [1, 'content'],
      [2, 'content'],
      [3, 'content'],
    ])
  })

  it('makes files again that are spoilt or missing', async () => {
    folder = await builtJobFolder({}, [])
    const before = await stamp()
    await writeFile(inClass('entry/pupils/Воробьёв-Павел.pdf'), 'spoilt')
    await rm(inClass('entry/class.pdf'))
    const { err } = await build('--changed')
    expect(err).toMatch(/1\. Воробьёв Павел.*раньше не было/)
    const { 'entry/changed.pdf': again, ...after } = await stamp()
    expect(again).toBeDefined()
    expect(after).toEqual(before)
    expect((await readPdf(await bytesOf('entry/class.pdf'))).pages).toHaveLength(12)
  })

  it('names who left the class, and leaves nothing of them', async () => {
    folder = await builtJobFolder({}, [])
    await writeList(
      LIST.split('\n')
        .filter((line) => !line.includes('Щеглов'))
        .join('\n'),
    )
    const { err } = await build('--changed')
    expect(err).toContain('5А: больше нет в списке, памятки убраны: Щеглов Ян\n')
    expect(err).not.toContain('ничего не изменилось')
    expect((await readdir(inClass('entry/pupils'))).sort()).toEqual(['Воробьёв-Павел.pdf', 'Снегирёва-Анна.pdf'])
    expect((await readPdf(await bytesOf('entry/class.pdf'))).outline).toHaveLength(2)
    expect((await readPdf(await bytesOf('handout.pdf'))).pages.join()).not.toContain('Щеглов')
  })

  it('names who left beside who joined; so does a run that makes everything', async () => {
    folder = await builtJobFolder({}, [])
    const other = LIST.replace('2;Снегирёва;Анна', '2;Чижова;Вера')
    await writeList(other)
    const { out } = await build('--changed', '--json')
    expect(whoChanged(out)).toEqual([[2, 'Чижова Вера', 'new']])
    expect(JSON.parse(out).left).toEqual([{ class: '5А', name: 'Снегирёва Анна', files: [`5А/${FILES[1]}`] }])
    await writeList(LIST)
    const { err } = await build('--lang', 'en')
    expect(err).toContain('5А: no longer in the list, leaflets removed: Чижова Вера\n')
  })

  it('says nothing of those who weren’t asked for', async () => {
    folder = await builtJobFolder({}, [])
    await writeList(LIST.replace(/^3;.*\n/m, ''))
    const { out } = await build('--changed', '--pupil', '1', '--json')
    expect(JSON.parse(out).left).toEqual([])
    expect(await readdir(inClass('entry/pupils'))).toContain('Щеглов-Ян.pdf')
  })
})
