/** `--confirm`: nothing leaves unless the plans that were looked at are those that would be made now. */

import { createFreshness } from '../../build/leaflet-freshness.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { createWorld } from '../../node/world.ts'
import { filePassword } from '../../send/file-password.ts'
import { planClass } from '../../send/plan-class.ts'
import { loadPlan } from '../../send/plan-file.ts'
import { changedPlan, wrongNumber } from '../../send/refusals.ts'
import type { ExitCode } from '../io.ts'
import type { SendContext } from './context.ts'
import { runLetters } from './run-letters.ts'

/** @param letters how many a person has counted in the plan */
export async function confirmPlans(context: SendContext, letters: number): Promise<ExitCode> {
  const { job, account, work, options, io, talk } = context
  const refuse = (diagnostics: readonly Diagnostic[], code: ExitCode = 1): ExitCode => {
    talk.diagnostics(diagnostics)
    return code
  }
  const loaded = await Promise.all(work.map(({ schoolClass }) => loadPlan(options.out, schoolClass.label)))
  const plans = loaded.flatMap((one) => (one.ok ? [one.value.plan] : []))
  if (plans.length < loaded.length) return refuse(loaded.flatMap(({ diagnostics }) => diagnostics))
  const fresh = await createFreshness(job, await createWorld())
  if (!fresh.ok) return refuse(fresh.diagnostics)
  const found: Diagnostic[] = []
  for (const [index, one] of work.entries()) {
    const before = plans[index]
    if (!before) continue
    const { run, created, allow, encrypted } = before
    const now = await planClass(one, {
      job,
      account,
      out: options.out,
      run,
      created,
      allow,
      encrypted,
      reader: null,
      isFresh: fresh.value,
      step: () => {},
    })
    found.push(...now.diagnostics.filter(({ severity }) => severity === 'error'))
    if (now.ok) found.push(...changedPlan(before, now.value))
  }
  if (plans.some(({ encrypted }) => encrypted)) found.push(...filePassword(io.env).diagnostics)
  if (found.length > 0) return refuse(found)
  const count = plans.reduce((sum, plan) => sum + plan.letters.length, 0)
  if (count !== letters) return refuse([wrongNumber(letters, count)], 2)
  return runLetters(plans, context)
}
