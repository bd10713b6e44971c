import * as sheetJs from '@e965/xlsx'
import { describe, expect, it, vi } from 'vitest'
import { readSheets } from '../../../../src/read/lists/sheets/read-sheets.ts'
import { textsOf } from './table.ts'

const CELLS: sheetJs.CellObject[][] = [
  [
    { t: 's', v: 'Ёлкина' },
    { t: 'n', v: 7, z: '00000' },
    { t: 'n', v: 41407, z: 'dd.mm.yyyy' },
    { t: 'n', v: 89121234567 },
    { t: 'n', v: 4.5 },
    { t: 'b', v: true },
    { t: 'e', v: 42 },
    { t: 'n', v: 3, f: 'B1-4' },
    { t: 's', v: 'Иван', f: '"И"&"ван"' },
  ],
  [],
  [{ t: 's', v: 'б' }],
]

function xls(change: (book: sheetJs.WorkBook) => void = () => {}): Uint8Array {
  const book = sheetJs.utils.book_new()
  for (const name of ['Первый', 'Тайный', 'Тайна']) {
    const sheet = sheetJs.utils.aoa_to_sheet(CELLS)
    sheet['!merges'] = [{ s: { r: 0, c: 0 }, e: { r: 1, c: 0 } }]
    sheetJs.utils.book_append_sheet(book, sheet, name)
  }
  change(book)
  return new Uint8Array(sheetJs.write(book, { type: 'array', bookType: 'biff8' }))
}

describe('a workbook of Excel 97–2003', () => {
  it('has cells of every kind', async () => {
    const found = await readSheets(xls(), 'a.xls')
    const [sheet] = found.ok ? found.value.sheets : []
    expect(sheet?.rows[0]?.map((cell) => [cell?.kind, cell?.text, cell?.date ?? cell?.value])).toEqual([
      ['text', 'Ёлкина', null],
      ['number', '00007', 7],
      ['date', '13.05.2013', '2013-05-13'],
      ['number', '89121234567', 89121234567],
      ['number', '4,5', 4.5],
      ['boolean', 'ИСТИНА', 1],
      ['text', '#Н/Д', null],
      ['number', '3', 3],
      ['text', 'Иван', null],
    ])
    expect(sheet && textsOf(sheet).slice(1)).toEqual([[], ['б']])
    expect(sheet?.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 1 }])
  })

  it('leaves hidden sheets out, with a warning each', async () => {
    const bytes = xls((book) => {
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }] }
    })
    const found = await readSheets(bytes, 'a.xls')
    expect(found.ok && found.value.sheets.map(({ name }) => name)).toEqual(['Первый'])
    expect(found.diagnostics.map(({ code, place }) => [code, place?.sheet])).toEqual([
      ['roster/hidden-sheet', 'Тайный'],
      ['roster/hidden-sheet', 'Тайна'],
    ])
  })

  it('is refused if it is too long or too wide', async () => {
    const book = (rows: sheetJs.CellObject[][]) => {
      const made = sheetJs.utils.book_new(sheetJs.utils.aoa_to_sheet(rows), 'а')
      return new Uint8Array(sheetJs.write(made, { type: 'array', bookType: 'biff8' }))
    }
    const long = await readSheets(book(Array.from({ length: 20_001 }, () => [{ t: 'n', v: 1 }])), 'a.xls')
    expect(long.diagnostics.map(({ code }) => code)).toEqual(['roster/too-large'])
  })

  it('says nothing on the console, whatever records it has', async () => {
    const said = vi.spyOn(console, 'error')
    const bytes = xls()
    // WSBOOL becomes an unknown record
    for (let at = 0; at < bytes.length - 4; at++) {
      if (bytes[at] === 0x81 && bytes[at + 1] === 0 && bytes[at + 2] === 2 && bytes[at + 3] === 0) bytes[at + 1] = 0x7e
    }
    expect((await readSheets(bytes, 'a.xls')).ok).toBe(true)
    expect(said).not.toHaveBeenCalled()
    said.mockRestore()
  })
})
