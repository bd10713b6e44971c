/** Cuts the white edges off a rendered page. */
import { PNG } from 'pngjs'

const WHITE = 250
/** Levels of a channel are 17 apart: fewer shades make a smaller file, and lines and letters look the same. */
const LEVEL = 17

/**
 * @param margin white pixels to leave round what is printed
 * @returns a small PNG file without transparency; throws for a page on which nothing is printed
 */
export function cropPicture(file: Uint8Array, margin: number): Uint8Array {
  const page = PNG.sync.read(Buffer.from(file))
  const { width, height, data } = page
  let [left, right, top, bottom] = [width, -1, height, -1]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4
      if (Math.min(data[at] ?? 255, data[at + 1] ?? 255, data[at + 2] ?? 255) >= WHITE) continue
      left = Math.min(left, x)
      right = Math.max(right, x)
      top = Math.min(top, y)
      bottom = y
    }
  }
  if (right < 0) throw new Error('nothing is printed')
  const cropped = new PNG({ width: right - left + 1 + 2 * margin, height: bottom - top + 1 + 2 * margin })
  cropped.data.fill(255)
  PNG.bitblt(page, cropped, left, top, right - left + 1, bottom - top + 1, margin, margin)
  const levels = Uint8Array.from({ length: 256 }, (_, value) => Math.round(value / LEVEL) * LEVEL)
  for (let i = 0; i < cropped.data.length; i++) cropped.data[i] = levels[cropped.data[i] ?? 0] ?? 0
  return PNG.sync.write(cropped, { colorType: 2, deflateLevel: 9 })
}
