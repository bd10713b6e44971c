/** A place in a file: a line of a text, a cell of a class list, or a page of a PDF. Lines, columns and pages count from 1. */
export interface Place {
  /** Path as the user would type it, relative to the folder of the job file. */
  readonly file: string
  readonly line?: number
  readonly column?: number
  /** How many characters the caret line underlines. */
  readonly length?: number
  /** Of a table; empty where the table has no name, as in a text file. `line` and `column` are then its row and column. */
  readonly sheet?: string
  readonly page?: number
  /** Whose page it is: number and name. */
  readonly who?: string
}
