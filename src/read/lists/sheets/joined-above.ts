/** Cells of one column that were joined: which row holds the value of the others. */
import type { Cell, Worksheet } from './sheet.ts'

const FOUND = new WeakMap<Worksheet, ReadonlyMap<string, number>>()

/**
 * @returns the row, from 0, of the cell that this one was joined to from above; null where it was not, or where the
 * joined cells are several columns wide, as titles are
 */
export function joinedAbove(sheet: Worksheet, row: number, column: number): number | null {
  const found = FOUND.get(sheet) ?? indexed(sheet)
  return found.get(`${row},${column}`) ?? null
}

/** The cell, or the one that it was joined to from above. */
export function joinedCell(sheet: Worksheet, row: number, column: number): Cell | null {
  const cell = sheet.rows[row]?.[column] ?? null
  if (cell !== null) return cell
  const above = joinedAbove(sheet, row, column)
  return above === null ? null : (sheet.rows[above]?.[column] ?? null)
}

/** Looked up for every empty cell, so it is made once a sheet. */
function indexed(sheet: Worksheet): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { row, column, rows, columns } of sheet.merges) {
    // a column may be joined down to the last row that there can be
    const end = columns === 1 ? Math.min(row + rows, sheet.rows.length) : row
    for (let below = row + 1; below < end; below++) found.set(`${below},${column}`, row)
  }
  FOUND.set(sheet, found)
  return found
}
