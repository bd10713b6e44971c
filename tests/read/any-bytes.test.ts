import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDiagnostic } from '../../src/diagnostics/format.ts'
import { jpegFrame } from '../../src/read/job/jpeg-frame.ts'
import { readJob } from '../../src/read/job/read-job.ts'
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

async function readsCalmly(path: string, data: string | Uint8Array) {
  const list = path.endsWith('5a.yaml') ? LIST_IN_YAML : {}
  const result = await readJob('job.yaml', filesWith({ ...list, [path]: data }))
  expect(result.ok).toBe(!result.diagnostics.some(({ severity }) => severity === 'error'))
  for (const found of result.diagnostics) expect(formatDiagnostic(found, { language: 'ru' })).toContain(found.code)
}

describe('a file of anything', () => {
  it.each(paths)('never throws: %s', async (path) => {
    const bytes = fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), (data) => readsCalmly(path, data))
    const pieces = fc.array(fc.constantFrom(...YAML_PIECES), { maxLength: 40 }).map((parts) => parts.join(''))
    const texts = fc.asyncProperty(pieces, (data) => readsCalmly(path, data))
    await fc.assert(bytes, { numRuns: 40 })
    await fc.assert(texts, { numRuns: 100 })
  })

  it.each(paths)('never throws when a good file is damaged: %s', async (path) => {
    const good = String(
      GOOD_FILES[path] ?? 'label: 5А\npupils:\n  - { lastName: Орлов, firstName: Олег, forms: { dative: Орлову } }\n',
    )
    const damage = fc.asyncProperty(
      fc.nat(good.length),
      fc.nat(8),
      fc.constantFrom(...YAML_PIECES, ''),
      (at, cut, piece) => readsCalmly(path, good.slice(0, at) + piece + good.slice(at + cut)),
    )
    await fc.assert(damage, { numRuns: 80 })
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
