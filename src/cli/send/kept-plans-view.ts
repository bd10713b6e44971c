/** What `send` says of the plans that it has kept: to people, and to programs. */
import type { Language } from '../../diagnostics/diagnostic.ts'
import { maskAddress } from '../../mail/mask.ts'
import type { Ledger } from '../../mail/read-ledger.ts'
import type { MailAccount } from '../../model/mail-account.ts'
import type { KeptPlan, KeptPlans } from '../../send/keep-plans.ts'
import { expectedTime } from '../../send/pace.ts'
import { accountText, bytesOf, planText, sentText } from './plan-view.ts'
import { lettersRu } from './words.ts'

/** The plans, the account, and what of them has left before. */
export function keptPlansText(kept: KeptPlans, account: MailAccount, language: Language): string {
  const { letters, sent, bytes } = sumsOf(kept)
  return [
    `${kept.plans.map(({ plan }) => planText(plan, language)).join('\n')}\n`,
    accountText(letters - sent, bytes, account, language),
    sentText(sent, letters, kept.ledger.letters.size === 0, language),
  ].join('')
}

/** The same as programs read it (docs/json.md). */
export function keptPlansView(kept: KeptPlans, { limits }: Pick<MailAccount, 'limits'>) {
  const sums = sumsOf(kept)
  const time = expectedTime(sums.letters - sums.sent, limits)
  return { ...sums, ...time, plans: kept.plans.map((one) => planView(one, kept.ledger)) }
}

function sumsOf({ plans, ledger }: KeptPlans) {
  const letters = plans.flatMap(({ plan }) => plan.letters)
  return {
    letters: letters.length,
    sent: letters.filter(({ id }) => ledger.letters.get(id)?.state === 'accepted').length,
    bytes: plans.reduce((sum, { plan }) => sum + bytesOf(plan), 0),
  }
}

/** @param count of letters in the plans */
export function whatNext(count: number, language: Language): string {
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
