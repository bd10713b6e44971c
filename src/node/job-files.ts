/** The files of a job: its own folder, the folder `templates` beside it, and what comes with the program. */
import { basename, dirname, join } from 'node:path'
import type { SourceFiles } from '../read/source-files.ts'
import { createFileSystem } from './file-system.ts'
import { programFiles } from './program-files.ts'

export interface JobFiles {
  /** The job file, from its folder. */
  readonly name: string
  readonly files: SourceFiles
}

/** The files that a job may read: its folder, templates beside it, those of the program. @param path the job file, as typed */
export function openJobFiles(path: string): JobFiles {
  const beside = [join(dirname(path), '..', 'templates')]
  return { name: basename(path), files: createFileSystem(path, beside, programFiles()) }
}
