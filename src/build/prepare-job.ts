/** From a job as it was read to the work: whose leaflets are wanted, and what can be looked at where something is wrong. */

import type { Checked } from '../diagnostics/checked.ts'
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import type { Job } from '../model/job.ts'
import { createPipeline, type Pipeline, type World } from '../pipeline.ts'
import type { ReadAsFar } from '../read/job/read-job.ts'
import type { JobPart } from '../read/job/stand-ins.ts'
import type { WantedWork } from './build-request.ts'
import type { BuildResult } from './build-result.ts'
import { lookBehind } from './look-behind.ts'
import { reportOutside } from './outside-audience.ts'
import { type Selected, selectWork } from './selection.ts'
import { withoutFaulty } from './without-faulty.ts'
import { withoutFollowUps } from './without-follow-ups.ts'

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
  readonly skipped: ReadAsFar['skipped']
  /** Pupils whom a leaflet isn't for. */
  readonly outside: BuildResult['outside']
  readonly diagnostics: readonly Diagnostic[]
  /** Parts of the job that have something else in their place. */
  readonly standIns: ReadonlySet<JobPart>
  /** The request names what isn't there. */
  readonly isMisdirected: boolean
}

/**
 * Selects the work that was asked for and checks its templates; as much as can be checked, where the job has errors.
 *
 * @param read the job, as far as it could be read
 */
export async function prepareJob(read: Checked<ReadAsFar>, request: WantedWork, world: World): Promise<PreparedJob> {
  const nothing = {
    ready: null,
    classes: 0,
    skipped: [],
    outside: [],
    diagnostics: read.diagnostics,
    standIns: new Set<JobPart>(),
    isMisdirected: false,
  }
  if (read.value === null) return nothing
  const { job, skipped, standIns = new Set() } = read.value
  const isFlawed = hasErrors(read.diagnostics)
  const selection = selectWork(job, request)
  // where a list can't be read, the class may well be in it
  if (!selection.ok && !isFlawed) return { ...nothing, diagnostics: selection.diagnostics, isMisdirected: true }
  const work = selection.ok ? selection.value : []
  const pipeline = await createPipeline(job, world)
  const ready = pipeline.ok
    ? { job, work, pipeline: pipeline.value }
    : await restOf(job, pipeline.diagnostics, request, world)
  const found = [
    ...pipeline.diagnostics,
    ...(isFlawed || !pipeline.ok ? await lookBehind(job, pipeline.diagnostics, request, world) : []),
    ...work.flatMap((one) => reportOutside(one, job)),
  ]
  return {
    ready: work.length === 0 ? null : ready,
    classes: work.length,
    skipped,
    outside: work.flatMap(({ schoolClass, outside }) =>
      outside.map((one) => ({ classLabel: schoolClass.label, ...one })),
    ),
    diagnostics: [...read.diagnostics, ...withoutFollowUps(found, standIns)],
    standIns,
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
