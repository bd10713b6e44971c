/** Whom a leaflet is merged for. */
import type { Job, Pupil, SchoolClass } from '../model/job.ts'

export interface Recipient {
  readonly job: Job
  readonly schoolClass: SchoolClass
  readonly pupil: Pupil
}
