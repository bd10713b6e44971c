/** docs/json.md against what the commands print: every key that is documented comes, and none that isn't. */
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { LIST } from '../mail/mail-job.ts'
import { closeSchools, schoolOf } from '../mail/school.ts'
import { makePdf } from '../support/make-pdf.ts'
import { type CommandResult, runCommand } from './run-command.ts'
import { folderWith, SMALL_JOB } from './small-job.ts'

afterEach(closeSchools)

/** The paths of a table, by the commands or modes that its heading or the line before it names. */
function documented(text: string): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, string[]>()
  let names: readonly string[] = []
  for (const line of text.split('\n')) {
    if (/^## |^[^|]*:$|^`eml`/.test(line)) names = /^## Every/.test(line) ? ['every'] : wordsOf(line)
    const [, path] = /^\| `([^`]+)` \|/.exec(line) ?? []
    if (path === undefined) continue
    for (const name of names) tables.set(name, [...(tables.get(name) ?? []), path])
  }
  return tables
}

const wordsOf = (line: string): readonly string[] => [...line.matchAll(/`([\w-]+)`/g)].map(([, word = '']) => word)
const TABLES = documented(await readFile('docs/json.md', 'utf8'))
const of = (...names: readonly string[]) => names.flatMap((name) => TABLES.get(name) ?? [])
const under = (prefix: string, paths: readonly string[]) => paths.map((path) => `${prefix}.${path}`)

/** `a.b[].c` is listed with `a`, `a.b` and `a.b[]`. */
function withParents(paths: Iterable<string>): ReadonlySet<string> {
  const all = new Set<string>()
  for (const path of paths) {
    const parts = path.split('.')
    parts.forEach((_, i) => {
      const here = parts.slice(0, i + 1).join('.')
      all.add(here.replace(/\[\]$/, '')).add(here)
    })
  }
  return all
}

function printed(value: unknown, path = ''): readonly string[] {
  if (Array.isArray(value)) return [path, ...value.flatMap((item) => printed(item, `${path}[]`))]
  if (value === null || typeof value !== 'object') return [path]
  return [path, ...Object.entries(value).flatMap(([key, one]) => printed(one, path === '' ? key : `${path}.${key}`))]
}

/** What all these runs have printed together; values of lists alone have no path of their own. */
function printedBy(results: readonly CommandResult[]): readonly string[] {
  const all = new Set<string>()
  for (const { code, out, err } of results) {
    // progress, and nothing else: what is wrong is in the value
    expect(err).toMatch(/^(?:.+ \(\d+\)\n)*$/)
    const value = JSON.parse(out)
    if ('ok' in value) expect(value.ok).toBe(code === 0)
    for (const path of printed(value)) if (path !== '') all.add(path)
  }
  return sorted([...all].filter((path) => !path.endsWith('[]')))
}

function sorted(paths: Iterable<string>): readonly string[] {
  return [...withParents(paths)].filter((path) => !path.endsWith('[]')).sort()
}

const EVERY = of('every')
const DIAGNOSTIC = EVERY.filter((path) => path.startsWith('diagnostics[]'))
const list = SMALL_JOB['content/classes/5a.csv'] ?? ''
/** With one pupil, where pages are proofed. */
const shortList = list.replace(/^[13];.*\n/gm, '')

it('the guide has a table for each command and each mode of send', () => {
  expect([...TABLES.keys()]).toEqual(
    expect.arrayContaining(['every', 'build', 'check', 'roster', 'proof', 'send', 'plan', 'to-me', 'confirm', 'eml']),
  )
})

it('build and check print what the guide says', async () => {
  const folder = await folderWith({
    'content/classes/5a.csv': `${shortList}4;李;Вера;;01.01.2015;ж\n5;;Анна;;01.01.2015;ж\n6;Старостин;Пётр;;02.07.2010;м\n`,
    'content/leaflets/entry.md': `${SMALL_JOB['content/leaflets/entry.md']}`.replace(
      'kind:',
      'audience: { under: 14 }\nkind:',
    ),
  })
  const args = [folder.job, '--json']
  const [build, check] = [
    await runCommand(['build', ...args, '--out', folder.out]),
    await runCommand(['check', ...args]),
  ]
  const all = await runCommand(['build', ...args, '--out', join(folder.path, 'all'), '--changed', '--proof'])
  const faint = await faintBuild()
  await writeFile(join(folder.path, 'content/classes/5a.csv'), shortList.replace('Снегирёва', 'Чижова'))
  const without = await runCommand(['build', ...args, '--out', folder.out])
  const skipped = under('skipped[]', DIAGNOSTIC)
  const proof = under('proof', [...EVERY, ...of('proof')])
  expect(printedBy([build, all, faint, without])).toEqual(sorted([...EVERY, ...of('build'), ...skipped, ...proof]))
  const { ok, files, skipped: missed } = JSON.parse(build.out)
  expect({ ok, made: files.length > 0, missed: missed.map(({ class: label }: { class: string }) => label) }).toEqual({
    ok: true,
    made: true,
    missed: ['5А', '5А'],
  })
  const unasked = (path: string) => !/^(?:changes|proof|left\[\])/.test(path)
  expect(printedBy([check])).toEqual(sorted([...EVERY, ...of('check').filter(unasked), ...skipped]))
  expect(JSON.parse(check.out).files).toEqual([])
})

/** A build that the proof stops. */
async function faintBuild(): Promise<CommandResult> {
  const theme = await readFile('templates/theme.yaml', 'utf8')
  const folder = await folderWith({
    'templates/theme.yaml': theme.replace(/accent: "#\w+"/, 'accent: "#B8C4C8"'),
    'content/classes/5a.csv': shortList,
  })
  const result = await runCommand(['build', folder.job, '--out', folder.out, '--pupil', '2', '--json', '--proof'])
  expect(JSON.parse(result.out)).toMatchObject({ ok: false, files: [], proof: { ok: false } })
  return result
}

it('build prints JSON for a school that can’t be read, and for a class that is missing', async () => {
  const folder = await folderWith({ 'content/school.yaml': 'name: [\n' })
  const broken = await runCommand(['build', folder.job, '--out', folder.out, '--json', '--lang', 'en'])
  const [first] = JSON.parse(broken.out).diagnostics
  expect([broken.code, typeof first.message, first.place.row]).toEqual([1, 'string', expect.any(Number)])
  expect(first.message).toMatch(/^[\x20-\x7E]+$/)
  const whole = await folderWith()
  const noOne = await runCommand(['build', whole.job, '--out', whole.out, '--json', '--class', '9Я'])
  expect([noOne.code, JSON.parse(noOne.out).ok]).toEqual([2, false])
})

it('roster prints what the guide says', async () => {
  const folder = await folderWith()
  const file = join(folder.path, 'list.csv')
  await writeFile(file, 'ФИО;Почта;СНИЛС\nВоробьёв Павел Ильич;a@b.example;1\n')
  const [read, none] = [
    await runCommand(['roster', file, '--json']),
    await runCommand(['roster', `${file}.x`, '--json']),
  ]
  // the form that other programs were promised: nothing more
  const promised = EVERY.filter((path) => path !== 'ok')
  expect(printedBy([read, none])).toEqual(sorted([...promised, ...of('roster')]))
  expect([read.code, none.code]).toEqual([0, 1])
})

it('proof prints what the guide says', async () => {
  const folder = await folderWith({ 'content/classes/5a.csv': shortList })
  await runCommand(['build', folder.job, '--out', folder.out])
  await writeFile(join(folder.out, '5А/entry/pupils/Снегирёва-Анна.pdf'), makePdf([{ content: '' }]))
  const result = await runCommand([
    'proof',
    join(folder.out, '5А/cover.pdf'),
    join(folder.out, '5А/entry/pupils'),
    '--json',
  ])
  expect(printedBy([result])).toEqual(sorted([...EVERY, ...of('proof')]))
})

it('send prints what the guide says, in each mode', async () => {
  const { folder, send } = await schoolOf(
    { onMessage: () => ({ code: 554, text: '5.7.1 spam' }) },
    { list: LIST.replace('07.07.2014;м;', '07.07.2014;м;shcheglov@gmail.con') },
  )
  const common = [...EVERY.filter((path) => !path.startsWith('diagnostics[]')), ...of('send')]
  const plan = await send(['--json'])
  const quiet = (paths: readonly string[]) => paths.filter((path) => !path.startsWith('diagnostics['))
  expect(quiet(printedBy([plan]))).toEqual(sorted([...common, ...of('plan')]))
  expect(quiet(printedBy([await send(['--confirm', '3', '--json'])]))).toEqual(sorted([...common, ...of('confirm')]))
  expect(of('to-me')).toEqual(of('confirm'))
  expect(quiet(printedBy([await send(['--status', '--json'])]))).toEqual(sorted([...common, ...of('status')]))
  const drafts = await send(['--eml', join(folder.path, 'drafts'), '--json'])
  expect(quiet(printedBy([drafts]))).toEqual(sorted([...common, ...of('eml')]))
  const refused = await send(['--confirm', '3', '--json'])
  expect(printedBy([refused])).toEqual(sorted([...common, ...DIAGNOSTIC.filter((path) => !/place\./.test(path))]))
  const fine = await schoolOf()
  const unstopped = of('to-me').filter((path) => !path.startsWith('stopped.'))
  expect(printedBy([await fine.send(['--to-me', '--json'])])).toEqual(sorted([...common, ...unstopped]))
})
