/** Makes everything that a job asks for and puts it in its place, and reports everything that is wrong with it. */

import type { Checked } from '../diagnostics/checked.ts'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import { unique } from '../diagnostics/unique.ts'
import type { Output } from '../model/output.ts'
import type { ReadAsFar } from '../read/job/read-job.ts'
import { type BuildRequest, DEFAULT_LEAST_TYPE } from './build-request.ts'
import type { BuildResult } from './build-result.ts'
import type { BuildWorld } from './build-world.ts'
import { foreseesErrors } from './foresee.ts'
import { type MadeClasses, type MadeFile, NOTHING } from './made-classes.ts'
import { makeClasses } from './make-classes.ts'
import { openOutput } from './open-output.ts'
import { type PreparedJob, prepareJob } from './prepare-job.ts'
import type { Watch } from './progress.ts'
import type { ProofResult } from './proof-result.ts'
import { proofWork } from './proof-work.ts'
import { withoutFollowUps } from './without-follow-ups.ts'

export interface BuildInput extends Watch {
  /** The job, as far as it could be read. */
  readonly read: Checked<ReadAsFar>
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
 * Class after class is put in place when it is done, each whole or not at all. Nothing is written where something is wrong that shows
 * before: then all of it is reported. What shows only later leaves the classes that are done, and the others as they were.
 *
 * @param folder where the files go, as typed
 * @throws the reason of `stop`, when the work is to stop; the classes that are done stay, and the next run goes on after them
 */
export async function buildJob(input: BuildInput, folder: string): Promise<BuildResult> {
  const { request, world } = input
  const prepared = await prepareJob(input.read, request, world)
  const { ready } = prepared
  // nothing is made of a job with errors, but what else is wrong is reported with them; a class alone isn't put in place with errors
  const isWrong =
    ready === null ||
    hasErrors(prepared.diagnostics) ||
    (ready.work.length > 1 && (await foreseesErrors({ ...ready, strict: request.strict, world, stop: input.stop })))
  if (isWrong) return resultOf(prepared, await makePrepared(prepared, input, null), request)
  const output = await openOutput(folder, '--out', world)
  if (!output.ok) return resultOf(prepared, { ...NOTHING, diagnostics: output.diagnostics }, request)
  try {
    return resultOf(prepared, await makePrepared(prepared, input, output.value), request)
  } finally {
    await output.value.close()
  }
}

function makePrepared({ ready }: PreparedJob, input: BuildInput, output: Output | null): Promise<MadeClasses> {
  if (ready === null) return Promise.resolve(NOTHING)
  const proof = output && input.request.proof ? proofIn(input, output) : null
  return makeClasses({ ...input, ...ready, output, proof })
}

/** The pages as they will be printed: those of this run, and those of an earlier one that stay. */
function proofIn({ world, progress, stop }: BuildInput, output: Output) {
  return async (made: readonly MadeFile[]): Promise<ProofResult> => {
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
}

function resultOf(prepared: PreparedJob, made: MadeClasses, { changed }: BuildRequest): BuildResult {
  const { pages, pupils, missing, resumed, left, proof } = made
  return {
    files: made.files.map(({ path }) => path),
    pages,
    pupils,
    classes: prepared.classes,
    skipped: [...prepared.skipped.map((row) => ({ ...row, leaflet: null })), ...made.skipped],
    outside: prepared.outside,
    missing,
    resumed,
    left,
    changes: changed && prepared.ready !== null ? made.changes : null,
    diagnostics: unique([...prepared.diagnostics, ...withoutFollowUps(made.diagnostics, prepared.standIns)]),
    proof,
    isMisdirected: prepared.isMisdirected,
  }
}
