/** Crop marks: a larger sheet, whose corners say where the page is cut, and room for ink to bleed over the cut. */
import type { MarkLine, PrintSheet } from '../model/print-sheet.ts'

const POINTS_PER_MM = 72 / 25.4
const LENGTH_MM = 5

/**
 * The marks keep the bleed's distance, so that none of them is left on the page; the pages' own white reaches into it.
 *
 * @param bleedMm how far ink may reach over the cut; printing houses ask for 2 to 5 mm
 * @example withCropMarks(wholeSheet(page, 0, [595.28, 841.89]), 3).boxes.trim // [22.677, 22.677, 617.957, 864.567]
 */
export function withCropMarks<Page>(sheet: PrintSheet<Page>, bleedMm: number): PrintSheet<Page> {
  const bleed = bleedMm * POINTS_PER_MM
  const edge = bleed + LENGTH_MM * POINTS_PER_MM
  const { width, height } = sheet.boxes
  const [right, top] = [edge + width, edge + height]
  const shift = ([x, y]: readonly [number, number]) => [x + edge, y + edge] as const
  const corners = [edge, right].flatMap((x) => [edge, top].map((y) => [x, y] as const))
  return {
    pageSize: sheet.pageSize,
    placed: sheet.placed.map((one) => ({ ...one, x: one.x + edge, y: one.y + edge })),
    lines: [
      ...sheet.lines.map((line) => ({ ...line, from: shift(line.from), to: shift(line.to) })),
      ...corners.flatMap(([x, y]): readonly MarkLine[] => {
        const [outX, outY] = [x === edge ? -1 : 1, y === edge ? -1 : 1]
        return [
          { from: [x + outX * bleed, y], to: [x + outX * edge, y], dashed: false },
          { from: [x, y + outY * bleed], to: [x, y + outY * edge], dashed: false },
        ]
      }),
    ],
    boxes: {
      width: width + 2 * edge,
      height: height + 2 * edge,
      trim: [edge, edge, right, top],
      bleed: [edge - bleed, edge - bleed, right + bleed, top + bleed],
    },
  }
}
