/** Whose fault it is: what spoils one pupil's leaflet must not stop the others, what a manuscript does wrong stops all. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Failure } from './make-class.ts'
import type { Selected } from './selection.ts'

export interface Judged {
  /** Nothing may be written while there are any. */
  readonly errors: readonly Diagnostic[]
  /** Pupils who get no leaflet. */
  readonly skipped: readonly Failure[]
}

/**
 * Errors of merging and parsing are the manuscript's. An error of the press is the manuscript's when every pupil of
 * the class has it, and else the pupil's: a letter that the font lacks, a name that doesn't fit.
 */
export function judgeFailures(failures: readonly Failure[], work: Selected, strict: boolean): Judged {
  const errors: Diagnostic[] = []
  const skipped: Failure[] = []
  for (const failure of failures) {
    const all = failures.filter(({ leaflet }) => leaflet === failure.leaflet).length === work.pupils.length
    const ofManuscript = failure.diagnostics.some(
      ({ code, place }) => !code.startsWith('press/') && place?.file !== failure.pupil.place.file,
    )
    if (strict || ofManuscript || (all && !fromList(failure))) errors.push(...failure.diagnostics)
    else skipped.push(failure)
  }
  return { errors, skipped }
}

/** Whether the class list itself is what is wrong. */
function fromList({ diagnostics, pupil }: Failure): boolean {
  return diagnostics.every(({ place }) => place?.file === pupil.place.file)
}
