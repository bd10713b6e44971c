/** Two leaves side by side on a sheet, so that one cut through the pile and one half put on the other give the class order. */
import { itemAt } from '../diagnostics/impossible.ts'
import type { ImposedFile, Mark, Printable, SheetSide, Slot } from './sheet-side.ts'

/** Front and back of what is left of a sheet after the cut. */
type Leaf<Page> = readonly [Slot<Page>, Slot<Page>]

/**
 * The left half of the pile holds the first half of the leaves, the right half the others. On the back of a sheet the
 * halves change places: it is flipped on the short edge.
 *
 * @example
 * imposeTwoUp([{ pages: [1, 2], … }, { pages: [3, 4], … }]).sides
 * // front: left 1, right 3; back: left 4, right 2
 */
export function imposeTwoUp<Page>(leaflets: readonly Printable<Page>[]): ImposedFile<Page> {
  const leaves: Leaf<Page>[] = []
  const starts = leaflets.map(({ title, pages, notes }) => {
    const start = { title, leaf: leaves.length }
    for (let i = 0; i < pages.length; i += 2) {
      const order = leaves.length * 2
      const back = i + 1 < pages.length ? itemAt(pages, i + 1) : notes()
      leaves.push([
        { page: itemAt(pages, i), order },
        { page: back, order: order + 1 },
      ])
    }
    return start
  })
  const sheets = Math.ceil(leaves.length / 2)
  const sides = Array.from({ length: sheets }, (_, sheet): readonly SheetSide<Page>[] => {
    const left = itemAt(leaves, sheet)
    const right = leaves[sheet + sheets]
    return [
      { left: left[0], right: right?.[0] ?? null },
      { left: right?.[1] ?? null, right: left[1] },
    ]
  })
  return {
    sides: sides.flat(),
    bookmarks: starts.map(({ title, leaf }): Mark => ({ title, page: (leaf % Math.max(1, sheets)) * 2 })),
  }
}
