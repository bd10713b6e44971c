/** Letters that can't be read: type that is too small on the paper, and signs where a letter should be. */
import type { PageFault } from './finding.ts'
import { faultyRuns, type Word } from './page-words.ts'
import { missingGlyph, smallType } from './proof-diagnostics.ts'

/** Points; what is lost in the rounding of a file's numbers. */
const TOLERANCE = 0.05

/**
 * Whatever size it was written in: a reduced page reduces its type.
 *
 * @param least points
 */
export function checkTypeSize(words: readonly Word[], least: number): readonly PageFault[] {
  return faultyRuns(words, ({ size }) => size < least - TOLERANCE).map((run) =>
    smallType(run, Math.min(...run.map(({ size }) => size)), least),
  )
}

/** Reports words with a box or a question mark where a letter should be. */
export function checkGlyphs(words: readonly Word[]): readonly PageFault[] {
  return words.filter(({ missing }) => missing).map(missingGlyph)
}
