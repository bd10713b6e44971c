/** Makes the files of every class that was asked for, and judges whose fault is what went wrong. */
import { setImmediate } from 'node:timers/promises'
import type { Job, Pupil } from '../model/job.ts'
import type { StagedOutput } from '../node/staged-output.ts'
import { VERSION } from '../node/version.ts'
import type { Pipeline } from '../pipeline.ts'
import { safePart } from '../print/file-name.ts'
import type { BuildRequest, Progress } from './build-request.ts'
import type { BuildResult } from './build-result.ts'
import { sharedSource } from './changes.ts'
import { closeClass, earlierRun, printedBefore } from './class-manifest.ts'
import { judgeFailures } from './judge-failures.ts'
import { type MadeClass, makeClass } from './make-class.ts'
import type { ManifestFile } from './manifest.ts'
import type { Selected } from './selection.ts'

export interface MakeClassesInput {
  readonly job: Job
  readonly work: readonly Selected[]
  readonly pipeline: Pipeline
  readonly request: BuildRequest
  readonly progress: Progress
  /** Fires when the work is to stop. */
  readonly stop: AbortSignal
  /** Where the files go; null to check without making any. */
  readonly output: StagedOutput | null
}

export interface MadeClasses extends Pick<BuildResult, 'pages' | 'pupils' | 'skipped' | 'diagnostics'> {
  readonly changes: NonNullable<BuildResult['changes']>
  readonly files: readonly MadeFile[]
  /** Files of earlier runs that this one no longer makes, from the output folder. */
  readonly stale: readonly string[]
}

export interface MadeFile {
  /** From the output folder. */
  readonly path: string
  readonly entry: ManifestFile
}

/** @throws when the user has stopped it */
export async function makeClasses(input: MakeClassesInput): Promise<MadeClasses> {
  const shared = sharedSource(input.job, VERSION)
  const made: MadeClasses[] = []
  for (const work of input.work) made.push(await makeOne(work, input, shared))
  input.progress.end()
  return {
    pages: made.reduce((sum, { pages }) => sum + pages, 0),
    pupils: made.reduce((sum, { pupils }) => sum + pupils, 0),
    skipped: made.flatMap(({ skipped }) => skipped),
    diagnostics: made.flatMap(({ diagnostics }) => diagnostics),
    changes: made.flatMap(({ changes }) => changes),
    files: made.flatMap(({ files }) => files),
    stale: made.flatMap(({ stale }) => stale),
  }
}

async function makeOne(
  work: Selected,
  { job, pipeline, request, progress, stop, output }: MakeClassesInput,
  shared: string,
): Promise<MadeClasses> {
  const { label } = work.schoolClass
  const folder = safePart(label)
  const earlier = output && request.changed ? await earlierRun(folder, output) : null
  const before = earlier ? printedBefore(earlier) : null
  const made = await makeClass({
    job,
    work,
    pipeline,
    strict: request.strict,
    write: output ? (path, bytes) => output.write(`${folder}/${path}`, bytes) : null,
    forms: before && request.print.length === 0 ? before.forms : request.print,
    bleedMm: request.bleedMm ?? before?.bleedMm ?? null,
    shared,
    earlier,
    step: async (leaflet, done, total) => {
      progress.step(label, leaflet, done, total)
      // a pause in which Ctrl-C is heard
      await setImmediate()
      if (stop.aborted) progress.end()
      stop.throwIfAborted()
    },
  })
  const { errors, skipped } = judgeFailures(made.failures, work, request.strict)
  return {
    pages: made.pages,
    pupils: work.pupils.filter((pupil) => madeSomething(pupil, made, work)).length,
    skipped: skipped.map(({ pupil, leaflet, diagnostics }) => ({
      classLabel: label,
      name: `${pupil.lastName} ${pupil.firstName}`,
      leaflet,
      diagnostics,
    })),
    diagnostics: [...made.diagnostics, ...errors],
    changes: made.changes.map((change) => ({ classLabel: label, change })),
    files: made.files.map((entry) => ({ path: `${folder}/${entry.file}`, entry })),
    stale: output ? await closeClass(folder, work, made, output) : [],
  }
}

/** Whether a pupil got at least one leaflet. */
function madeSomething(pupil: Pupil, { failures }: MadeClass, { leaflets }: Selected): boolean {
  return failures.filter((failure) => failure.pupil === pupil).length < leaflets.length
}
