/** The print file of a class: every family on sheets of its own, in class order, for printing on both sides. */
import type { Mark, Printable } from './sheet-side.ts'

export interface ClassFile<Page> {
  readonly pages: readonly Page[]
  /** Where each leaflet begins: index of its first page. */
  readonly bookmarks: readonly Mark[]
  /** The same places, for the labels of the pages: «17-1», «17-2». */
  readonly labels: readonly { readonly prefix: string; readonly page: number }[]
}

/**
 * Each leaflet gets an even number of pages, so that duplex printing never puts two families on one sheet.
 *
 * @example arrangeClassFile([{ title: 'А', label: '1', pages: [1, 2, 3], notes: () => 0 }, …]).pages // [1, 2, 3, 0, …]
 */
export function arrangeClassFile<Page>(leaflets: readonly Printable<Page>[]): ClassFile<Page> {
  const pages: Page[] = []
  const starts = leaflets.map((leaflet) => {
    const page = pages.length
    pages.push(...leaflet.pages)
    if (leaflet.pages.length % 2 === 1) pages.push(leaflet.notes())
    return { title: leaflet.title, prefix: `${leaflet.label}-`, page }
  })
  return {
    pages,
    bookmarks: starts.map(({ title, page }) => ({ title, page })),
    labels: starts.map(({ prefix, page }) => ({ prefix, page })),
  }
}
