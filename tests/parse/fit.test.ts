/** `::: fit`: on how many sheets a leaflet should fit. */
import { describe, expect, it } from 'vitest'
import { codesOf, leafletOf, parseParts } from './parse-sample.ts'

describe('fit', () => {
  it.each(['1', '2', '12'])('holds a number of sheets: %s', (sheets) => {
    const { fit } = leafletOf({ fit: `::: fit ${sheets}\n:::` })
    expect(fit).toMatchObject({ sheets: Number(sheets), place: { line: expect.any(Number) } })
  })

  it('may be left out', () => expect(leafletOf({}).fit).toBeNull())

  it.each(['', '0', '-1', '1.5', '100', 'один', '1 лист', 'sheets=1', '"1" 2'])('is refused: %j', (given) => {
    const { diagnostics } = parseParts({ fit: `::: fit ${given}\n:::` })
    expect(diagnostics).toMatchObject([
      { severity: 'error', code: 'parse/bad-fit', hint: { en: 'one sheet, two sides: "::: fit 1"' } },
    ])
  })

  it('is there once, and holds nothing', () => {
    expect(codesOf(parseParts({ fit: '::: fit 1\n:::\n\n::: fit 2\n:::' }).diagnostics)).toEqual(['parse/part-twice'])
    expect(codesOf(parseParts({ fit: '::: fit 1\nслово\n:::' }).diagnostics)).toEqual(['parse/not-printed-here'])
  })

  it('has no place in a step', () => {
    expect(codesOf(parseParts({ step: '::: step\n# Вход\n\n::: fit 1\n:::\n:::' }).diagnostics)).toEqual([
      'parse/unknown-construct',
    ])
  })
})
