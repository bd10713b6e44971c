/** `B7` and `A1:C2` as numbers that count from 0. */
import type { Merge } from './sheet.ts'

export interface CellAt {
  readonly row: number
  readonly column: number
}

/** Row and column, from 0, of a reference; null for an invalid one. @example cellAt('B7') // { row: 6, column: 1 } */
export function cellAt(reference: string): CellAt | null {
  const [, letters, digits] = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i.exec(reference) ?? []
  if (letters === undefined) return null
  const column = [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}

/** @example rangeOf('A1:C2') // { row: 0, column: 0, rows: 2, columns: 3 } */
export function rangeOf(reference: string): Merge | null {
  const [start = '', end = start] = reference.split(':')
  const [from, to] = [cellAt(start), cellAt(end)]
  if (from === null || to === null) return null
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 }
}
