/** What the reader of each format comes to: the sheets that are shown, and the names of those that aren't. */
import type { Sheet } from '../sheet.ts'

export interface Book {
  readonly sheets: readonly Sheet[]
  readonly hidden: readonly string[]
}
