/** Fewer dots of a picture, each the mean of those that it takes the place of. */
import type { Size } from '../rules/figure-size.ts'

/**
 * @param rgb 8-bit samples, three for each dot, row by row
 * @param from their size in dots
 * @param to no larger
 * @returns samples in the same order
 */
export function shrinkSamples(rgb: Uint8Array, from: Size, to: Size): Uint8Array {
  if (to.width === from.width && to.height === from.height) return rgb
  const across = new Float32Array(to.width * from.height * 3)
  const columns = shares(from.width, to.width)
  for (let y = 0; y < from.height; y++) {
    let at = y * to.width * 3
    for (const { first, weights } of columns) {
      let [source, red, green, blue] = [(y * from.width + first) * 3, 0, 0, 0]
      for (const weight of weights) {
        red += (rgb[source] ?? 0) * weight
        green += (rgb[source + 1] ?? 0) * weight
        blue += (rgb[source + 2] ?? 0) * weight
        source += 3
      }
      across[at++] = red
      across[at++] = green
      across[at++] = blue
    }
  }
  const out = new Uint8Array(to.width * to.height * 3)
  const row = to.width * 3
  const sums = new Float32Array(row)
  for (const [y, { first, weights }] of shares(from.height, to.height).entries()) {
    sums.fill(0)
    for (const [below, weight] of weights.entries()) {
      const start = (first + below) * row
      for (let i = 0; i < row; i++) sums[i] = (sums[i] ?? 0) + (across[start + i] ?? 0) * weight
    }
    for (let i = 0; i < row; i++) out[y * row + i] = Math.round(sums[i] ?? 0)
  }
  return out
}

/** Which dots of a line make each dot of a shorter one, with the share of each; shares of one dot make 1. */
function shares(from: number, to: number): readonly { readonly first: number; readonly weights: readonly number[] }[] {
  const step = from / to
  return Array.from({ length: to }, (_, at) => {
    const [start, end] = [at * step, Math.min(from, (at + 1) * step)]
    const [first, last] = [Math.floor(start), Math.min(from, Math.ceil(end))]
    const weights = Array.from({ length: last - first }, (_, i) => {
      const dot = first + i
      return Math.max(0, Math.min(end, dot + 1) - Math.max(start, dot)) / (end - start)
    })
    return { first, weights }
  })
}
