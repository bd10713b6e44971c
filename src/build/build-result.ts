/** What a run of `build` or `check` has made and found. */
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import type { Pupil } from '../model/job.ts'
import type { Place } from '../model/place.ts'
import type { Change } from './changes.ts'
import { isFine, type ProofResult } from './proof-result.ts'

export interface BuildResult {
  /** Those that are in place, as paths from the output folder. */
  readonly files: readonly string[]
  readonly pages: number
  readonly pupils: number
  readonly classes: number
  readonly skipped: readonly {
    readonly classLabel: string
    /** Empty where a row of the list has none; `place` says which row it is. */
    readonly name: string
    readonly place?: Place
    /** The leaflet that could not be made; null: none of them. */
    readonly leaflet: string | null
    readonly diagnostics: readonly Diagnostic[]
  }[]
  /** Pupils whom a leaflet of their class isn't for, and so don't get it. */
  readonly outside: readonly { readonly classLabel: string; readonly pupil: Pupil; readonly leaflet: string }[]
  /** Labels of the classes that could not be put in place; what was there of them is as it was. */
  readonly missing: readonly string[]
  /** Labels of the classes that the last run, which didn't come to its end, had done already. */
  readonly resumed: readonly string[]
  /** Whose leaflets differ from those of the last run; null where that was not asked. */
  readonly changes: readonly { readonly classLabel: string; readonly change: Change }[] | null
  /** Pupils whose files are gone, as the list of their class no longer has them; paths from the output folder. */
  readonly left: readonly { readonly classLabel: string; readonly name: string; readonly files: readonly string[] }[]
  /** Each once. */
  readonly diagnostics: readonly Diagnostic[]
  /** What the proof saw; null where there was none. */
  readonly proof: ProofResult | null
  /** The request names classes, leaflets or pupils that aren't there. */
  readonly isMisdirected: boolean
}

/** Whether nothing is wrong: every class that was asked for is in place. */
export function isBuilt({ diagnostics, proof }: BuildResult): boolean {
  return !hasErrors(diagnostics) && (proof === null || isFine(proof))
}
