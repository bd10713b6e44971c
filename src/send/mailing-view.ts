/** What was planned and what became of it, as programs read it (docs/json.md): by number, without names, addresses masked. */
import { maskAddress } from '../mail/mask.ts'
import type { Ledger } from '../mail/read-ledger.ts'
import type { MailAccount } from '../model/mail-account.ts'
import type { ClassSendPlan } from '../model/send-plan.ts'
import type { KeptPlan, KeptPlans } from './keep-plans.ts'
import { expectedTime } from './pace.ts'
import type { LetterStatusRow } from './status.ts'

/** The plans with how long they take under the limits of the account. */
export function keptPlansView(kept: KeptPlans, { limits }: Pick<MailAccount, 'limits'>) {
  const sums = plansInSum(kept)
  const time = expectedTime(sums.letters - sums.sent, limits)
  return { ...sums, ...time, plans: kept.plans.map((one) => planView(one, kept.ledger)) }
}

/** Letters of all plans, those of them that have been sent, and bytes of attachments. */
export function plansInSum({ plans, ledger }: KeptPlans) {
  const letters = plans.flatMap(({ plan }) => plan.letters)
  return {
    letters: letters.length,
    sent: letters.filter(({ id }) => ledger.letters.get(id)?.state === 'accepted').length,
    bytes: plans.reduce((sum, { plan }) => sum + bytesOf(plan), 0),
  }
}

/** Of all files that are attached, before they are encoded for the message. */
export function bytesOf({ letters }: ClassSendPlan): number {
  return letters.reduce((sum, { files }) => sum + files.reduce((all, file) => all + file.bytes, 0), 0)
}

/** The state of every letter. */
export function statusView(rows: readonly LetterStatusRow[]) {
  return rows.map(({ classLabel, pupil, to, state, at, answer }) => ({
    class: classLabel,
    pupil,
    to,
    state,
    at,
    answer,
  }))
}

function planView({ plan, file }: KeptPlan, { letters: known }: Ledger) {
  const { class: label, run, encrypted, letters, held } = plan
  return {
    class: label,
    run,
    file,
    encrypted,
    bytes: bytesOf(plan),
    letters: letters.map(({ id, pupil, to, files }) => ({
      pupil,
      to: maskAddress(to),
      leaflets: files.map(({ leaflet }) => leaflet),
      state: known.get(id)?.state ?? 'planned',
    })),
    held: held.map(({ pupil, address, reason }) => ({
      pupil,
      to: address === '' ? null : maskAddress(address),
      reason,
    })),
  }
}
