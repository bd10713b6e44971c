/** Confirmed plans: nothing leaves unless the plans that were looked at are those that would be made now. */
import { createFreshness } from '../build/leaflet-freshness.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ClassSendPlan } from '../model/send-plan.ts'
import type { Mailing } from './mailing.ts'
import { planClass } from './plan-class.ts'
import { loadPlan } from './plan-file.ts'
import { changedPlan, wrongNumber } from './refusals.ts'
import type { SendWorld } from './send-world.ts'

export interface Confirmed {
  /** null: they may not be sent. */
  readonly plans: readonly ClassSendPlan[] | null
  readonly diagnostics: readonly Diagnostic[]
  /** The plans are right, but the person has counted otherwise. */
  readonly isMiscounted: boolean
}

/**
 * The plans that may be sent: each unchanged since a person looked at it, all of them with the number of letters that was confirmed.
 *
 * @param letters how many a person has counted in the plans
 */
export async function confirmPlans(mailing: Mailing, letters: number, world: SendWorld): Promise<Confirmed> {
  const { job, work } = mailing
  const refused = (diagnostics: readonly Diagnostic[], isMiscounted = false): Confirmed => ({
    plans: null,
    diagnostics,
    isMiscounted,
  })
  const loaded = await Promise.all(
    work.map(async (one) => ({ one, before: await loadPlan(one.schoolClass.label, world) })),
  )
  const planned = loaded.flatMap(({ one, before }) => (before.ok ? [{ one, before: before.value }] : []))
  if (planned.length < loaded.length) return refused(loaded.flatMap(({ before }) => before.diagnostics))
  const fresh = await createFreshness(job, world)
  if (!fresh.ok) return refused(fresh.diagnostics)
  const found: Diagnostic[] = []
  for (const { one, before } of planned) {
    const how = { ...before, reader: null, isFresh: fresh.value, step: () => undefined }
    const now = await planClass(one, mailing, how, world)
    found.push(...now.diagnostics.filter(({ severity }) => severity === 'error'))
    if (now.ok) found.push(...(await changedPlan(before, now.value, world.sha256)))
  }
  if (planned.some(({ before }) => before.encrypted)) found.push(...world.filePassword().diagnostics)
  if (found.length > 0) return refused(found)
  const plans = planned.map(({ before }) => before)
  const count = plans.reduce((sum, plan) => sum + plan.letters.length, 0)
  if (count !== letters) return refused([wrongNumber(letters, count)], true)
  return { plans, diagnostics: [], isMiscounted: false }
}
