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
): Promise<readonly ReadCode[]> {
  const glance = await read(raster)
  if (isEnough(glance.map(({ payload }) => payload))) return glance
  const closer: ReadCode[] = []
  for (const { tile, x, y } of tilesOf(raster)) {
    for (const code of await read(tile)) {
      const found = { ...code, x: code.x + x, y: code.y + y }
      if (![...glance, ...closer].some((known) => isSame(known, found))) closer.push(found)
    }
  }
  return [...glance, ...closer]
}

/** Whether two readings, as from tiles that overlap, are of the same code: 8 pixels of 200 dpi are a millimetre. */
export function isSame(one: ReadCode, other: ReadCode): boolean {
  return one.payload === other.payload && Math.abs(one.x - other.x) < 8 && Math.abs(one.y - other.y) < 8
}

/**
 * A code by itself, with the white around it and nothing else: a sheet of labels has more codes than a phone looks at.
 *
 * @param x middle of the code, in pixels of the picture
 * @param half of the edge that is cut out
 */
export async function readAlone(
  raster: GrayRaster,
  { x, y }: Pick<ReadCode, 'x' | 'y'>,
  half: number,
  read: CodeReader,
): Promise<readonly string[]> {
  const [left, top] = [Math.max(0, Math.round(x - half)), Math.max(0, Math.round(y - half))]
  const [right, bottom] = [Math.min(raster.width, Math.round(x + half)), Math.min(raster.height, Math.round(y + half))]
  return (await read(cut(raster, left, top, right, bottom))).map(({ payload }) => payload)
}

interface Tile {
  readonly tile: GrayRaster
  readonly x: number
  readonly y: number
}

function* tilesOf(raster: GrayRaster): Generator<Tile> {
  const { width, height } = raster
  for (let y = 0; y === 0 || y + TILE - STEP < height; y += STEP) {
    for (let x = 0; x === 0 || x + TILE - STEP < width; x += STEP) {
      const [right, bottom] = [Math.min(width, x + TILE), Math.min(height, y + TILE)]
      yield { tile: cut(raster, x, y, right, bottom), x, y }
    }
  }
}

function cut({ width, samples }: GrayRaster, left: number, top: number, right: number, bottom: number): GrayRaster {
  const part = new Uint8Array((right - left) * (bottom - top))
  for (let row = top; row < bottom; row++) {
    part.set(samples.subarray(row * width + left, row * width + right), (row - top) * (right - left))
  }
  return { width: right - left, height: bottom - top, samples: part }
}
