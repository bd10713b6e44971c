/** Boxes and question marks where a letter should be. */
import type { Fault } from './finding.ts'
import { missingGlyph } from './proof-diagnostics.ts'
import type { Word } from './words.ts'

export function checkGlyphs(words: readonly Word[]): readonly Fault[] {
  return words.filter(({ missing }) => missing).map(missingGlyph)
}
