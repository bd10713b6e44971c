/** Sheets written down as rows of texts, numbers and dates. */
import type { Cell, Merge, Worksheet } from '../../../../src/read/lists/sheets/sheet.ts'

export type Written = string | number | { readonly date: string } | null

function cellOf(written: Written): Cell | null {
  if (written === null || written === '') return null
  if (typeof written === 'number') return { kind: 'number', text: String(written), value: written, date: null }
  if (typeof written === 'string') return { kind: 'text', text: written, value: null, date: null }
  return { kind: 'date', text: written.date, value: null, date: written.date }
}

export function sheetOf(
  rows: readonly (readonly Written[])[],
  name = 'Лист1',
  merges: readonly Merge[] = [],
): Worksheet {
  return { name, rows: rows.map((row) => row.map(cellOf)), merges }
}
