/** Whose turn it is: what the ledger says of each letter of a plan. */
import type { Sha256 } from '../build/build-world.ts'
import { type Diagnostic, warning } from '../diagnostics/diagnostic.ts'
import type { Ledger } from '../mail/read-ledger.ts'
import type { PlannedLetter } from '../model/send-plan.ts'
import { contentOf } from './send-letters.ts'

export type Turn = 'send' | 'done' | 'wait' | 'uncertain' | 'rejected'

/** Letters that were accepted or rejected are never sent again; those that may have arrived only when a person asks for it. */
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
      return isAhead(known.last?.retryAt, now) && !isAhead(known.last?.at, now) ? 'wait' : 'send'
    default:
      return retryUncertain ? 'send' : 'uncertain'
  }
}

/** What was written down at a time to come was written under a wrong clock: no letter waits for it. */
function isAhead(iso: string | undefined, now: number): boolean {
  return Date.parse(iso ?? '') > now
}

/** A letter of a plan, and whether it is its turn. */
export interface LetterTurn {
  readonly letter: PlannedLetter
  readonly turn: Turn
}

/** @returns what a person should know of the letters that have no turn; warnings all of them */
export async function noticesOf(
  turns: readonly LetterTurn[],
  { letters }: Ledger,
  retryUncertain: boolean,
  sha256: Sha256,
): Promise<readonly Diagnostic[]> {
  const uncertain = turns.filter(({ turn }) => turn === 'uncertain').length
  let older = 0
  for (const { letter, turn } of turns) {
    if (turn === 'done' && letters.get(letter.id)?.last?.content !== (await contentOf(letter, sha256))) older += 1
  }
  return [
    ...(uncertain > 0 && !retryUncertain
      ? [
          warning(
            'mail/uncertain',
            {
              ru: `писем, о которых неизвестно, дошли ли они до сервера: ${uncertain}; снова они не отправляются`,
              en: `letters of which it is unknown whether the server has them: ${uncertain}; they aren't sent again`,
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
