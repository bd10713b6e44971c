/** Which addresses nothing is sent to before a person has looked: none at all, mistyped, another family's, written to already. */

import type { Job, Pupil, SchoolClass } from '../model/job.ts'
import type { ClassSendPlan, HeldLetter } from '../model/send-plan.ts'
import { listedName } from '../rules/listed-name.ts'
import { mailboxKey, sharedMailboxes } from '../rules/mailboxes.ts'
import { judgeAddress } from './judge-address.ts'
import { recipientKey } from './letter-id.ts'

/** Null: it may be written to. */
export type HoldAddress = (address: string, pupil: Pupil) => Pick<HeldLetter, 'reason' | 'detail'> | null

/**
 * @param schoolClass the class that is planned; addresses are compared with those of all classes of the job
 * @param leaflets ids of what is sent: a child that is in two lists gets each leaflet once
 * @param allow what a person has looked at and found right
 */
export function createHold(
  job: Pick<Job, 'classes'>,
  schoolClass: SchoolClass,
  leaflets: readonly string[],
  allow: ClassSendPlan['allow'],
): HoldAddress {
  const shared = sharedMailboxes(job.classes.flatMap(({ pupils }) => pupils))
  const repeats = repeatsIn(job, schoolClass, leaflets)
  return (address, pupil) => {
    const verdict = judgeAddress(address)
    if (!verdict.ok && verdict.reason === 'bad-address') return { reason: 'bad-address', detail: '' }
    if (!verdict.ok && verdict.reason === 'doubtful-address' && !allow.doubtful)
      return { reason: 'doubtful-address', detail: verdict.meant }
    const before = repeats.get(repeatKey(pupil, address))
    if (before !== undefined) return { reason: 'repeated', detail: before }
    const owners = shared.get(mailboxKey(address))
    if (!owners || allow.shared) return null
    return {
      reason: 'shared-address',
      detail: owners
        .filter((one) => one !== pupil)
        .map(listedName)
        .join(', '),
    }
  }
}

/** By child and address, the earlier class with the same child: the two letters would have one id. */
function repeatsIn(
  { classes }: Pick<Job, 'classes'>,
  schoolClass: SchoolClass,
  leaflets: readonly string[],
): ReadonlyMap<string, string> {
  const first = new Map<string, string>()
  const repeats = new Map<string, string>()
  for (const one of classes) {
    if (one !== schoolClass && !one.leaflets.some((id) => leaflets.includes(id))) continue
    for (const pupil of one.pupils) {
      for (const address of pupil.emails) {
        const key = recipientKey(listedName(pupil), address)
        const before = first.get(key)
        const own = `${one.label} ${pupil.number}`
        if (before === undefined) first.set(key, own)
        else if (before !== own && one === schoolClass) repeats.set(repeatKey(pupil, address), before)
      }
    }
  }
  return repeats
}

function repeatKey(pupil: Pupil, address: string): string {
  return `${pupil.number} ${recipientKey(listedName(pupil), address)}`
}
