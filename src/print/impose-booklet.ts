/** Booklets from folded sheets: each leaflet a booklet of its own, its sheets one inside the other. */
import { itemAt } from '../diagnostics/impossible.ts'
import type { ImposedFile, Mark, Printable, SheetSide, Slot } from './sheet-side.ts'

/**
 * A sheet holds four pages. Of a signature of eight the first sheet's front is 8|1 and its back 2|7, the second's 6|3
 * and 4|5: printed on both sides, flipped on the short edge, they are stacked, folded and stapled as they come.
 *
 * @param mostPages pages of a signature, a multiple of four; 4: every sheet is folded by itself and needs no staple
 * @example imposeBooklet([{ title: 'А', label: '1', pages: [1, 2, 3], notes: () => 0 }]).sides
 * // front: left 0, right 1; back: left 2, right 3
 */
export function imposeBooklet<Page>(
  leaflets: readonly Printable<Page>[],
  mostPages = Number.POSITIVE_INFINITY,
): ImposedFile<Page> {
  const sides: SheetSide<Page>[] = []
  let order = 0
  const bookmarks = leaflets.map(({ title, pages, notes }): Mark => {
    const slots = filled(pages, notes).map((page): Slot<Page> => ({ page, order: order++ }))
    const mark = { title, page: sides.length }
    for (let from = 0; from < slots.length; from += mostPages) {
      sides.push(...signature(slots.slice(from, from + mostPages)))
    }
    return mark
  })
  return { sides, bookmarks }
}

/** Pages to a whole number of sheets. */
function filled<Page>(pages: readonly Page[], notes: () => Page): readonly Page[] {
  const missing = (4 - (pages.length % 4)) % 4
  return [...pages, ...Array.from({ length: missing }, notes)]
}

function signature<Page>(slots: readonly Slot<Page>[]): readonly SheetSide<Page>[] {
  const at = (index: number) => itemAt(slots, index)
  return Array.from({ length: slots.length / 4 }, (_, sheet): readonly SheetSide<Page>[] => {
    const [first, last] = [2 * sheet, slots.length - 1 - 2 * sheet]
    return [
      { left: at(last), right: at(first) },
      { left: at(first + 1), right: at(last - 1) },
    ]
  }).flat()
}
