import { beforeAll, describe, expect, it } from 'vitest'
import type { Press } from '../../src/press/press.ts'
import { printable } from '../../src/press/printable.ts'
import { popplerText } from '../support/check-pdf.ts'
import { sharedPress } from '../support/load-press.ts'
import { pdfFaults } from '../support/pdf-faults.ts'
import { item, leafletOf, oneText, pdfOf, problemsOf, section } from './press-sample.ts'

let press: Press
beforeAll(async () => {
  press = await sharedPress()
})

describe('text to be set', () => {
  it('is composed, and has no characters that no code may map to', () => {
    expect(printable('е\u0308лка\ufeff')).toBe('ёлка')
    expect(printable('\0а\ufffeб')).toBe('аб')
    expect(printable('слово\u00a0и\u00ad«дело» — № 5')).toBe('слово\u00a0и«дело» — № 5')
  })

  it('has no byte order mark, though one was pasted', async () => {
    const pdf = pdfOf(press, oneText('раз\ufeffдва'))
    expect((await popplerText(pdf)).trim()).toBe('раздва')
    // a leaflet of one paragraph has no heading, but the rest of it is sound
    expect(await pdfFaults(pdf)).toEqual([])
    const shapes = [
      {
        type: 'text',
        x: 0,
        y: 10,
        size: 10,
        bold: false,
        colour: 'black',
        align: 'left',
        text: 'три\ufeffчетыре',
      } as const,
    ]
    const drawn = leafletOf(section([item({ type: 'drawing', draw: { width: 90, height: 12, alt: '', shapes } })]))
    expect((await popplerText(pdfOf(press, drawn))).trim()).toBe('тричетыре')
    expect(press.missing('раз\ufeffдва')).toEqual([])
  })

  it('is refused where a part of a letter has no glyph', () => {
    expect(problemsOf(press, oneText('буква ई'))).toMatchObject([{ code: 'press/missing-glyph' }])
    expect(problemsOf(press, oneText('и\u0301скра, Хӈӆ, ф\u0306'))).toEqual([])
  })
})
