/** Makes everything that a job asks for and puts it in its place, or says everything that is wrong with it. */

import type { Checked } from '../diagnostics/checked.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unique } from '../diagnostics/unique.ts'
import type { ReadJob } from '../read/job/read-job.ts'
import { type BuildRequest, DEFAULT_LEAST_TYPE } from './build-request.ts'
import { type BuildResult, isBuilt } from './build-result.ts'
import type { BuildWorld, Output } from './build-world.ts'
import { type MadeClasses, type MadeFile, makeClasses } from './make-classes.ts'
import { openOutput } from './open-output.ts'
import { type PreparedJob, prepareJob } from './prepare-job.ts'
import type { Watch } from './progress.ts'
import type { ProofResult } from './proof-result.ts'
import { proofWork } from './proof-work.ts'

export interface BuildInput extends Watch {
  /** The job, as far as it could be read. */
  readonly read: Checked<ReadJob>
  readonly request: BuildRequest
  readonly world: BuildWorld
}

/**
 * Looks at every leaflet that is asked for and makes no file.
 *
 * @throws the reason of `stop`, when the work is to stop
 */
export async function checkJob(input: BuildInput): Promise<BuildResult> {
  const prepared = await prepareJob(input.read, input.request, input.world)
  return resultOf(prepared, await makePrepared(prepared, input, null), input.request)
}

/**
 * All files are put in place, or none: nothing is written where anything is wrong, and then all of it is said.
 *
 * @param folder where the files go, as typed
 * @throws the reason of `stop`, when the work is to stop; nothing is written then
 */
export async function buildJob(input: BuildInput, folder: string): Promise<BuildResult> {
  const { request, world } = input
  const prepared = await prepareJob(input.read, request, world)
  // nothing is made of a job with errors, but what else is wrong is reported with them
  if (hasErrors(prepared.diagnostics)) {
    return resultOf(prepared, await makePrepared(prepared, input, null), request)
  }
  const output = await openOutput(folder, '--out', world)
  return output.ok
    ? writeJob(prepared, input, output.value)
    : resultOf(prepared, { ...NOTHING, diagnostics: output.diagnostics }, request)
}

/** What was written is seen only when all of it is right. */
async function writeJob(prepared: PreparedJob, input: BuildInput, output: Output): Promise<BuildResult> {
  try {
    const made = await makePrepared(prepared, input, output)
    const unproofed = resultOf(prepared, made, input.request)
    const isProofed = input.request.proof && isBuilt(unproofed)
    const result = isProofed ? { ...unproofed, proof: await proofBuilt(made.files, input, output) } : unproofed
    await (isBuilt(result) ? output.commit(made.stale) : output.discard())
    return result
  } catch (cause) {
    await output.discard()
    throw cause
  }
}

function makePrepared({ ready }: PreparedJob, input: BuildInput, output: Output | null): Promise<MadeClasses> {
  return ready === null ? Promise.resolve(NOTHING) : makeClasses({ ...input, ...ready, output })
}

/** The pages as they will be printed: those of this run, and those of an earlier one that stay. */
async function proofBuilt(
  made: readonly MadeFile[],
  { world, progress, stop }: BuildInput,
  output: Output,
): Promise<ProofResult> {
  const work = made.map(({ path, entry }) => ({
    file: output.display(path),
    entry,
    read: async () => {
      const bytes = (await output.readNew(path)) ?? (await output.readOld(path))
      if (bytes === null) throw new Error(`${path} was made, and is not there`)
      return bytes
    },
  }))
  return { files: await proofWork(work, { world, progress, stop, leastType: DEFAULT_LEAST_TYPE }), others: [] }
}

function resultOf(prepared: PreparedJob, made: MadeClasses, { changed }: BuildRequest): BuildResult {
  return {
    files: made.files.map(({ path }) => path),
    pages: made.pages,
    pupils: made.pupils,
    classes: prepared.classes,
    skipped: [...prepared.skipped.map((row) => ({ ...row, leaflet: null })), ...made.skipped],
    changes: changed && prepared.ready !== null ? made.changes : null,
    diagnostics: unique([...prepared.diagnostics, ...made.diagnostics]),
    proof: null,
    isMisdirected: prepared.isMisdirected,
  }
}

const NOTHING: MadeClasses = { files: [], stale: [], pages: 0, pupils: 0, skipped: [], changes: [], diagnostics: [] }

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}
