/** What a run is to make of its classes, what it has made, and what of it is in place. */
import type { Job } from '../model/job.ts'
import type { Output } from '../model/output.ts'
import type { Pipeline } from '../pipeline.ts'
import type { BuildRequest } from './build-request.ts'
import type { BuildResult } from './build-result.ts'
import type { BuildWorld } from './build-world.ts'
import type { ManifestFile } from './manifest.ts'
import type { Watch } from './progress.ts'
import type { ProofResult } from './proof-result.ts'
import type { Selected } from './selection.ts'

export interface MakeClassesInput extends Watch {
  readonly job: Job
  readonly work: readonly Selected[]
  readonly pipeline: Pipeline
  readonly request: BuildRequest
  readonly world: Pick<BuildWorld, 'sha256' | 'version' | 'pause'>
  /** Where the files go; null to check without making any. */
  readonly output: Output | null
  /** Looks at the files of a class before they are put in place; null where that was not asked. */
  readonly proof: ((files: readonly MadeFile[]) => Promise<ProofResult>) | null
}

export interface MadeClasses
  extends Pick<BuildResult, 'pages' | 'pupils' | 'skipped' | 'diagnostics' | 'proof' | 'missing' | 'resumed' | 'left'> {
  readonly changes: NonNullable<BuildResult['changes']>
  /** In place; where there is no output, none. */
  readonly files: readonly MadeFile[]
}

export interface MadeFile {
  /** From the output folder. */
  readonly path: string
  readonly entry: ManifestFile
}

/** What comes of no class. */
export const NOTHING: MadeClasses = {
  files: [],
  pages: 0,
  pupils: 0,
  skipped: [],
  changes: [],
  diagnostics: [],
  proof: null,
  missing: [],
  resumed: [],
  left: [],
}
