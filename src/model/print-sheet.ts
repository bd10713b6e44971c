/** Sheets of print files: finished pages, placed for folding, cutting or cropping. Lengths are points, y runs upwards. */

/** Left, bottom, right, top. */
export type Rectangle = readonly [number, number, number, number]

/** Sizes of a page that isn't the theme's (ISO 32000-1, 14.11.2). */
export interface PageBoxes {
  readonly width: number
  readonly height: number
  /** What is left after cutting, and how far ink may reach over it. */
  readonly trim?: Rectangle
  readonly bleed?: Rectangle
}

export interface PlacedPage<Page> {
  readonly page: Page
  /** Lower left corner on the sheet. */
  readonly x: number
  readonly y: number
  /** 1 for the size in which it was set. */
  readonly scale: number
  /** Place in reading order over the whole file. */
  readonly order: number
}

/** A line that is no content: where to fold, cut or crop. */
export interface MarkLine {
  readonly from: readonly [number, number]
  readonly to: readonly [number, number]
  /** Dashed: fold here; solid: cut here. */
  readonly dashed: boolean
}

/** One side of a sheet. */
export interface PrintSheet<Page> {
  readonly placed: readonly PlacedPage<Page>[]
  readonly lines: readonly MarkLine[]
  readonly boxes: PageBoxes
  /** Size of a page as it was set. */
  readonly pageSize: readonly [number, number]
}
