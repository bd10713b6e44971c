/** Text against what is really behind it, after the colours have become greys. */
import type { PageFault } from './finding.ts'
import type { GrayRaster, PageArea } from './page-view.ts'
import { faultyRuns, type Word } from './page-words.ts'
import { lowContrast } from './proof-diagnostics.ts'

/** For running text (WCAG 2.2, 1.4.3 at level AA); large type isn't let off, since copiers are worse than screens. */
const LEAST_CONTRAST = 4.5

/** The share of a word's darkest and of its lightest pixels that isn't measured: they may be something else, or half covered. */
const STRAY_SHARE = 0.02
/** Pixels around the letters: the paper beside a dash is no part of the dash. */
const RIM = 1

/** Reports words that are too faint in grey print. @param raster the clean page at `dpi` */
export function checkContrast(words: readonly Word[], raster: GrayRaster, dpi: number): readonly PageFault[] {
  const measured = words.map((word) => ({ word, ratio: contrastWithin(raster, word.box, dpi) }))
  return faultyRuns(measured, ({ ratio }) => ratio < LEAST_CONTRAST).map((run) =>
    lowContrast(
      run.map(({ word }) => word),
      Math.min(...run.map(({ ratio }) => ratio)),
      LEAST_CONTRAST,
    ),
  )
}

/** The contrast between the darkest and the lightest of a part of the page. */
export function contrastWithin({ width, height, samples }: GrayRaster, box: PageArea, dpi: number): number {
  const scale = dpi / 72
  const [left, right] = [Math.floor(box.left * scale) - RIM, Math.ceil(box.right * scale) + RIM]
  const [top, bottom] = [Math.floor(box.top * scale) - RIM, Math.ceil(box.bottom * scale) + RIM]
  const counts = new Uint32Array(256)
  let total = 0
  for (let y = Math.max(0, top); y < Math.min(height, bottom); y++) {
    for (let x = Math.max(0, left); x < Math.min(width, right); x++) {
      const grey = samples[y * width + x] ?? 255
      counts[grey] = (counts[grey] ?? 0) + 1
      total += 1
    }
  }
  const stray = Math.floor(total * STRAY_SHARE)
  const darkest = greyAfter(counts, stray)
  const lightest = 255 - greyAfter(counts.reverse(), stray)
  return total === 0 ? 1 : contrastRatio(darkest, lightest)
}

/** The first grey of the histogram that more than `stray` pixels have reached. */
function greyAfter(counts: Uint32Array, stray: number): number {
  let passed = 0
  return counts.findIndex((count) => {
    passed += count
    return passed > stray
  })
}

/**
 * Relative luminance of a grey of the sRGB space (WCAG 2.2, "relative luminance").
 *
 * @param grey 0 to 255
 */
export function luminance(grey: number): number {
  const share = grey / 255
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
}

/**
 * 1 for the same grey, 21 for black on white (WCAG 2.2, "contrast ratio").
 *
 * @example contrastRatio(0, 255) // 21
 */
export function contrastRatio(one: number, other: number): number {
  const [a, b] = [luminance(one), luminance(other)]
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05)
}
