/** Rows of a text file that have more cells than there are headings: a value holds a delimiter, and cells have moved. */
import type { Worksheet } from '../sheets/sheet.ts'
import type { ListTable } from './table.ts'

/**
 * A workbook knows the column of a value; a text file counts delimiters.
 *
 * @returns rows of the sheet, from 0
 */
export function shiftedRows(sheet: Worksheet, table: ListTable): ReadonlySet<number> {
  if (!sheet.cellCounts || !table.headed) return new Set()
  const end = headingsEnd(sheet, table)
  const counts = table.rows.map((row) => sheet.cellCounts?.[row] ?? 0)
  // where every row has the same cells too many, a column lacks its heading
  if (counts.length > 1 && counts.every((count) => count === counts[0] && count > end)) return new Set()
  return new Set(table.rows.filter((row) => isOver(sheet, row, end)))
}

/** Whether a column lies beyond the headings. */
export function isBeyond(sheet: Worksheet, table: ListTable, column: number): boolean {
  return column >= headingsEnd(sheet, table)
}

/** Headings in two rows end where the lower ones do. */
function headingsEnd({ cellCounts = [] }: Worksheet, { columns, dropped, headerRow }: ListTable): number {
  const headed = [...columns, ...dropped.filter(({ heading }) => heading !== '')]
  return Math.max(cellCounts[headerRow] ?? 0, ...headed.map(({ index }) => index + 1))
}

function isOver(sheet: Worksheet, row: number, end: number): boolean {
  return (sheet.rows[row] ?? []).slice(end).some((cell) => (cell?.text.trim() ?? '') !== '')
}
