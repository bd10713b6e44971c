/** Bookmarks (ISO 32000-1, 12.3.3), one level deep. */

import { itemAt } from '../../diagnostics/impossible.ts'
import type { Bookmark } from './document-info.ts'
import type { PdfDictionary, PdfObject } from './objects.ts'
import { dict, name, pdfText, ref } from './objects.ts'

/**
 * The outline of a file.
 *
 * @param pages `top`: where a page begins, in points from its foot
 * @returns the root of the outline, or null where there is nothing to list
 * @throws RangeError if a bookmark names a page that the file doesn't have
 */
export function outlineTree(
  bookmarks: readonly Bookmark[],
  pages: readonly { readonly object: PdfObject; readonly top: number }[],
): PdfObject | null {
  if (bookmarks.length === 0) return null
  // items name their neighbours and the root names them, so they are made first and filled afterwards
  const root: { value: { dict: PdfDictionary } } = { value: dict({}) }
  const items = bookmarks.map((): { value: { dict: PdfDictionary } } => ({ value: dict({}) }))
  bookmarks.forEach((bookmark, i) => {
    const item = itemAt(items, i)
    const page = itemAt(pages, bookmark.page)
    const [previous, next] = [items[i - 1], items[i + 1]]
    item.value = dict({
      Title: pdfText(bookmark.title),
      Parent: ref(root),
      Prev: previous ? ref(previous) : undefined,
      Next: next ? ref(next) : undefined,
      Dest: [ref(page.object), name('FitH'), page.top],
    })
  })
  const [first] = items
  const last = items.at(-1)
  root.value = dict({
    Type: name('Outlines'),
    Count: items.length,
    First: first ? ref(first) : undefined,
    Last: last ? ref(last) : undefined,
  })
  return root
}
