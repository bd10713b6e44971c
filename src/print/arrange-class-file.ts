/** The print file of a class: every family on sheets of its own, in class order, for printing on both sides. */

export interface Printable<Page> {
  /** For the outline: whose leaflet it is. */
  readonly title: string
  readonly pages: readonly Page[]
  /** A page to write on, where a sheet's back is left over. */
  readonly notes: () => Page
}

export interface ClassFile<Page> {
  readonly pages: readonly Page[]
  /** Where each leaflet begins: index of its first page. */
  readonly bookmarks: readonly { readonly title: string; readonly page: number }[]
}

/**
 * Each leaflet gets an even number of pages, so that duplex printing never puts two families on one sheet.
 *
 * @example arrangeClassFile([{ title: 'А', pages: [1, 2, 3], notes: () => 0 }, …]).pages // [1, 2, 3, 0, …]
 */
export function arrangeClassFile<Page>(leaflets: readonly Printable<Page>[]): ClassFile<Page> {
  const pages: Page[] = []
  const bookmarks = leaflets.map((leaflet) => {
    const page = pages.length
    pages.push(...leaflet.pages)
    if (leaflet.pages.length % 2 === 1) pages.push(leaflet.notes())
    return { title: leaflet.title, page }
  })
  return { pages, bookmarks }
}
