/** From a job as it was read to the work: whose leaflets are wanted, and what can be looked at where something is wrong. */

import type { Checked } from '../diagnostics/checked.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Job } from '../model/job.ts'
import { createPipeline, type Pipeline, type World } from '../pipeline.ts'
import type { ReadJob } from '../read/job/read-job.ts'
import type { WantedWork } from './build-request.ts'
import type { BuildResult } from './build-result.ts'
import { lookBehind } from './look-behind.ts'
import { reportOutside } from './outside-audience.ts'
import { type Selected, selectWork } from './selection.ts'
import { withoutFaulty } from './without-faulty.ts'

/** What leaflets are made with. */
export interface ReadyWork {
  readonly job: Job
  readonly work: readonly Selected[]
  readonly pipeline: Pipeline
}

export interface PreparedJob {
  /** What can be made, or at least looked at; null: nothing. Nothing may be written where `diagnostics` has errors. */
  readonly ready: ReadyWork | null
  /** How many classes were asked for. */
  readonly classes: number
  /** Rows of class lists that no leaflet can be made for. */
  readonly skipped: ReadJob['skipped']
  /** Pupils whom a leaflet isn't for. */
  readonly outside: BuildResult['outside']
  readonly diagnostics: readonly Diagnostic[]
  /** The request names what isn't there. */
  readonly isMisdirected: boolean
}

/**
 * Selects the work that was asked for and checks its templates; as much as can be checked, where the job has errors.
 *
 * @param read the job, as far as it could be read
 */
export async function prepareJob(read: Checked<ReadJob>, request: WantedWork, world: World): Promise<PreparedJob> {
  const nothing = {
    ready: null,
    classes: 0,
    skipped: [],
    outside: [],
    diagnostics: read.diagnostics,
    isMisdirected: false,
  }
  if (read.value === null) return nothing
  const { job, skipped } = read.value
  const selection = selectWork(job, request)
  if (!selection.ok) {
    // where a list can't be read, the class may well be in it
    const isFlawed = read.diagnostics.some(({ severity }) => severity === 'error')
    return isFlawed ? nothing : { ...nothing, diagnostics: selection.diagnostics, isMisdirected: true }
  }
  const pipeline = await createPipeline(job, world)
  return {
    ready: pipeline.ok
      ? { job, work: selection.value, pipeline: pipeline.value }
      : await restOf(job, pipeline.diagnostics, request, world),
    classes: selection.value.length,
    skipped,
    outside: selection.value.flatMap(({ schoolClass, outside }) =>
      outside.map((one) => ({ classLabel: schoolClass.label, ...one })),
    ),
    diagnostics: [
      ...read.diagnostics,
      ...pipeline.diagnostics,
      ...(pipeline.ok ? [] : await lookBehind(job, pipeline.diagnostics, world)),
      ...selection.value.flatMap((one) => reportOutside(one, job)),
    ],
    isMisdirected: false,
  }
}

/** What can still be looked at when some manuscripts can't be merged; null: nothing. */
async function restOf(
  job: Job,
  diagnostics: readonly Diagnostic[],
  request: WantedWork,
  world: World,
): Promise<ReadyWork | null> {
  const rest = withoutFaulty(job, diagnostics)
  if (rest === null) return null
  const pipeline = await createPipeline(rest, world)
  const selection = selectWork(rest, { ...request, leaflets: [] })
  if (!pipeline.ok || !selection.ok) return null
  const isWanted = (id: string) => request.leaflets.length === 0 || request.leaflets.includes(id)
  const work = selection.value.map((one) => ({ ...one, leaflets: one.leaflets.filter(isWanted) }))
  return { job: rest, work, pipeline: pipeline.value }
}
