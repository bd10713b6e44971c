/** Every pixel becomes the mean of the square around it. */
import type { GrayRaster } from './page-view.ts'

/**
 * Running sums along the rows, then down the columns. Beyond the edge the paper goes on as its outermost pixel.
 *
 * @param radius pixels on each side; 0 changes nothing
 */
export function boxBlur(raster: GrayRaster, radius: number): GrayRaster {
  if (radius === 0) return raster
  const { width, height } = raster
  const rows = sumRows(raster, radius)
  const blurred = new Uint8Array(width * height)
  // a division by the number of pixels, in 16 bits of fraction
  const share = Math.round(65536 / (2 * radius + 1) ** 2)
  const sums = new Int32Array(width)
  const rowAt = (y: number) => Math.min(height - 1, Math.max(0, y)) * width
  for (let y = -radius; y <= radius; y++) {
    const row = rowAt(y)
    for (let x = 0; x < width; x++) sums[x] = (sums[x] ?? 0) + (rows[row + x] ?? 0)
  }
  for (let y = 0; y < height; y++) {
    const here = y * width
    const enters = rowAt(y + radius + 1)
    const leaves = rowAt(y - radius)
    for (let x = 0; x < width; x++) {
      const sum = sums[x] ?? 0
      blurred[here + x] = (sum * share + 32768) >> 16
      sums[x] = sum + (rows[enters + x] ?? 0) - (rows[leaves + x] ?? 0)
    }
  }
  return { width, height, samples: blurred }
}

/** Each pixel and its neighbours in the row, added up. */
function sumRows({ width, height, samples }: GrayRaster, radius: number): Uint16Array {
  const sums = new Uint16Array(width * height)
  for (let y = 0; y < height; y++) {
    const row = y * width
    const last = row + width - 1
    let sum = (radius + 1) * (samples[row] ?? 0)
    for (let i = 1; i <= radius; i++) sum += samples[Math.min(last, row + i)] ?? 0
    // only near the ends of a row does the window reach beyond it
    const edge = Math.min(last, row + radius)
    for (let i = row; i < edge; i++) {
      sums[i] = sum
      sum += (samples[Math.min(last, i + radius + 1)] ?? 0) - (samples[row] ?? 0)
    }
    const inner = last - radius
    let i = edge
    for (; i < inner; i++) {
      sums[i] = sum
      sum += (samples[i + radius + 1] ?? 0) - (samples[i - radius] ?? 0)
    }
    for (; i <= last; i++) {
      sums[i] = sum
      sum += (samples[last] ?? 0) - (samples[Math.max(row, i - radius)] ?? 0)
    }
  }
  return sums
}
