/** Class after class appears, each whole or not at all; a run that didn't come to its end is gone on with; two runs lose nothing. */
import { spawn } from 'node:child_process'
import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { BUILT_PROGRAM } from '../support/whole-run.ts'
import { listFiles, sumsIn } from './list-files.ts'
import { runCommand } from './run-command.ts'
import { folderWith, type JobFolder, SMALL_JOB } from './small-job.ts'

const SECOND = `№;Фамилия;Имя;Отчество;Дата рождения;Пол
1;Дроздова;Ольга;Павловна;01.02.2015;ж
2;Чижов;Пётр;Ильич;11.05.2015;м
`
const TWO_CLASSES = {
  'content/job.yaml': `${SMALL_JOB['content/job.yaml']}  - list: classes/6b.csv
    label: 6Б
    teacher: { lastName: Синицын, firstName: Глеб, middleName: Юрьевич, gender: m, phone: "+7 900 000-00-78" }
`,
  'content/classes/6b.csv': SECOND,
}

const build = ({ job, out }: JobFolder, ...argv: string[]) => runCommand(['build', job, '--out', out, ...argv])
const inClass = (files: readonly string[], label: string) => files.filter((file) => file.startsWith(`${label}/`))
const visible = async (folder: JobFolder) => (await listFiles(folder.out)).filter((file) => !file.startsWith('.'))

/** The files of a build that nothing has disturbed, by what it is made from: the same for several tests. */
const known = new Map<string, Readonly<Record<string, string>>>()

async function undisturbed(folder: JobFolder): Promise<Readonly<Record<string, string>>> {
  const sources = JSON.stringify(await sumsIn(join(folder.path, 'content')))
  const before = known.get(sources)
  if (before) return before
  const out = join(folder.path, 'undisturbed')
  await runCommand(['build', folder.job, '--out', out])
  const sums = await sumsIn(out)
  known.set(sources, sums)
  return sums
}

describe('a class that can’t be put in place', () => {
  it('leaves the others, is named, and is all that the next run makes', async () => {
    const folder = await folderWith(TWO_CLASSES)
    const wanted = await undisturbed(folder)
    await mkdir(join(folder.out, '6Б/handout.pdf/x'), { recursive: true })
    const first = await build(folder)
    expect(first.code).toBe(1)
    expect(first.err).toMatch(/out\/6Б\/handout\.pdf {2}ошибка {2}output\/in-the-way/)
    expect(first.err).toContain('output/classes-missing  не собраны классы: 6Б; остальные на месте')
    expect(first.err).toContain('2 ошибки; готовых классов: 1, 6 файлов в папке')
    expect(await visible(folder)).toEqual(Object.keys(wanted).filter((file) => file.startsWith('5А/')))

    await rm(join(folder.out, '6Б/handout.pdf'), { recursive: true })
    const { mtimeMs } = await stat(join(folder.out, '5А/entry/class.pdf'))
    const second = await build(folder)
    expect([second.code, second.err]).toEqual([0, expect.stringContaining('который не дошёл до конца: 5А')])
    expect((await stat(join(folder.out, '5А/entry/class.pdf'))).mtimeMs).toBe(mtimeMs)
    expect(await sumsIn(folder.out)).toEqual(wanted)
    // what has come to its end is made anew by the next
    expect((await build(folder)).err).not.toContain('не дошёл до конца')
    expect((await stat(join(folder.out, '5А/entry/class.pdf'))).mtimeMs).toBeGreaterThan(mtimeMs)
  })

  it('is named for programs too, with the files that are in place', async () => {
    const folder = await folderWith(TWO_CLASSES)
    await mkdir(join(folder.out, '5А/cover.pdf/x'), { recursive: true })
    const { code, out } = await build(folder, '--json')
    const json = JSON.parse(out)
    expect([code, json.ok, json.missing, json.resumed]).toEqual([1, false, ['5А'], []])
    expect(inClass(json.files, '6Б')).toHaveLength(json.files.length)
    expect(json.files.length).toBeGreaterThan(4)
  })

  it('is made again where its list has changed since, and where one of its files was', async () => {
    const folder = await folderWith(TWO_CLASSES)
    await mkdir(join(folder.out, '6Б/handout.pdf/x'), { recursive: true })
    await build(folder)
    await rm(join(folder.out, '6Б/handout.pdf'), { recursive: true })
    await writeFile(join(folder.out, '5А/cover.pdf'), 'changed by hand')
    const second = await build(folder)
    expect([second.code, second.err]).toEqual([0, expect.not.stringContaining('не дошёл до конца')])
    expect(await sumsIn(folder.out)).toEqual(await undisturbed(folder))
  })
})

