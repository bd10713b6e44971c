/** Where a link leads: to an address, or to a page of the same leaflet. The layout hands on a text, so a page is one that is no address. */

const PAGE = /^<page (\d+)>$/

/** @example pageLink(2) // '<page 2>' */
export function pageLink(page: number): string {
  return `<page ${page}>`
}

/** The page in the leaflet that a link leads to, from 1; null where it opens an address. */
export function pageOfLink(link: string): number | null {
  const [, page] = PAGE.exec(link) ?? []
  return page === undefined ? null : Number(page)
}
