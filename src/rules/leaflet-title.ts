/** The title of a leaflet: in the window of the program that shows its file, and in a letter. */
import type { Job } from '../model/job.ts'

/** The title of its manuscript; its id where the job has no such manuscript. */
export function leafletTitle(job: Pick<Job, 'manuscripts'>, id: string): string {
  return job.manuscripts.find((manuscript) => manuscript.id === id)?.title ?? id
}
