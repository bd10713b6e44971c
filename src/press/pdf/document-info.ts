/** What a file says of itself beside its pages: title, outline, labels of the pages. */

export interface Bookmark {
  readonly title: string
  /** Index of the page, from 0. */
  readonly page: number
}

export interface DocumentInfo {
  readonly title: string
  readonly bookmarks: readonly Bookmark[]
  /** From which page on pages are called by what prefix, counted anew; without any, pages are numbered through. */
  readonly labels?: readonly PageLabel[]
  /** Of a print file: how its sheets are printed, which then presets the printer's dialog; at 100 % always. */
  readonly sides?: Sides
}

/** One side of each sheet, or both, turned over along the edge. */
export type Sides = 'one' | 'long-edge' | 'short-edge'

export interface PageLabel {
  readonly prefix: string
  /** Index of the page, from 0. */
  readonly page: number
}
