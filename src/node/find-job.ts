/** Which job is meant, and where its files go, by what was typed and what is there. */
import { statSync } from 'node:fs'
import { basename, dirname, join, normalize, sep } from 'node:path'

const JOB_FILE = 'job.yaml'
const OUT = 'out'
/** A folder of this name holds only what people write; `out` and templates are beside it. */
const CONTENT = 'content'

export interface JobPlaces {
  /** The job file. */
  readonly job: string
  /** The folder of what is built. */
  readonly out: string
}

/**
 * Without a name it is `job.yaml`, or else `content/job.yaml`; a folder means the `job.yaml` in it. What is built goes into the
 * folder `out` of the job's folder, whatever folder the command is run in.
 *
 * @param job as typed; null where nothing was
 * @param out as typed; null where nothing was
 * @returns paths from the folder that the command is run in; the job file need not be there
 * @example findJob('school', null) // { job: 'school/job.yaml', out: 'school/out' }
 * @example findJob('content/job.yaml', null) // { job: 'content/job.yaml', out: 'out' }
 */
export function findJob(job: string | null, out: string | null): JobPlaces {
  const path = job === null ? usualJob() : isFolder(job) ? join(job, JOB_FILE) : job
  return { job: path.replaceAll(sep, '/'), out: out ?? outBeside(path) }
}

function usualJob(): string {
  const content = join(CONTENT, JOB_FILE)
  return isThere(JOB_FILE) || !isThere(content) ? JOB_FILE : content
}

function outBeside(job: string): string {
  const folder = dirname(job)
  const home = basename(folder) === CONTENT ? dirname(folder) : folder
  return normalize(join(home, OUT)).replaceAll(sep, '/')
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true
}
