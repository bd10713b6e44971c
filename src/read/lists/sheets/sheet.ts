/** A table of cells, as any kind of class list comes to: a worksheet, a table of a page, a text file. */
import type { Place } from '../../../model/place.ts'

/** `formula`: one whose value the file doesn't have, so that nothing but a spreadsheet program can show it; its text is empty. */
export type CellKind = 'text' | 'number' | 'date' | 'boolean' | 'formula'

export interface Cell {
  readonly kind: CellKind
  /** As it is shown, or, in a text file, as it is written. */
  readonly text: string
  /** The number in the cell, serial dates too; null for text. */
  readonly value: number | null
  /** ISO date, for cells of which the format itself says that they are dates. */
  readonly date: string | null
  /** It is struck out. */
  readonly struck?: true
}

/** Cells that were joined; counts from 0. */
export interface Merge {
  readonly row: number
  readonly column: number
  readonly rows: number
  readonly columns: number
}

export interface Worksheet {
  /** Empty for a text file. */
  readonly name: string
  /** Row i is row i + 1 of the file; null is an empty cell. */
  readonly rows: readonly (readonly (Cell | null)[])[]
  readonly merges: readonly Merge[]
  /** Rows, from 0, that are hidden, by hand or by a filter. */
  readonly hiddenRows?: readonly number[]
  /** In a text file, how many cells each row was written with, empty ones too: only delimiters say where a cell is. */
  readonly cellCounts?: readonly number[]
}

/** What the reader of each format comes to: the sheets that are shown, and the names of those that aren't. */
export interface Book {
  readonly sheets: readonly Worksheet[]
  readonly hidden: readonly string[]
}

/**
 * The place of a cell as messages name it: rows and columns from 1; the sheet of a text file has no name.
 *
 * @param row from 0, as `column`
 */
export function placeIn(sheet: Worksheet, file: string, row: number, column: number): Place {
  return { file, line: row + 1, column: column + 1, sheet: sheet.name }
}
