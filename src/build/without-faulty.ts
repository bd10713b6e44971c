/** What is left of a job to look at when some of its manuscripts can't be merged. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Job } from '../model/job.ts'

/**
 * The job without the manuscripts that have errors, so that errors of the others are reported in the same run.
 *
 * @returns null where an error is in the template or a section, which the others may share, or where nothing is left
 */
export function withoutFaulty(job: Job, diagnostics: readonly Diagnostic[]): Job | null {
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const faulty = job.manuscripts.filter(({ file }) => errors.some(({ place }) => place?.file === file))
  const isElsewhere = errors.some(({ place }) => !faulty.some(({ file }) => file === place?.file))
  if (isElsewhere || faulty.length === job.manuscripts.length) return null
  const left = job.manuscripts.filter((one) => !faulty.includes(one))
  return {
    ...job,
    manuscripts: left,
    classes: job.classes.map((one) => ({
      ...one,
      leaflets: one.leaflets.filter((leaflet) => left.some(({ id }) => id === leaflet)),
    })),
  }
}
