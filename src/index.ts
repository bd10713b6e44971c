/** Pamyatka as a library on Node: open a job, take the PDF of any of its leaflets. */
export type { Diagnostic } from './diagnostics/diagnostic.ts'
export { LeafletError } from './diagnostics/leaflet-error.ts'
export type { Job, Pupil, SchoolClass } from './model/job.ts'
export { type OpenJob, openJob } from './node/open-job.ts'
