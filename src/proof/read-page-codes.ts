/** Reads the codes of a page as a person does: at a glance, then with the phone held closer where one is missing. */
import type { CodeReader, GrayRaster, ReadCode } from './page-view.ts'

/** Pixels of 200 dpi: a third of the page's width, in which the largest code of a leaflet and its quiet zone fit. */
const TILE = 640
/** Tiles begin this far apart, so that every code is whole in at least one. */
const STEP = 320

/**
 * @param isEnough whether what was read is all that must be
 * @returns the codes of the whole page; those that only a closer look finds come after them
 */
export async function readPageCodes(
  raster: GrayRaster,
  read: CodeReader,
  isEnough: (payloads: readonly string[]) => boolean,
): Promise<readonly string[]> {
  const glance = await read(raster)
  const payloads = glance.map(({ payload }) => payload)
  if (isEnough(payloads)) return payloads
  const closer: ReadCode[] = []
  for (const { tile, x, y } of tilesOf(raster)) {
    for (const code of await read(tile)) {
      const found = { ...code, x: code.x + x, y: code.y + y }
      if (![...glance, ...closer].some((known) => isSame(known, found))) closer.push(found)
    }
  }
  return [...payloads, ...closer.map(({ payload }) => payload)]
}

/** Whether two readings, from tiles that overlap, are of the same code. */
function isSame(one: ReadCode, other: ReadCode): boolean {
  return one.payload === other.payload && Math.abs(one.x - other.x) < 8 && Math.abs(one.y - other.y) < 8
}

interface Tile {
  readonly tile: GrayRaster
  readonly x: number
  readonly y: number
}

function* tilesOf({ width, height, samples }: GrayRaster): Generator<Tile> {
  for (let y = 0; y === 0 || y + TILE - STEP < height; y += STEP) {
    for (let x = 0; x === 0 || x + TILE - STEP < width; x += STEP) {
      const [right, bottom] = [Math.min(width, x + TILE), Math.min(height, y + TILE)]
      const part = new Uint8Array((right - x) * (bottom - y))
      for (let row = y; row < bottom; row++) {
        part.set(samples.subarray(row * width + x, row * width + right), (row - y) * (right - x))
      }
      yield { tile: { width: right - x, height: bottom - y, samples: part }, x, y }
    }
  }
}
