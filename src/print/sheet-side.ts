/** The imposition of a print file: which pages are on which side of which sheet. */

/** One leaflet of a print file. */
export interface Printable<Page> {
  /** For the outline and the page labels: whose leaflet it is. */
  readonly title: string
  readonly label: string
  readonly pages: readonly Page[]
  /** A page to write on, where a sheet has room left. */
  readonly notes: () => Page
}

/** A page on a side of a sheet. */
export interface Slot<Page> {
  readonly page: Page
  /** Its place in reading order, over the whole file. */
  readonly order: number
}

/** One side of a landscape sheet that is folded or cut in the middle; front and back sides in turn. */
export interface SheetSide<Page> {
  readonly left: Slot<Page> | null
  readonly right: Slot<Page> | null
}

/** A place in a print file, as an index of a side. */
export interface Mark {
  readonly title: string
  readonly page: number
}

export interface ImposedFile<Page> {
  readonly sides: readonly SheetSide<Page>[]
  /** On which side each leaflet begins. */
  readonly bookmarks: readonly Mark[]
}
