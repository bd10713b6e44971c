/** Shows what would be sent: the plans, which are kept under their seals, or the letters themselves. */
import type { Selected } from '../../build/selection.ts'
import { type Diagnostic, type Language, warning } from '../../diagnostics/diagnostic.ts'
import { loadLedger } from '../../mail/ledger-file.ts'
import { maskAddress } from '../../mail/mask.ts'
import type { Ledger } from '../../mail/read-ledger.ts'
import type { ClassSendPlan } from '../../model/send-plan.ts'
import { expectedTime } from '../../send/pace.ts'
import { loadPlan, storePlan } from '../../send/plan-file.ts'
import { composePlanned } from '../../send/send-task.ts'
import type { ExitCode } from '../io.ts'
import type { SendContext } from './context.ts'
import { accountText, bytesOf, letterText, planText, sentText } from './plan-view.ts'
import { lettersRu } from './words.ts'

export function showLetters(context: SendContext, plans: readonly ClassSendPlan[]): ExitCode {
  for (const plan of plans) {
    for (const letter of plan.letters) {
      const content = composePlanned(letter, plan, context)
      if (content.ok) context.talk.result({}, { out: letterText(letter, content.value, context.language) })
    }
  }
  return 0
}

export async function showPlans(context: SendContext, plans: readonly ClassSendPlan[]): Promise<ExitCode> {
  const { options, account, language, talk, work } = context
  const files: string[] = []
  for (const plan of plans) {
    const before = await loadPlan(options.out, plan.class)
    if (before.ok && before.value.plan.encrypted && !plan.encrypted) talk.diagnostics([noLongerEncrypted(plan.class)])
    files.push(await storePlan(options.out, plan))
  }
  const ledger = await loadLedger(context.paths.ledger)
  talk.diagnostics(plans.flatMap((plan, index) => sentOtherwise(plan, work[index], ledger)))
  const letters = plans.flatMap((plan) => plan.letters)
  const count = letters.length
  const sent = letters.filter(({ id }) => ledger.letters.get(id)?.state === 'accepted').length
  const left = count - sent
  const bytes = plans.reduce((sum, plan) => sum + bytesOf(plan), 0)
  const text = [
    `${plans.map((plan) => planText(plan, language)).join('\n')}\n`,
    accountText(left, bytes, account, language),
    sentText(sent, count, ledger.letters.size === 0, language),
  ]
  const data = {
    letters: count,
    sent,
    bytes,
    ...expectedTime(left, account.limits),
    plans: plans.map((plan, index) => planView(plan, files[index] ?? '', ledger)),
  }
  talk.result(data, { out: text.join(''), err: whatNext(count, language) })
  return 0
}

function whatNext(count: number, language: Language): string {
  if (count === 0) {
    return language === 'ru'
      ? 'Отправлять некому: впишите адреса в столбец «Почта» в списке класса\n'
      : 'There is nobody to write to: fill in the column of e-mail addresses in the class list\n'
  }
  return language === 'ru'
    ? `Ничего не отправлено. Добавьте к этой же команде: --show — прочитать письма, --to-me — получить пробу самому, --confirm ${count} — отправить ${lettersRu(count)}\n`
    : `Nothing was sent. Add to this same command: --show to read the letters, --to-me to try them on yourself, --confirm ${count} to send ${count} letters\n`
}

/** The plan as programs read it: who gets what by number, no names, addresses masked. */
function planView(plan: ClassSendPlan, file: string, { letters: known }: Ledger) {
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

/** Letters of this run to this class that have left, and that this plan knows nothing of: a name, an address or the leaflets have changed. */
function sentOtherwise(plan: ClassSendPlan, work: Selected | undefined, ledger: Ledger): readonly Diagnostic[] {
  if (!work?.whole || work.leaflets.length < work.schoolClass.leaflets.length) return []
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
