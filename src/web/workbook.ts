/** A class list as an XLSX workbook that Excel opens: every cell is text, so that nothing is a formula and no date is turned round. */
import { writeXlsx } from 'hucre/xlsx'
import type { Worksheet } from '../read/lists/sheets/sheet.ts'

/** Format of a cell whose text Excel leaves as it was typed. */
const TEXT = '@'
const [NARROWEST, WIDEST] = [6, 40]

/** @param sheets with at least one; a name may be empty, as that of a text file @returns the bytes of the file */
export function writeWorkbook(sheets: readonly Pick<Worksheet, 'name' | 'rows'>[]): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map(({ name, rows }, at) => {
      const texts = rows.map((row) => row.map((cell) => (cell === null ? null : (dayOf(cell.date) ?? cell.text))))
      const width = texts.reduce((most, row) => Math.max(most, row.length), 0)
      const widest = (column: number) => Math.max(...texts.map((row) => row[column]?.length ?? 0))
      return {
        name: sheetName(name, at),
        columns: Array.from({ length: width }, (_, column) => ({
          width: Math.min(WIDEST, Math.max(NARROWEST, widest(column) + 2)),
          numFmt: TEXT,
        })),
        rows: texts,
      }
    }),
  })
}

/** As dates are written by hand. */
function dayOf(date: string | null): string | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)/.exec(date ?? '') ?? []
  return year === undefined ? null : `${day}.${month}.${year}`
}

/** 31 characters at most, none of those that Excel refuses. */
function sheetName(name: string, at: number): string {
  return (
    name
      .replace(/[\\/?*[\]:]/g, ' ')
      .trim()
      .slice(0, 31) || (at === 0 ? 'Список' : `Лист ${at + 1}`)
  )
}
