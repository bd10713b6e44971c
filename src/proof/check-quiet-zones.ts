/** The white around each code: without four modules of it a phone may not find the code, though one that is read here shows nothing of that. */
import type { PageFault } from './finding.ts'
import type { GrayRaster, ReadCode } from './page-view.ts'
import { crowdedCode } from './proof-diagnostics.ts'
import { turnBack } from './turn-raster.ts'

/** Modules (ISO/IEC 18004, 9.1). */
export const QUIET = 4
/** Pixels by which an edge may be off: letters and modules are smoothed where they end between two. */
const BLURRED = 1.5
/** Greys that are ink. */
const INK = 160

/**
 * @param codes as they were read from the page as it is seen
 * @param clean the page before it was turned, as large
 * @param turned degrees
 */
export function checkQuietZones(codes: readonly ReadCode[], clean: GrayRaster, turned: number): readonly PageFault[] {
  return codes.flatMap(({ payload, size, ...at }) => {
    if (!size) return []
    const symbol = symbolAt(clean, turnBack(at, clean, turned), size.edge, size.modules)
    if (symbol === null) return []
    const white = whiteAround(clean, symbol)
    return white === null || white > QUIET * symbol.module - BLURRED
      ? []
      : [crowdedCode(payload, white / symbol.module)]
  })
}

interface Symbol {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
  /** Pixels. */
  readonly module: number
}

/** The edges of a code, found from its finder patterns outwards; null where they aren't there. */
function symbolAt(
  raster: GrayRaster,
  { x, y }: { readonly x: number; readonly y: number },
  edge: number,
  modules: number,
): Symbol | null {
  const inner = edge / 2 - (3.5 * edge) / modules
  const at = (dx: number, dy: number, stepX: number, stepY: number) =>
    walk(raster, x + dx * inner, y + dy * inner, stepX, stepY, (5 * edge) / modules)
  const [left, top] = [at(-1, -1, -1, 0), at(-1, -1, 0, -1)]
  const [right, bottom] = [at(1, -1, 1, 0), at(-1, 1, 0, 1)]
  if (left === null || top === null || right === null || bottom === null) return null
  return {
    left: Math.round(x - inner) - left,
    top: Math.round(y - inner) - top,
    right: Math.round(x + inner) + right,
    bottom: Math.round(y + inner) + bottom,
    module: edge / modules,
  }
}

/** From the middle of a finder pattern to its outer edge: over black, white and black; pixels, null where that doesn't come. */
function walk(
  raster: GrayRaster,
  fromX: number,
  fromY: number,
  stepX: number,
  stepY: number,
  most: number,
): number | null {
  let changes = 0
  let isBlack = true
  for (let i = 0; i < most; i++) {
    const black = isInk(raster, Math.round(fromX) + stepX * i, Math.round(fromY) + stepY * i)
    if (i === 0 && !black) return null
    if (black !== isBlack) changes += 1
    isBlack = black
    if (changes === 3) return i - 1
  }
  return null
}

/** Pixels of white around a code, up to a little more than there should be; null where there is more. */
function whiteAround(raster: GrayRaster, { left, top, right, bottom, module }: Symbol): number | null {
  const enough = Math.ceil(QUIET * module) + 1
  // the pixel at the edge itself may be grey
  for (let d = 2; d <= enough; d++) {
    for (let x = left - d; x <= right + d; x++) {
      if (isInk(raster, x, top - d) || isInk(raster, x, bottom + d)) return d - 1
    }
    for (let y = top - d; y <= bottom + d; y++) {
      if (isInk(raster, left - d, y) || isInk(raster, right + d, y)) return d - 1
    }
  }
  return null
}

/** Beyond the page is white. */
function isInk({ width, height, samples }: GrayRaster, x: number, y: number): boolean {
  return x >= 0 && y >= 0 && x < width && y < height && (samples[y * width + x] ?? 255) < INK
}
