/** Where something stands in what a person wrote: a line of a text file, or a cell of a class list. Lines and columns count from 1. */
export interface Place {
  /** Path as the user would type it, relative to the folder of the job file. */
  readonly file: string
  readonly line?: number
  readonly column?: number
  /** How many characters the caret line underlines. */
  readonly length?: number
  readonly sheet?: string
}
