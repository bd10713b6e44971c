import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../../src/read/parse-csv.ts'

const texts = (csv: string) => parseCsv(csv, ';').rows.map((row) => row.map(({ text }) => text))

describe('parseCsv', () => {
  it.each([
    ['', []],
    ['\n\n', []],
    [' ; \n', []],
    ['а;б', [['а', 'б']]],
    ['а;б\n', [['а', 'б']]],
    ['а;', [['а', '']]],
    [
      ';а\n;б',
      [
        ['', 'а'],
        ['', 'б'],
      ],
    ],
    ['"а;б";в', [['а;б', 'в']]],
    ['"а\nб";в', [['а\nб', 'в']]],
    ['"";в', [['', 'в']]],
    ['"а""б"', [['а"б']]],
    ['а"б;в', [['а"б', 'в']]],
    ['а,б', [['а,б']]],
  ])('reads %j', (csv, expected) => {
    expect(texts(csv)).toEqual(expected)
  })

  it('knows the place of each cell, after cells of several lines too', () => {
    const cells = parseCsv('а;"б\nвг";д\n\nе;ж', ';').rows.flat()
    expect(cells.map(({ line, column, length }) => [line, column, length])).toEqual([
      [1, 1, 1],
      [1, 3, 2],
      [2, 5, 1],
      [4, 1, 1],
      [4, 3, 1],
    ])
  })

  it('keeps the rows before a fault', () => {
    expect(parseCsv('а\n"б', ';')).toMatchObject({
      rows: [[{ text: 'а' }]],
      fault: { kind: 'open-quote', line: 2, column: 1 },
    })
  })

  it('reads what csv-parse reads', () => {
    const cell = fc.string({ unit: fc.constantFrom('а', '"', ';', '\n', ' ', ','), maxLength: 6 })
    const quote = (text: string) => `"${text.replaceAll('"', '""')}"`
    const property = fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const csv = rows.map((row) => row.map(quote).join(';')).join('\n')
      const oracle: string[][] = parse(csv, { delimiter: ';', relax_column_count: true, record_delimiter: '\n' })
      expect(texts(csv)).toEqual(oracle.filter((row) => row.some((text) => text.trim() !== '')))
    })
    fc.assert(property, { numRuns: 500 })
  })

  it('takes a time that grows with the length only', () => {
    const row = `${'"а;б";в;'.repeat(100_000)}`
    const start = performance.now()
    expect(parseCsv(row, ';').rows[0]).toHaveLength(200_001)
    expect(performance.now() - start).toBeLessThan(2000)
  })
})
