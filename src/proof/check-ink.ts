/** Pages without ink, and ink where printers don't print. */
import type { PageFault } from './finding.ts'
import type { GrayRaster, PageArea, PageView, Side } from './page-view.ts'
import { faultyRuns, type Word } from './page-words.ts'
import { emptyPage, inkAtEdge, textAtEdge } from './proof-diagnostics.ts'

/** Points from the edge of the paper that printers leave white, 4.2 mm: the cut line runs out to 14. */
const UNPRINTED = 12
/** The lightest grey that counts as ink: what is lighter, the smoothing of an edge leaves behind. */
const FAINTEST = 240

/** Reports text and other ink nearer to the edge than printers print, and an empty page. @param raster the clean page at `dpi` */
export function checkInk(
  page: PageView,
  words: readonly Word[],
  raster: GrayRaster,
  dpi: number,
): readonly PageFault[] {
  if (isEmpty(raster)) return [emptyPage()]
  const { trim } = page
  const printed = {
    left: trim.left + UNPRINTED,
    top: trim.top + UNPRINTED,
    right: trim.right - UNPRINTED,
    bottom: trim.bottom - UNPRINTED,
  }
  const texts = faultyRuns(words, ({ box }) => !isInside(box, printed)).map((run) => textAtEdge(run, UNPRINTED))
  const sides = texts.length > 0 ? [] : inkedSides(raster, trim, dpi)
  return [...texts, ...(sides.length > 0 ? [inkAtEdge(sides, UNPRINTED)] : [])]
}

function isEmpty({ samples }: GrayRaster): boolean {
  return samples.every((grey) => grey >= FAINTEST)
}

function isInside(inner: PageArea, outer: PageArea): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  )
}

/** Sides of the paper with ink nearer than printers print; crop marks are outside the paper. */
function inkedSides(raster: GrayRaster, trim: PageArea, dpi: number): readonly Side[] {
  const pixel = (points: number) => Math.round((points * dpi) / 72)
  const depth = Math.floor((UNPRINTED * dpi) / 72)
  const [left, top] = [pixel(trim.left), pixel(trim.top)]
  const [right, bottom] = [Math.min(raster.width, pixel(trim.right)), Math.min(raster.height, pixel(trim.bottom))]
  const bands: readonly (readonly [Side, PageArea])[] = [
    ['left', { left, top, right: left + depth, bottom }],
    ['top', { left, top, right, bottom: top + depth }],
    ['right', { left: right - depth, top, right, bottom }],
    ['bottom', { left, top: bottom - depth, right, bottom }],
  ]
  return bands.filter(([, band]) => hasInk(raster, band)).map(([side]) => side)
}

function hasInk({ width, samples }: GrayRaster, { left, top, right, bottom }: PageArea): boolean {
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) if ((samples[y * width + x] ?? 255) < FAINTEST) return true
  }
  return false
}
