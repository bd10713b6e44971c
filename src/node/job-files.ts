/** The files of a job: its own folder, and the folder `templates` beside it. */
import { basename, dirname, join } from 'node:path'
import type { SourceFiles } from '../read/source-files.ts'
import { createFileSystem } from './file-system.ts'

export interface JobFiles {
  /** The job file, from its folder. */
  readonly name: string
  readonly files: SourceFiles
}

/** @param path the job file, as typed */
export function openJobFiles(path: string): JobFiles {
  return { name: basename(path), files: createFileSystem(path, [join(dirname(path), '..', 'templates')]) }
}
