/** Every pixel a little lighter or darker, by chance that is the same each time. */
import type { GrayRaster } from './page-view.ts'

/**
 * @param seed which chance; the same seed gives the same noise
 * @param most the largest change, up and down
 */
export function addNoise({ width, height, samples }: GrayRaster, seed: number, most: number): GrayRaster {
  const noisy = new Uint8Array(samples.length)
  const changes = noiseTable(seed, most)
  for (let y = 0, at = 0; y < height; y++) {
    // each row begins elsewhere in the table, or the page would show stripes
    let next = Math.imul(y + seed, 40503)
    for (let x = 0; x < width; x++, at++, next++) {
      const value = (samples[at] ?? 0) + (changes[next & (TABLE - 1)] ?? 0)
      noisy[at] = value < 0 ? 0 : value > 255 ? 255 : value
    }
  }
  return { width, height, samples: noisy }
}

const TABLE = 1 << 16

/** By a linear congruential generator (Numerical Recipes, 7.1), whose upper bits are good enough for noise. */
function noiseTable(seed: number, most: number): Int16Array {
  const span = 2 * most + 1
  let state = Math.imul(seed + 1, 2654435761)
  return Int16Array.from({ length: TABLE }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0
    return (((state >>> 16) * span) >>> 16) - most
  })
}
