/** What `send` says of the plans that it has kept: to people. */
import type { Language } from '../../diagnostics/diagnostic.ts'
import type { MailAccount } from '../../model/mail-account.ts'
import type { KeptPlans } from '../../send/keep-plans.ts'
import { plansInSum } from '../../send/mailing-view.ts'
import { accountText, planText, sentText } from './plan-view.ts'
import { lettersRu } from './words.ts'

/** The plans, the account, and what of them has left before. */
export function keptPlansText(kept: KeptPlans, account: MailAccount, language: Language): string {
  const { letters, sent, bytes } = plansInSum(kept)
  return [
    `${kept.plans.map(({ plan }) => planText(plan, language)).join('\n')}\n`,
    accountText(letters - sent, bytes, account, language),
    sentText(sent, letters, kept.ledger.letters.size === 0, language),
  ].join('')
}

/** What to type next after the plans are shown. @param count of letters in the plans */
export function whatNext(count: number, language: Language): string {
  if (count === 0) {
    return language === 'ru'
      ? 'Отправлять некому: впишите адреса в столбец «Почта» в списке класса\n'
      : 'There are no recipients: fill in the column of e-mail addresses in the class list\n'
  }
  return language === 'ru'
    ? `Ничего не отправлено. Добавьте к этой же команде: --show — прочитать письма, --to-me — получить пробу самому, --confirm ${count} — отправить ${lettersRu(count)}\n`
    : `Nothing was sent. Add to this same command: --show to read the letters, --to-me to try them on yourself, --confirm ${count} to send ${count} letters\n`
}
