/** What is to be made for one class, what an earlier run left of it, and what has been made. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Job, Pupil } from '../model/job.ts'
import type { Pipeline } from '../pipeline.ts'
import type { Change, SourceSums } from './changes.ts'
import type { ManifestFile } from './manifest.ts'
import type { PrintKind } from './print-form.ts'
import type { Selected } from './selection.ts'

/**
 * Takes a finished file.
 *
 * @param path from the class's folder
 * @returns the SHA-256 of what was written
 */
export type WriteFile = (path: string, bytes: Uint8Array) => Promise<string>

export interface ClassWork {
  readonly job: Job
  readonly work: Selected
  readonly pipeline: Pipeline
  /** What the pupils' files are called, without the ending, by number. */
  readonly stems: ReadonlyMap<number, string>
  /** A leaflet that is longer than it should be is an error. */
  readonly strict: boolean
  /** null to check without making files. */
  readonly write: WriteFile | null
  readonly forms: readonly PrintKind[]
  readonly bleedMm: number | null
  readonly sums: SourceSums
  /** Given where only what changed is to be made. */
  readonly earlier: Earlier | null
  /** Called before each leaflet; throws to stop. */
  readonly step: (leaflet: string, done: number, total: number) => Promise<void>
}

/** What an earlier run left. */
export interface Earlier {
  readonly files: readonly ManifestFile[]
  /** Whether the file is still there, with the bytes that were written. */
  readonly isIntact: (file: ManifestFile) => Promise<boolean>
}

/** A pupil whose leaflet could not be made, and why. */
export interface Failure {
  readonly pupil: Pupil
  readonly leaflet: string
  readonly diagnostics: readonly Diagnostic[]
}

export interface MadeClass {
  readonly files: readonly ManifestFile[]
  readonly failures: readonly Failure[]
  readonly diagnostics: readonly Diagnostic[]
  /** Pages of the pupils' files that were made. */
  readonly pages: number
  /** Whose leaflets are not those of the last run; empty where that was not asked. */
  readonly changes: readonly Change[]
}
