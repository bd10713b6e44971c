/** What can be known of a job before the first class is put in place: every form of every leaflet is laid out once. */
import { andThen } from '../diagnostics/outcome.ts'
import type { Pipeline } from '../pipeline.ts'
import type { ProofWorld } from './build-world.ts'
import type { Failure } from './class-work.ts'
import { judgeFailures } from './judge-failures.ts'
import { recipientsOf } from './outside-audience.ts'
import type { Watch } from './progress.ts'
import type { Selected } from './selection.ts'

export interface ForeseeInput extends Pick<Watch, 'stop'> {
  readonly work: readonly Selected[]
  readonly pipeline: Pick<Pipeline, 'merge' | 'pressMerged'>
  /** A leaflet that is longer than it should be is an error. */
  readonly strict: boolean
  readonly world: Pick<ProofWorld, 'pause'>
}

/**
 * Whether something is wrong that shows without every pupil's copy: pupils on the same branches share a form, and what is wrong with one
 * is wrong with all. What remains to be found later is what a single pupil's values do.
 *
 * @throws the reason of `stop`, when the work is to stop
 */
export async function foreseesErrors(input: ForeseeInput): Promise<boolean> {
  const laidOut = new Set<string>()
  for (const one of input.work) {
    for (const leaflet of one.leaflets) {
      if (await isWrong(leaflet, one, laidOut, input)) return true
    }
  }
  return false
}

async function isWrong(
  leaflet: string,
  work: Selected,
  laidOut: Set<string>,
  { pipeline, strict, world, stop }: ForeseeInput,
): Promise<boolean> {
  const failures: Failure[] = []
  for (const pupil of recipientsOf(work, leaflet)) {
    const merged = pipeline.merge(leaflet, work.schoolClass, pupil)
    const form = merged.ok ? JSON.stringify([leaflet, pupil.edition, merged.value.form]) : null
    if (form !== null && laidOut.has(form)) continue
    const pressed = andThen(merged, (value) => pipeline.pressMerged(value, pupil))
    if (!pressed.ok) failures.push({ pupil, leaflet, diagnostics: pressed.diagnostics })
    else if (form !== null) laidOut.add(form)
    if (strict && pressed.ok && pressed.value.misfit) return true
    await world.pause()
    stop.throwIfAborted()
  }
  return judgeFailures(failures, work, strict).errors.length > 0
}
