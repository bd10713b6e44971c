/** What `merge` makes of a manuscript for one recipient. */
export interface Merged {
  /** Markdown with field marks in place of values; the same for all recipients on the same branches. */
  readonly form: string
  /** The value of each mark, as literal text. */
  readonly values: readonly string[]
  /** For each line of the form, where it was written; index 0 is line 1. */
  readonly origins: readonly LineOrigin[]
}

export interface LineOrigin {
  readonly file: string
  readonly line: number
}
