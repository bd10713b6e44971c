/** Where a command finds its job and puts its files, out of what was typed. */
import { findJob, type JobPlaces } from '../node/find-job.ts'

/** What was typed, with both places settled. */
export type Placed<T> = Omit<T, 'job' | 'out'> & JobPlaces

/** @example placed({ job: null, out: null, json: false }) // { job: 'job.yaml', out: 'out', json: false } */
export function placed<T extends { readonly job: string | null; readonly out: string | null }>(typed: T): Placed<T> {
  return { ...typed, ...findJob(typed.job, typed.out) }
}