it('an error that shows before the first class leaves nothing, also where it is the last class’s', async () => {
  const folder = await folderWith({
    ...TWO_CLASSES,
    'content/leaflets/entry.md': `${SMALL_JOB['content/leaflets/entry.md']}\n{{#if (eq class.label "6Б")}}\n::: nonsense\n:::\n{{/if}}\n`,
  })
  const { code, err } = await build(folder)
  expect([code, err]).toEqual([1, expect.stringContaining('ничего не записано')])
  expect(await listFiles(folder.out)).toEqual([])
})

it('a file of one’s own where one of the program’s would go is not replaced', async () => {
  const folder = await folderWith()
  await mkdir(join(folder.out, '5А'), { recursive: true })
  await writeFile(join(folder.out, '5А/cover.pdf'), '%PDF-1.7 of a person')
  const { code, err } = await build(folder)
  expect([code, err]).toEqual([1, expect.stringContaining('output/foreign-file')])
  expect(await listFiles(folder.out)).toEqual(['5А/cover.pdf'])
  // one of the program's own whose manifest was lost is
  await rm(join(folder.out, '5А/cover.pdf'))
  await build(folder)
  await rm(join(folder.out, '5А/manifest.json'))
  expect((await build(folder)).code).toBe(0)
})

/** Before the change of the disk of this name and number the process is killed, or waits. */
const hook = (name: string, number: number, then: string) =>
  `data:text/javascript,${encodeURIComponent(`
    import fs from 'node:fs'
    import { syncBuiltinESMExports } from 'node:module'
    const real = fs.promises.${name}
    let seen = 0
    fs.promises.${name} = async (...paths) => {
      const target = String(paths.at(-1))
      if (!/\\.pamyatka-/.test(target) && /[\\\\/]\\d+[АБ][\\\\/]/.test(target) && ++seen === ${number}) { ${then} }
      return real(...paths)
    }
    syncBuiltinESMExports()
  `)}`
const KILL = "process.kill(process.pid, 'SIGKILL')"

function start({ job, out }: JobFolder, argv: readonly string[], preload: string) {
  const child = spawn(process.execPath, ['--import', preload, BUILT_PROGRAM, 'build', job, '--out', out, ...argv], {
    stdio: 'ignore',
  })
  return new Promise<{ code: number | null; signal: string | null }>((resolve) => {
    child.on('close', (code, signal) => resolve({ code, signal }))
  })
}

describe('a run that is killed', () => {
  it.each([
    ['at the fourth file of a class', 'rename', 4],
    ['at the manifest', 'rename', 7],
    ['at the first file that is to go', 'unlink', 1],
  ] as const)('%s leaves nothing that a later run forgets', async (_when, name, number) => {
    const folder = await folderWith()
    await build(folder)
    const list = join(folder.path, 'content/classes/5a.csv')
    const text = await readFile(list, 'utf8')
    await writeFile(list, text.replaceAll(';Анна;', ';Арина;').replaceAll(';Ян;', ';Яков;'))
    expect(await start(folder, [], hook(name, number, KILL))).toEqual({ code: null, signal: 'SIGKILL' })
    // and the list is changed once more before anybody builds again
    await writeFile(list, text.replaceAll(';Анна;', ';Алла;').replaceAll(';Ян;', ';Юрий;'))
    expect((await build(folder)).code).toBe(0)
    expect(await sumsIn(folder.out)).toEqual(await undisturbed(folder))
  })

  it('in its second class goes on there, and makes the bytes of a run that wasn’t', async () => {
    const folder = await folderWith(TWO_CLASSES)
    expect((await start(folder, [], hook('rename', 9, KILL))).signal).toBe('SIGKILL')
    expect(inClass(await visible(folder), '5А')).toHaveLength(7)
    const { code, err } = await build(folder)
    expect([code, err]).toEqual([0, expect.stringContaining('готовы с прошлого раза, который не дошёл до конца: 5А')])
    expect(await sumsIn(folder.out)).toEqual(await undisturbed(folder))
  })
})

it('two runs for one class at once lose none of each other’s files', async () => {
  const folder = await folderWith({
    'content/job.yaml': `${SMALL_JOB['content/job.yaml']}`.replace('leaflets: [entry]', 'leaflets: [entry, other]'),
    'content/leaflets/other.md': `${SMALL_JOB['content/leaflets/entry.md']}`,
  })
  // the first holds its first file for long enough that the second comes to its own
  const slow = hook('rename', 1, 'await new Promise((resolve) => setTimeout(resolve, 6000))')
  const first = start(folder, ['--leaflet', 'other'], slow)
  const second = build(folder, '--leaflet', 'entry')
  expect([(await first).code, (await second).code]).toEqual([0, 0])
  const files = await listFiles(folder.out)
  const manifest = JSON.parse(await readFile(join(folder.out, '5А/manifest.json'), 'utf8'))
  expect(manifest.files.map(({ file }: { file: string }) => `5А/${file}`).sort()).toEqual(
    files.filter((file) => file.endsWith('.pdf')),
  )
  expect(files).toHaveLength(9)
})
