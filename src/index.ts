/** Pamyatka as a library on Node: open a job, take the PDF of any of its leaflets. What is wrong is thrown as one `LeafletError`. */
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { LeafletError } from './diagnostics/leaflet-error.ts'
import type { Outcome } from './diagnostics/outcome.ts'
import type { Job, Pupil, SchoolClass } from './model/job.ts'
import { openJobFiles } from './node/job-files.ts'
import { createWorld } from './node/world.ts'
import { createPipeline } from './pipeline.ts'
import { readJob } from './read/job/read-job.ts'

export type { Diagnostic } from './diagnostics/diagnostic.ts'
export { LeafletError } from './diagnostics/leaflet-error.ts'
export type { Job, Pupil, SchoolClass } from './model/job.ts'

export interface OpenJob {
  readonly job: Job
  /** What was odd while reading; never an error. */
  readonly warnings: readonly Diagnostic[]
  /**
   * The leaflet of one pupil as a PDF file; the same request gives the same bytes.
   *
   * @throws LeafletError with everything that is wrong with it
   */
  pdf(leaflet: string, schoolClass: SchoolClass, pupil: Pupil): Uint8Array
}

/**
 * @param path the job file, as typed
 * @throws LeafletError with everything that is wrong in any file of the job
 * @example
 * const { job, pdf } = await openJob('content/job.yaml')
 * const [first] = job.classes
 * await writeFile('01.pdf', pdf('chats', first, first.pupils[0]))
 */
export async function openJob(path: string): Promise<OpenJob> {
  const { name, files } = openJobFiles(path)
  const read = await readJob(name, files)
  const { job } = unwrap(read)
  const made = createPipeline(job, await createWorld())
  const pipeline = unwrap(made)
  return {
    job,
    warnings: [...read.diagnostics, ...made.diagnostics],
    pdf(leaflet, schoolClass, pupil) {
      return pipeline.file(leaflet, schoolClass, pupil, unwrap(pipeline.leaflet(leaflet, schoolClass, pupil)))
    },
  }
}

function unwrap<T>(made: Outcome<T>): T {
  if (!made.ok) throw new LeafletError(made.diagnostics)
  return made.value
}
