/** A sheet while it is being read: cells come in any order, and the limits hold for all sheets together. */

import { present } from '../../../diagnostics/impossible.ts'
import type { FileFault } from './fault.ts'
import { LIMITS } from './limits.ts'
import type { Cell, Merge, Worksheet } from './sheet.ts'

export interface Grid {
  /** Counts from 0. Returns the fault, after which reading must stop. */
  put(row: number, column: number, cell: Cell): FileFault | null
  join(merge: Merge): void
  /** A row, from 0, that isn't shown. */
  hide(row: number): void
  /** Rows end at their last cell, and the sheet at its last row that has one. */
  sheet(name: string): Worksheet
}

/**
 * @returns a function that begins the next sheet of the same file
 * @example
 * const newGrid = grids()
 * const grid = newGrid()
 * grid.put(0, 0, textCell('Фамилия'))
 * grid.sheet('5А')
 */
export function grids(): () => Grid {
  let [rowsLeft, cellsLeft] = [LIMITS.rows, LIMITS.cells] as [number, number]
  return () => {
    const rows: (Cell | null)[][] = []
    const merges: Merge[] = []
    const hidden: number[] = []
    return {
      put(row, column, cell) {
        if (!(Number.isInteger(row) && Number.isInteger(column) && row >= 0 && column >= 0)) return { kind: 'damaged' }
        if (column >= LIMITS.columns) return { kind: 'too-large', what: 'columns' }
        const added = Math.max(0, row + 1 - rows.length)
        if (added > rowsLeft) return { kind: 'too-large', what: 'rows' }
        if (cellsLeft === 0) return { kind: 'too-large', what: 'cells' }
        rowsLeft -= added
        cellsLeft--
        while (rows.length <= row) rows.push([])
        const cells = present(rows[row], 'a row that was just made')
        while (cells.length < column) cells.push(null)
        cells[column] = cell
        return null
      },
      join(merge) {
        if (merge.rows > 1 || merge.columns > 1) merges.push(merge)
      },
      hide(row) {
        if (hidden.length < LIMITS.rows) hidden.push(row)
      },
      sheet(name) {
        // what is joined without a value in it is only a drawing of the sheet
        const valued = merges.filter(({ row, column }) => (rows[row]?.[column] ?? null) !== null)
        return {
          name,
          rows,
          merges: valued.filter(isWhole).sort((a, b) => a.row - b.row || a.column - b.column),
          ...(hidden.length === 0 ? {} : { hiddenRows: hidden }),
        }
      },
    }
  }
}

function isWhole({ row, column, rows, columns }: Merge): boolean {
  return [row, column, rows, columns].every(Number.isInteger) && rows > 0 && columns > 0
}
