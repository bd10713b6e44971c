/** Sides of a landscape sheet as geometry: two pages reduced to half the sheet, and where it is folded or cut. */
import type { MarkLine, PlacedPage, PrintSheet } from '../model/print-sheet.ts'
import type { SheetSide, Slot } from './sheet-side.ts'

/**
 * A little less than √½, which would fill the half (ISO 216): what is 14 pt from the edge of a page, as a cut line is,
 * would come nearer to the edge of the sheet than printers print.
 */
const HALF = 0.68
/** A mark begins where printers begin to print, and ends before the text does. */
const MARK = { from: 12.5, to: 20 } as const

/**
 * @param size of a page as it was set: width and height
 * @param middle what the dashes at the sheet's middle are for
 * @example halfSheet({ left: null, right: { page, order: 0 } }, [595.28, 841.89], 'fold').boxes // A4 across
 */
export function halfSheet<Page>(
  { left, right }: SheetSide<Page>,
  [width, height]: readonly [number, number],
  middle: 'fold' | 'cut',
): PrintSheet<Page> {
  const boxes = { width: height, height: width }
  const place = (slot: Slot<Page> | null, half: 0 | 1): readonly PlacedPage<Page>[] => {
    if (!slot) return []
    const x = (half + 0.5) * (boxes.width / 2) - (width * HALF) / 2
    const y = (boxes.height - height * HALF) / 2
    return [{ page: slot.page, x, y, scale: HALF, order: slot.order }]
  }
  const x = boxes.width / 2
  const line = (from: number, to: number): MarkLine => ({ from: [x, from], to: [x, to], dashed: middle === 'fold' })
  return {
    placed: [...place(left, 0), ...place(right, 1)],
    lines: [line(MARK.from, MARK.to), line(boxes.height - MARK.from, boxes.height - MARK.to)],
    boxes,
    pageSize: [width, height],
  }
}

/** A page alone, in its own size. */
export function wholeSheet<Page>(page: Page, order: number, pageSize: readonly [number, number]): PrintSheet<Page> {
  const [width, height] = pageSize
  return { placed: [{ page, x: 0, y: 0, scale: 1, order }], lines: [], boxes: { width, height }, pageSize }
}
