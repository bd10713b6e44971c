/** Plans that a person looks at: kept under their seals, beside what the ledger knows of their letters. */
import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { Ledger } from '../mail/read-ledger.ts'
import type { ClassSendPlan } from '../model/send-plan.ts'
import { type Mailing, workOf } from './mailing.ts'
import { loadPlan, storePlan } from './plan-file.ts'
import type { SendWorld } from './send-world.ts'

export interface KeptPlan {
  readonly plan: ClassSendPlan
  /** As a user would type it. */
  readonly file: string
}

export interface KeptPlans {
  readonly plans: readonly KeptPlan[]
  readonly ledger: Ledger
}

/**
 * Stores the plans to be confirmed, and compares each with the last plan and with what has been sent.
 *
 * @returns the plans, with warnings of what differs from the last plan or run; an error for each that can't be written
 */
export async function keepPlans(
  plans: readonly ClassSendPlan[],
  mailing: Mailing,
  world: SendWorld,
): Promise<Outcome<KeptPlans>> {
  const kept: KeptPlan[] = []
  const diagnostics: Diagnostic[] = []
  for (const plan of plans) {
    const before = await loadPlan(plan.class, world)
    if (before.ok && before.value.encrypted && !plan.encrypted) diagnostics.push(noLongerEncrypted(plan.class))
    const stored = await storePlan(plan, world)
    diagnostics.push(...stored.diagnostics)
    if (stored.ok) kept.push({ plan, file: stored.value })
  }
  if (kept.length < plans.length) return failure(diagnostics)
  const ledger = await world.post.loadLedger()
  diagnostics.push(...plans.flatMap((plan) => sentOtherwise(plan, mailing, ledger)))
  return outcome({ plans: kept, ledger }, diagnostics)
}

function noLongerEncrypted(label: string): Diagnostic {
  return warning(
    'mail/no-longer-encrypted',
    {
      ru: `класс ${label}: в прежнем плане вложения были под паролем, в новом они открыты`,
      en: `class ${label}: in the last plan the files had a password, in this one they are open`,
    },
    { hint: { ru: 'нужен пароль — составьте план с --encrypt', en: 'if they need one, plan again with --encrypt' } },
  )
}

/** How many of those that were written to are named. */
const NAMED = 5

/**
 * Letters of this run to this class that have left and that this plan doesn't have: a name, an address or the leaflets have
 * changed.
 */
function sentOtherwise(plan: ClassSendPlan, mailing: Mailing, ledger: Ledger): readonly Diagnostic[] {
  const { whole, leaflets, schoolClass } = workOf(plan, mailing)
  if (!whole || leaflets.length < schoolClass.leaflets.length) return []
  const planned = new Set(plan.letters.map(({ id }) => id))
  const gone = [...ledger.letters].flatMap(([id, { state, last }]) => {
    const ofThis = last !== null && last.run === plan.run && last.class === plan.class && !planned.has(id)
    return ofThis && (state === 'accepted' || state === 'uncertain') ? [last.to] : []
  })
  if (gone.length === 0) return []
  const some = `${gone.slice(0, NAMED).join(', ')}${gone.length > NAMED ? ', …' : ''}`
  return [
    warning(
      'mail/sent-otherwise',
      {
        ru: `класс ${plan.class}: уже ушли письма, которых в этом плане нет: ${gone.length} (${some})`,
        en: `class ${plan.class}: letters have left that this plan knows nothing of: ${gone.length} (${some})`,
      },
      {
        hint: {
          ru: 'изменились имя, адрес или набор памяток, или ученик выбыл; проверьте, не уйдёт ли этим семьям второе письмо',
          en: 'a name, an address or the leaflets have changed, or a pupil has left; see that these families get no second letter',
        },
      },
    ),
  ]
}
