/** Whose turn it is: what the ledger says of each letter of a plan. */
import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts'
import type { Ledger } from '../mail/read-ledger.ts'
import type { PlannedLetter } from '../model/send-plan.ts'
import { contentOf } from './send-letters.ts'

export type Turn = 'send' | 'done' | 'wait' | 'uncertain' | 'rejected'

/** Never again what arrived or was refused for good; what may have arrived only when a person says so. */
export function turnOf({ id }: PlannedLetter, { letters }: Ledger, now: number, retryUncertain: boolean): Turn {
  const known = letters.get(id)
  switch (known?.state) {
    case undefined:
    case 'planned':
      return 'send'
    case 'accepted':
      return 'done'
    case 'rejected':
      return 'rejected'
    case 'deferred':
      return Date.parse(known.last?.retryAt ?? '') > now ? 'wait' : 'send'
    default:
      return retryUncertain ? 'send' : 'uncertain'
  }
}

/** What a person should know of the letters that have no turn. */
export function noticesOf(
  sorted: readonly { readonly letter: PlannedLetter; readonly turn: Turn }[],
  { letters }: Ledger,
  retryUncertain: boolean,
): readonly Diagnostic[] {
  const uncertain = sorted.filter(({ turn }) => turn === 'uncertain').length
  const older = sorted.filter(
    ({ letter, turn }) => turn === 'done' && letters.get(letter.id)?.last?.content !== contentOf(letter),
  ).length
  return [
    ...(uncertain > 0 && !retryUncertain
      ? [
          warning(
            'mail/uncertain',
            {
              ru: `писем, о которых неизвестно, дошли ли они до сервера: ${uncertain}; снова они не отправляются`,
              en: `letters of which nobody knows whether the server has them: ${uncertain}; they aren't sent again`,
            },
            {
              hint: {
                ru: 'спросите эти семьи (кто они, покажет --status); если ни к кому не пришло, добавьте --retry-uncertain',
                en: 'ask these families (--status shows them); if nothing has come to any of them, add --retry-uncertain',
              },
            },
          ),
        ]
      : []),
    ...(older > 0
      ? [
          warning(
            'mail/older-version',
            {
              ru: `памятки или письмо изменились после отправки: прежнее получили ${older}`,
              en: `leaflets or letter changed after they were sent: ${older} have the earlier version`,
            },
            {
              hint: {
                ru: 'чтобы отправить новое всем, назовите другую рассылку: --run исправлено',
                en: 'to send the new version to all, name another run: --run corrected',
              },
            },
          ),
        ]
      : []),
  ]
}
