/** One pupil's leaflet by itself, as the bytes of a PDF file. */
import { andThen, failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { Edition, Job } from '../model/job.ts'
import type { Pipeline } from '../pipeline.ts'
import { notForPupil } from './outside-audience.ts'
import { selectWork } from './selection.ts'

export interface WantedLeaflet {
  /** Label of the class: «5А». */
  readonly class: string
  /** Id of the leaflet. */
  readonly leaflet: string
  /** Number of the pupil in the class list. */
  readonly pupil: number
  /** null: the one of the class list. */
  readonly edition: Edition | null
}

/**
 * One pupil's leaflet as a PDF.
 *
 * @returns the same bytes for the same request, those of the file that `buildJob` writes; or what is wrong with the leaflet or the
 * request
 */
export function leafletFile(job: Job, pipeline: Pipeline, wanted: WantedLeaflet): Outcome<Uint8Array> {
  const { class: label, leaflet, pupil: number, edition } = wanted
  const selected = selectWork(job, { classes: [label], leaflets: [leaflet], pupils: [String(number)], edition })
  return andThen(selected, ([work]) => {
    const pupil = work?.pupils[0]
    if (!work || !pupil) throw new Error(`nothing was selected for pupil ${number} of class ${label}`)
    const [outside] = work.outside
    if (outside) return failure([notForPupil(outside, job)])
    const pressed = pipeline.leaflet(leaflet, work.schoolClass, pupil)
    return andThen(pressed, (made) => outcome(pipeline.file(leaflet, work.schoolClass, pupil, made)))
  })
}
