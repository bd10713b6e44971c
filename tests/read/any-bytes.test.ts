import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts'
import { formatDiagnostic } from '../../src/diagnostics/format.ts'
import { jpegFrame } from '../../src/read/job/jpeg-frame.ts'
import { readJob } from '../../src/read/job/read-job.ts'
import { readManuscripts } from '../../src/read/job/read-manuscripts.ts'
import { readPlan } from '../../src/read/job/read-plan.ts'
import { readPortals } from '../../src/read/job/read-portals.ts'
import { readSchool } from '../../src/read/job/read-school.ts'
import { readSections, readSourceText } from '../../src/read/job/read-sections.ts'
import { readTheme } from '../../src/read/job/read-theme.ts'
import { readWords } from '../../src/read/job/read-words.ts'
import { readClasses } from '../../src/read/lists/read-classes.ts'
import type { SourceFiles } from '../../src/read/source-files.ts'
import { readYaml } from '../../src/read/yaml/read-yaml.ts'
import type { YamlFile } from '../../src/read/yaml/yaml-file.ts'
import { filesWith, GOOD_FILES, GOOD_JOB } from './memory-files.ts'

const LIST_IN_YAML = { 'job.yaml': GOOD_JOB.replace('5a.csv', '5a.yaml'), 'classes/5a.yaml': 'pupils: []\n' }
const paths = [...Object.keys(GOOD_FILES), 'classes/5a.yaml']
const YAML_PIECES = [
  'a',
  ': ',
  '\n',
  '  ',
  '- ',
  '"',
  "'",
  '[',
  ']',
  '{',
  '}',
  '*x',
  '&x',
  '|',
  '>',
  '#',
  '!!',
  '---',
  '\t',
  'name',
  '0x1',
  '~',
  '__proto__',
  '<<',
  '\u{F0000}',
  ',',
  '?',
  '%',
  '\u2028',
]

const LIST_READING = { meetingDate: '2026-09-03', strict: false } as const

/** What reads each file of a job by itself. */
const READERS: Readonly<Record<string, (files: SourceFiles, path: string) => Promise<Reading>>> = {
  'job.yaml': (files, path) => readWith(files, path, readPlan),
  'school.yaml': (files, path) => readWith(files, path, readSchool),
  'portals.yaml': (files, path) => readWith(files, path, readPortals),
  '../templates/theme.yaml': (files, path) => readWith(files, path, readTheme),
  '../templates/words.ru.yaml': (files, path) => readWith(files, path, readWords),
  '../templates/leaflet.hbs': (files, path) => readSourceText(files, path),
  'leaflets/chats.md': (files) => readManuscripts(files, [{ id: 'chats', located: { place: { file: 'job.yaml' } } }]),
  'sections/about-vk.md': async (files) => readSections(files, [await template(files, '{{> about-vk}}')]),
  'classes/5a.csv': (files) => readLists(files, GOOD_JOB),
  'classes/5a.yaml': (files) => readLists(files, LIST_IN_YAML['job.yaml']),
}

interface Reading {
  readonly diagnostics: readonly Diagnostic[]
}

async function readWith(files: SourceFiles, path: string, read: (yaml: YamlFile) => Reading): Promise<Reading> {
  const yaml = await readYaml(files, path, { numbers: path.endsWith('theme.yaml') })
  if (yaml.value === null) return yaml
  return { diagnostics: [...yaml.diagnostics, ...read(yaml.value).diagnostics] }
}

async function readLists(files: SourceFiles, job: string): Promise<Reading> {
  const yaml = await readYaml(filesWith({ 'job.yaml': job }), 'job.yaml')
  if (yaml.value === null) throw new Error('the good job is no YAML')
  const read = await Promise.all(readPlan(yaml.value).classes.map((entry) => readClasses(files, entry, LIST_READING)))
  expect(read.flat().length).toBeGreaterThan(0)
  return { diagnostics: read.flat().flatMap(({ diagnostics }) => diagnostics) }
}

async function template(files: SourceFiles, text: string) {
  const read = await readSourceText(files, '../templates/leaflet.hbs')
  if (read.value === null) throw new Error('the good template is unreadable')
  return { ...read.value, text }
}

const filesOf = (path: string, data: string | Uint8Array) =>
  filesWith({ ...(path.endsWith('5a.yaml') ? LIST_IN_YAML : {}), [path]: data })

/** Its own reader neither throws nor reports what can't be said. */
async function readsAlone(path: string, data: string | Uint8Array) {
  const { diagnostics } = (await READERS[path]?.(filesOf(path, data), path)) ?? {}
  if (!diagnostics) throw new Error(`nothing reads ${path}`)
  for (const found of diagnostics) expect(formatDiagnostic(found, { language: 'ru' })).toContain(found.code)
}

/** The whole job does so too, and is refused where anything of it is wrong. */
async function readsCalmly(path: string, data: string | Uint8Array) {
  const result = await readJob('job.yaml', filesOf(path, data))
  expect(result.ok).toBe(!result.diagnostics.some(({ severity }) => severity === 'error'))
  for (const found of result.diagnostics) expect(formatDiagnostic(found, { language: 'ru' })).toContain(found.code)
}

/** Runs in which the whole job is read, of each file and kind of damage. */
const WHOLE_RUNS = 4

const damaged = (path: string) => {
  const good = String(
    GOOD_FILES[path] ?? 'label: 5А\npupils:\n  - { lastName: Орлов, firstName: Олег, forms: { dative: Орлову } }\n',
  )
  return fc
    .tuple(fc.nat(good.length), fc.nat(8), fc.constantFrom(...YAML_PIECES, ''))
    .map(([at, cut, piece]) => good.slice(0, at) + piece + good.slice(at + cut))
}
const BYTES = fc.uint8Array({ maxLength: 200 })
const PIECES = fc.array(fc.constantFrom(...YAML_PIECES), { maxLength: 40 }).map((parts) => parts.join(''))

describe('a file of anything', () => {
  it.each(paths)('never makes its reader throw: %s', async (path) => {
    await fc.assert(
      fc.asyncProperty(BYTES, (data) => readsAlone(path, data)),
      { numRuns: 40 },
    )
    await fc.assert(
      fc.asyncProperty(PIECES, (data) => readsAlone(path, data)),
      { numRuns: 100 },
    )
    await fc.assert(
      fc.asyncProperty(damaged(path), (data) => readsAlone(path, data)),
      { numRuns: 80 },
    )
  })

  it.each(paths)('never makes the reading of a job throw: %s', async (path) => {
    await fc.assert(
      fc.asyncProperty(fc.oneof(BYTES, PIECES, damaged(path)), (data) => readsCalmly(path, data)),
      { numRuns: 3 * WHOLE_RUNS },
    )
  })

  it('never throws for deep brackets and many references', async () => {
    await readsCalmly('job.yaml', '['.repeat(50_000))
    await readsCalmly('job.yaml', `a: &a [x]\n${'b: [*a, *a, *a]\n'.repeat(100)}`)
    await readsCalmly('classes/5a.yaml', '{a: '.repeat(20_000))
  })

  it('is no JPEG by chance, and never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (tail) => {
        const frame = jpegFrame(Uint8Array.of(0xff, 0xd8, ...tail))
        expect(frame === null || (frame.width > 0 && frame.height > 0)).toBe(true)
      }),
    )
  })
})
