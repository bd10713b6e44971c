/** Whose fault it is: what spoils one pupil's leaflet must not stop the others, what a manuscript does wrong stops all. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Failure } from './class-work.ts'
import { recipientsOf } from './outside-audience.ts'
import type { Selected } from './selection.ts'

export interface Judged {
  /** Nothing may be written while there are any. */
  readonly errors: readonly Diagnostic[]
  /** Pupils who get no leaflet, with the reasons; what else would have been warned of on its pages isn't printed. */
  readonly skipped: readonly Failure[]
}

/**
 * Errors of merging and parsing are the manuscript's. An error of the press is the pupil's (a letter that the font lacks, a
 * name that doesn't fit), unless every pupil of the class has one: then something is wrong with the leaflet or the list. What is
 * wrong at the pupil's own row stays the pupil's where the others fail for another reason.
 */
export function judgeFailures(failures: readonly Failure[], work: Selected, strict: boolean): Judged {
  const errors: Diagnostic[] = []
  const skipped: Failure[] = []
  const failed = new Map<string, number>()
  const shared = new Set<string>()
  for (const failure of failures) {
    failed.set(failure.leaflet, (failed.get(failure.leaflet) ?? 0) + 1)
    if (!isOwn(failure)) shared.add(failure.leaflet)
  }
  for (const failure of failures) {
    const all =
      failed.get(failure.leaflet) === recipientsOf(work, failure.leaflet).length &&
      !(isOwn(failure) && shared.has(failure.leaflet))
    const ofManuscript = failure.diagnostics.some(
      ({ severity, code, place }) =>
        severity === 'error' && !code.startsWith('press/') && place?.file !== failure.pupil.place.file,
    )
    if (strict || ofManuscript || all) errors.push(...failure.diagnostics)
    else skipped.push({ ...failure, diagnostics: failure.diagnostics.filter(isError).map(asWarning) })
  }
  return { errors, skipped }
}

/** Every error is at the pupil's row of the list. */
function isOwn({ pupil, diagnostics }: Failure): boolean {
  return diagnostics.filter(isError).every(({ place }) => place?.file === pupil.place.file)
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error'
}

/** The run goes on: what costs one pupil the leaflet is no error of the job. */
function asWarning(diagnostic: Diagnostic): Diagnostic {
  return { ...diagnostic, severity: 'warning' }
}
