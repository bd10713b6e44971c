/** The seal of a plan: what was looked at is what is sent. It guards against changes unnoticed, not against forgers. */
import type { Sha256 } from '../build/build-world.ts'
import type { ClassSendPlan } from '../model/send-plan.ts'
import { sumOfValue } from './letter-id.ts'

/** SHA-256 over everything that the plan holds, whatever the order in which its keys were written. */
export function sealOf(plan: ClassSendPlan, sha256: Sha256): Promise<string> {
  return sumOfValue(sorted(plan), sha256)
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return entries.map(([key, inner]) => [key, sorted(inner)])
}

export type PlanPart = 'letters' | 'held' | 'files' | 'text' | 'template' | 'names' | 'account' | 'limits' | 'run'

/** What of a plan is no longer as it was, for the person who has to look again; empty where all is. */
export function changedParts(before: ClassSendPlan, now: ClassSendPlan): readonly PlanPart[] {
  const same = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
  const parts: readonly (readonly [PlanPart, (plan: ClassSendPlan) => unknown])[] = [
    ['run', ({ run, class: label, created }) => [run, label, created]],
    ['letters', ({ letters }) => letters.map(({ id, pupil, name, to, messageId }) => [id, pupil, name, to, messageId])],
    ['files', ({ letters, encrypted }) => [letters.map(({ files }) => files), encrypted]],
    ['text', ({ letters }) => letters.map(({ content }) => content)],
    ['held', ({ held, allow }) => [held, allow]],
    ['template', ({ template }) => template],
    ['names', ({ names }) => names],
    ['account', ({ account }) => account],
    ['limits', ({ limits }) => limits],
  ]
  return parts.filter(([, part]) => !same(part(before), part(now))).map(([name]) => name)
}
