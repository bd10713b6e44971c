/** Properties: whatever is typed, parsing ends, and no value of a pupil gets lost on the way. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { fieldMark, splitFields } from '../../src/model/field-text.ts'
import { PARTS, parseForm } from './parse-sample.ts'

const FRAGMENTS = [
  '::: step portal=cop gives="x"',
  '::: step',
  ':::',
  ':::',
  ':::',
  '::: callout "Совет."',
  '::: screen for="А1" id=a address=cop',
  '::: screens',
  '::: variants',
  '::: variant А "Есть"',
  '::: question',
  '- Есть? | нет: В',
  '::: box "x"',
  '::: done',
  '::: qr https://a.example.org/ "x"',
  '::: slip "x **y**" name="z"',
  '::: intro',
  '::: dates',
  '::: needs',
  '# ',
  '## ',
  '1. ',
  '   ',
  '- ',
  '- [ ] ',
  '| а | б |',
  '|---|---|',
  '[[Войти]]',
  '[[',
  ']]',
  '[x](https://a.example.org/',
  ')',
  '![x](pictures/x.png "a")',
  '[рисунок](#a)',
  '[r]: https://a.example.org/',
  '**',
  '`',
  '```',
  '> ',
  'Фамилия: = ',
  '! 3 chat | ',
  '@ ',
  ' = phone',
  '"',
  '\\',
  '<b>',
  'слово',
  ' ',
  '\n',
  '\n',
  '\n\n',
  '\t',
  '\u0000',
  '\r',
]

/** Each mark is typed once, as merging numbers every value anew. */
function textOf(pieces: readonly (string | null)[]): string {
  let index = 0
  return pieces.map((piece) => piece ?? fieldMark(index++)).join('')
}

const fragments = fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...FRAGMENTS) }, fc.constant(null)), {
  maxLength: 40,
})

it('parsing never throws, and what is not printed is reported', () => {
  fc.assert(
    fc.property(fragments, (pieces) => {
      const form = textOf(pieces)
      const parsed = parseForm(form)
      expect(parsed.diagnostics.every(({ code }) => code.startsWith('parse/'))).toBe(true)
    }),
    { numRuns: 400 },
  )
})

it('every field of a leaflet is in the tree, or its place is reported', () => {
  const around = Object.entries(PARTS)
    .filter(([name]) => name !== 'step')
    .map(([, part]) => part)
    .join('\n\n')
  let printed = 0
  fc.assert(
    fc.property(fragments, (pieces) => {
      const body = textOf(pieces)
      const parsed = parseForm(`${around}\n\n::: step\n# Вход\n\n${body}\n:::`)
      if (!parsed.ok) return
      const fields = splitFields(body).flatMap((part) => (typeof part === 'string' ? [] : [part.index]))
      const found = fieldNodes(parsed.value)
      for (const index of fields) expect(found).toContain(index)
      printed += fields.length
    }),
    { numRuns: 1500 },
  )
  // the property proves something only if leaflets do come out
  expect(printed).toBeGreaterThan(50)
})

function fieldNodes(part: unknown): readonly number[] {
  if (Array.isArray(part)) return part.flatMap(fieldNodes)
  if (typeof part !== 'object' || part === null) return []
  if ('type' in part && part.type === 'field' && 'index' in part) return [Number(part.index)]
  return Object.values(part).flatMap(fieldNodes)
}
