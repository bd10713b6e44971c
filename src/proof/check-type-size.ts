/** Type that is too small on the paper, whatever size it was written in: a reduced page reduces its type. */
import type { Fault } from './finding.ts'
import { smallType } from './proof-diagnostics.ts'
import { runsOf, type Word } from './words.ts'

/** Points; what is lost in the rounding of a file's numbers. */
const TOLERANCE = 0.05

/** @param least points */
export function checkTypeSize(words: readonly Word[], least: number): readonly Fault[] {
  return runsOf(words, ({ size }) => size < least - TOLERANCE).map((run) =>
    smallType(run, Math.min(...run.map(({ size }) => size)), least),
  )
}
