/** Turns a picture about its middle; what comes in from outside is white. */
import type { GrayRaster } from './page-view.ts'

/**
 * Bilinear sampling in fixed point, 16 bits of fraction: the same on every machine.
 *
 * @param degrees clockwise
 */
export function turnRaster({ width, height, samples }: GrayRaster, degrees: number): GrayRaster {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.round(Math.cos(angle) * ONE), Math.round(Math.sin(angle) * ONE)]
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2]
  const turned = new Uint8Array(width * height).fill(255)
  let at = 0
  for (let y = 0; y < height; y++) {
    // where the first pixel of the row comes from
    let fromX = Math.round(middleX * ONE - middleX * cos + (y - middleY) * sin)
    let fromY = Math.round(middleY * ONE + middleX * sin + (y - middleY) * cos)
    for (let x = 0; x < width; x++, at++, fromX += cos, fromY -= sin) {
      const column = fromX >> 16
      const row = fromY >> 16
      // as unsigned numbers, those left of the edge are large too
      if (column >>> 0 >= width || row >>> 0 >= height) continue
      const i = row * width + column
      const right = column + 1 < width ? 1 : 0
      const below = row + 1 < height ? width : 0
      const a = samples[i] ?? 255
      const b = samples[i + right] ?? 255
      const c = samples[i + below] ?? 255
      const d = samples[i + below + right] ?? 255
      if (a === b && b === c && c === d) {
        turned[at] = a
        continue
      }
      const shareX = (fromX & FRACTION) >> 8
      const shareY = (fromY & FRACTION) >> 8
      const upper = a * (256 - shareX) + b * shareX
      const lower = c * (256 - shareX) + d * shareX
      turned[at] = (upper * (256 - shareY) + lower * shareY + HALF) >> 16
    }
  }
  return { width, height, samples: turned }
}

interface Point {
  readonly x: number
  readonly y: number
}

/** Where a point of the turned picture was before, in pixels. */
export function turnBack({ x, y }: Point, { width, height }: GrayRaster, degrees: number): Point {
  const angle = (degrees * Math.PI) / 180
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)]
  const [middleX, middleY] = [(width - 1) / 2, (height - 1) / 2]
  const [dx, dy] = [x - middleX, y - middleY]
  return { x: middleX + dx * cos + dy * sin, y: middleY - dx * sin + dy * cos }
}

const ONE = 1 << 16
const HALF = 1 << 15
const FRACTION = ONE - 1
