/** A clean page as it comes out of a school's copier and into a phone. */
import type { GrayRaster } from './page-view.ts'
import { turnRaster } from './turn-raster.ts'

/** How much worse a page gets between the file and the eye of a phone; each number with its reason. */
export const DEGRADATION = {
  /** What office copiers scan at, and about what a phone sees of a sheet that fills its picture. Half a millimetre is 4 pixels. */
  dpi: 200,
  /** A copier makes what is darker than this black: dark greys fill in. */
  blackPoint: 50,
  /** … and what is lighter than this white: light greys vanish. */
  whitePoint: 205,
  /** Degrees: a sheet is never laid quite straight, and no module of a code then lies on the grid of the sensor. */
  turn: 1.5,
  /** Pixels on each side that flow into one another, 0.4 mm in all: toner that spreads, a hand that shakes. */
  blurRadius: 1,
  /** Greys up and down by which each pixel is off: a sensor in the light of a kitchen. */
  noise: 28,
} as const

export type Degradation = { readonly [key in keyof typeof DEGRADATION]: number }

/**
 * Copied, laid askew, blurred, and seen by a sensor with noise.
 *
 * @param raster the page at `degradation.dpi`
 * @param seed the number of the page: the same page always gets the same noise
 * @example asPrintedAndSeen(page.render(DEGRADATION.dpi), 1)
 */
export function asPrintedAndSeen(raster: GrayRaster, seed: number, degradation: Degradation = DEGRADATION): GrayRaster {
  const copied = photocopy(raster, degradation.blackPoint, degradation.whitePoint)
  const laid = turnRaster(copied, degradation.turn)
  return addNoise(boxBlur(laid, degradation.blurRadius), seed, degradation.noise)
}

/**
 * The contrast of a copier: darks become black, lights become white, the greys between are spread.
 *
 * @param blackPoint the lightest grey that comes out black
 * @param whitePoint the darkest grey that comes out white
 * @example photocopy(raster, 50, 205) // 50 → 0, 128 → 128, 205 → 255
 */
export function photocopy(raster: GrayRaster, blackPoint: number, whitePoint: number): GrayRaster {
  const curve = Uint8Array.from({ length: 256 }, (_, grey) =>
    Math.round(255 * Math.min(1, Math.max(0, (grey - blackPoint) / (whitePoint - blackPoint)))),
  )
  const samples = new Uint8Array(raster.samples.length)
  for (let i = 0; i < samples.length; i++) samples[i] = curve[raster.samples[i] ?? 0] ?? 0
  return { ...raster, samples }
}

/**
 * Every pixel becomes the mean of the square around it. Running sums along the rows, then down the columns. Beyond the edge the paper
 * goes on as its outermost pixel.
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

/**
 * Every pixel a little lighter or darker, by chance that is the same each time.
 *
 * @param seed which chance; the same seed gives the same noise
 * @param most the largest change, up and down; at most 127
 */
export function addNoise({ width, height, samples }: GrayRaster, seed: number, most: number): GrayRaster {
  const noisy = new Uint8Array(samples.length)
  // looked up, since a processor that guesses at branches guesses wrong at every other pixel of white paper
  const inRange = Uint8ClampedArray.from({ length: 256 + 2 * most }, (_, grey) => grey - most)
  const changes = Uint8Array.from(CHANCE, (value) => most + ((value * most) >> 7))
  for (let y = 0; y < height; y++) {
    const row = y * width
    // each row begins elsewhere, or the page would show stripes
    const start = (Math.imul(y, 40503) ^ Math.imul(seed, 7919)) & LAST
    for (let x = 0; x < width; x++) {
      noisy[row + x] = inRange[(samples[row + x] ?? 0) + (changes[(start + x) & LAST] ?? 0)] ?? 0
    }
  }
  return { width, height, samples: noisy }
}

const LAST = 0xffff
const CHANCE = chanceTable()

/** −127 to 127 by a linear congruential generator (Numerical Recipes, 7.1), whose upper bits are good enough for noise. */
function chanceTable(): Int8Array {
  let state = 1
  return Int8Array.from({ length: LAST + 1 }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return ((state >>> 16) % 255) - 127
  })
}
