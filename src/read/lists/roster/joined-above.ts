/** Cells of one column that were joined: which row holds the value of the others. */
import type { Sheet } from '../sheet.ts'

const FOUND = new WeakMap<Sheet, ReadonlyMap<string, number>>()

/**
 * @returns the row, from 0, of the cell that this one was joined to from above; null where it was not, or where the
 * joined cells are several columns wide, as titles are
 */
export function joinedAbove(sheet: Sheet, row: number, column: number): number | null {
  const found = FOUND.get(sheet) ?? indexed(sheet)
  return found.get(`${row},${column}`) ?? null
}

/** Looked up for every empty cell, so it is made once a sheet. */
function indexed(sheet: Sheet): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const { row, column, rows, columns } of sheet.merges) {
    // a column may be joined down to the last row that there can be
    const end = columns === 1 ? Math.min(row + rows, sheet.rows.length) : row
    for (let below = row + 1; below < end; below++) found.set(`${below},${column}`, row)
  }
  FOUND.set(sheet, found)
  return found
}
