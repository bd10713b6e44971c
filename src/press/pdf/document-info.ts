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
}

export interface PageLabel {
  readonly prefix: string
  /** Index of the page, from 0. */
  readonly page: number
}
