/** The plans of a mailing: of each class, its letters, with every file looked at. */
import { createFreshness } from '../build/leaflet-freshness.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { ClassSendPlan } from '../model/send-plan.ts'
import type { Mailing } from './mailing.ts'
import { planClass } from './plan-class.ts'
import type { PlanWorld } from './send-world.ts'

/** What the person who sends decides. */
export interface PlanRequest extends Pick<ClassSendPlan, 'allow' | 'encrypted'> {
  /** Name of the occasion: within one run no one gets a second copy. Null: the day of the meeting. */
  readonly run: string | null
  /** When the plan is made, ISO 8601. */
  readonly created: string
}

/**
 * @param step is called after each file that was checked: a school has thousands
 * @returns the plans in the order of the classes; or everything that is wrong in templates, files and addresses
 */
export async function planMailing(
  mailing: Mailing,
  { run, ...request }: PlanRequest,
  world: PlanWorld,
  step: (classLabel: string, done: number, total: number) => void = () => undefined,
): Promise<Outcome<readonly ClassSendPlan[]>> {
  const { job, work } = mailing
  const fresh = await createFreshness(job, world)
  if (!fresh.ok) return fresh
  const how = { ...request, run: run ?? job.meeting.date, isFresh: fresh.value, reader: await world.openPdfReader() }
  const made = []
  for (const one of work) {
    const { label } = one.schoolClass
    made.push(await planClass(one, mailing, { ...how, step: (done, total) => step(label, done, total) }, world))
  }
  const diagnostics = made.flatMap((one) => one.diagnostics)
  const plans = made.flatMap((one) => (one.ok ? [one.value] : []))
  return plans.length === made.length ? outcome(plans, diagnostics) : failure(diagnostics)
}
