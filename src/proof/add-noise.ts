/** Every pixel a little lighter or darker, by chance that is the same each time. */
import type { GrayRaster } from './page-view.ts'

/**
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
