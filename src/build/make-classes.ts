/** Makes the files of every class that was asked for, and judges whose fault is what went wrong. */
import type { Job, Pupil } from '../model/job.ts'
import type { Pipeline } from '../pipeline.ts'
import { safePart } from '../print/file-name.ts'
import type { BuildRequest } from './build-request.ts'
import type { BuildResult } from './build-result.ts'
import type { BuildWorld, Output } from './build-world.ts'
import { type SourceSums, sharedSource } from './changes.ts'
import { closeClass, earlierRun, printedBefore } from './class-manifest.ts'
import type { Failure, WriteFile } from './class-work.ts'
import { judgeFailures } from './judge-failures.ts'
import { makeClass } from './make-class.ts'
import type { ManifestFile } from './manifest.ts'
import { takeStep, type Watch } from './progress.ts'
import type { Selected } from './selection.ts'

export interface MakeClassesInput extends Watch {
  readonly job: Job
  readonly work: readonly Selected[]
  readonly pipeline: Pipeline
  readonly request: BuildRequest
  readonly world: Pick<BuildWorld, 'sha256' | 'version' | 'pause'>
  /** Where the files go; null to check without making any. */
  readonly output: Output | null
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

/**
 * Class after class; a class whose files can't all be made is reported, not thrown.
 *
 * @throws the reason of `stop`, when the work is to stop
 */
export async function makeClasses(input: MakeClassesInput): Promise<MadeClasses> {
  const sums = await sharedSource(input.job, input.world)
  const made: MadeClasses[] = []
  for (const work of input.work) made.push(await makeOne(work, input, sums))
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

async function makeOne(work: Selected, input: MakeClassesInput, sums: SourceSums): Promise<MadeClasses> {
  const { job, pipeline, request, world, output } = input
  const { label } = work.schoolClass
  const folder = safePart(label)
  const earlier = output && request.changed ? await earlierRun(folder, output, world.sha256) : null
  const before = earlier ? printedBefore(earlier) : null
  const made = await makeClass({
    job,
    work,
    pipeline,
    strict: request.strict,
    write: output ? writeInto(folder, output, world) : null,
    forms: before && request.print.length === 0 ? before.forms : request.print,
    bleedMm: request.bleedMm ?? before?.bleedMm ?? null,
    sums,
    earlier,
    step: (leaflet, done, total) => takeStep(input, world, label, leaflet, done, total),
  })
  const { errors, skipped } = judgeFailures(made.failures, work, request.strict)
  return {
    pages: made.pages,
    pupils: work.pupils.length - emptyHanded(made.failures, work),
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

function writeInto(folder: string, output: Output, { sha256 }: Pick<BuildWorld, 'sha256'>): WriteFile {
  return async (path, bytes) => {
    await output.write(`${folder}/${path}`, bytes)
    return sha256(bytes)
  }
}

/** How many pupils got no leaflet at all. */
function emptyHanded(failures: readonly Failure[], { leaflets, pupils }: Selected): number {
  if (leaflets.length === 0) return pupils.length
  const missed = new Map<Pupil, number>()
  for (const { pupil } of failures) missed.set(pupil, (missed.get(pupil) ?? 0) + 1)
  return [...missed.values()].filter((count) => count >= leaflets.length).length
}
