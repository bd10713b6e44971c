import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSheets, type SheetFile } from '../../../../src/read/lists/sheets/read-sheets.ts'
import { BOOKS, csvOf, type Encoding, encode, TEXT_BOOKS } from './make-books.ts'
import { CLASS, DATED, trimmed, type Value, valuesOf } from './table.ts'

async function opened(bytes: Uint8Array, file = 'класс.xls'): Promise<SheetFile> {
  const found = await readSheets(bytes, file)
  if (!found.ok) throw new Error(found.diagnostics.map(({ code }) => code).join())
  expect(found.diagnostics).toEqual([])
  return found.value
}

const kindOf = (format: string) =>
  /^flat ods/.test(format) ? 'ods' : /^Spread/.test(format) ? 'xls' : format.split(' ')[0]

describe('one table, whatever the format', () => {
  it.each(Object.entries(BOOKS))('%s has the values of the table', async (format, make) => {
    for (const table of [DATED, CLASS]) {
      const { kind, sheets } = await opened(await make(table))
      expect(kind).toBe(kindOf(format))
      expect(sheets.map(valuesOf)).toEqual([trimmed(table)])
    }
  })

  it.each(Object.entries(BOOKS))('%s keeps the name of the sheet', async (format, make) => {
    const [sheet] = (await opened(await make(DATED))).sheets
    // a stand-in for Russian: its maker can't write any
    expect(sheet?.name).toBe(/BIFF5/.test(format) ? '______' : 'Список')
  })

  it.each(Object.entries(TEXT_BOOKS))('%s has the values of the table', async (format, make) => {
    const { kind, sheets } = await opened(make(CLASS))
    expect(kind).toBe(format.split(' ')[0])
    expect(sheets.map(valuesOf)).toEqual([trimmed(CLASS)])
  })

  const TEXTS = (['utf-8', 'utf-16le', 'utf-16be', 'windows-1251'] as const).flatMap((encoding) =>
    [';', ',', '\t'].flatMap((delimiter) =>
      [true, false].map((mark) => [encoding, delimiter, mark] as [Encoding, string, boolean]),
    ),
  )
  it.each(TEXTS.filter(([encoding, , mark]) => mark || encoding !== 'utf-16be'))(
    'text in %s, divided by %j, byte order mark: %s',
    async (encoding, delimiter, mark) => {
      const { sheets, ...rest } = await opened(encode(csvOf(CLASS, delimiter), encoding, mark))
      expect(rest).toEqual({ kind: 'text', encoding, delimiter })
      expect(sheets.map(valuesOf)).toEqual([trimmed(CLASS)])
    },
  )

  it('is read from a page in windows-1251 whose bytes happen to be UTF-8', async () => {
    const { sheets } = await opened(TEXT_BOOKS['html in windows-1251']?.([['Жё']]) ?? new Uint8Array())
    expect(sheets.map(valuesOf)).toEqual([[['Жё']]])
  })

  it('is recognised by its bytes, not by the name of the file', async () => {
    const { kind } = await opened(await (BOOKS['ods by hucre']?.(DATED) ?? Promise.reject()), 'список.csv')
    expect(kind).toBe('ods')
  })
})

describe('any table', () => {
  const letter = fc.constantFrom(...'абвЁёЖя ABz019.,;:-«»"\'&<>/()№+_')
  const text = fc.string({ unit: letter, maxLength: 12 }).map((value) => value.trim())
  const day = fc
    .date({ min: new Date('1900-03-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => ({ iso: date.toISOString().slice(0, 10) }))
  const number = fc.oneof(
    fc.integer(),
    fc.constant(89121234567),
    fc.integer({ min: -999, max: 999 }).map((n) => n / 8),
  )
  const value: fc.Arbitrary<Value> = fc.oneof(text, number, day, fc.constant(null))
  const table = <T>(cell: fc.Arbitrary<T>) =>
    fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 })

  it.each(Object.entries(BOOKS))('of texts, numbers and days survives %s', async (_format, make) => {
    const property = fc.asyncProperty(table(value), async (rows) => {
      // a book without a cell is a list all the same
      expect((await opened(await make(rows))).sheets.map(valuesOf)).toEqual([trimmed(rows)])
    })
    await fc.assert(property, { numRuns: 40 })
  })

  it.each(Object.entries(TEXT_BOOKS))('of texts survives %s', async (format, make) => {
    const property = fc.asyncProperty(table(text), async (rows) => {
      // white space runs together on a web page
      const expected = rows.map((row) => row.map((cell) => (/html/.test(format) ? cell.replace(/ +/g, ' ') : cell)))
      if (expected.flat().join('') === '') return
      expect((await opened(make(rows))).sheets.map(valuesOf)).toEqual([trimmed(expected)])
    })
    await fc.assert(property, { numRuns: 100 })
  })

  it('of texts, all of its cells filled, survives delimited text', async () => {
    // a word of Russian in each, for nothing but its letters tells of the encoding
    const filled = fc.string({ unit: letter, minLength: 1, maxLength: 12 }).map((cell) => `Анна ${cell}`)
    const square = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(filled, { minLength: width, maxLength: width }), { minLength: 2, maxLength: 6 }),
      )
    const style = fc.record({
      delimiter: fc.constantFrom(';', ',', '\t'),
      encoding: fc.constantFrom<Encoding>('utf-8', 'windows-1251'),
      end: fc.constantFrom('\r\n', '\n', '\r'),
    })
    const property = fc.asyncProperty(square, style, async (rows, { delimiter, encoding, end }) => {
      const file = await opened(encode(csvOf(rows, delimiter, end), encoding))
      expect(file.sheets.map(valuesOf)).toEqual([trimmed(rows)])
    })
    await fc.assert(property, { numRuns: 300 })
  })
})
