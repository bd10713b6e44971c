/** Sends what is left of the plans, and writes down what has become of the letters. */
import type { ClassSendPlan } from '../../model/send-plan.ts'
import { sendTask } from '../../send/send-task.ts'
import { noticesOf, turnOf } from '../../send/turns.ts'
import type { ExitCode } from '../io.ts'
import type { SendContext } from './context.ts'
import { writeReport } from './status.ts'
import { withLedger } from './with-ledger.ts'

export async function runLetters(plans: readonly ClassSendPlan[], context: SendContext): Promise<ExitCode> {
  const { options, talk, clock } = context
  const code = await withLedger(context, async (ledger, reader) => {
    const now = clock.now()
    const sorted = plans.flatMap((plan) =>
      plan.letters.map((letter) => ({ letter, plan, turn: turnOf(letter, ledger, now, options.retryUncertain) })),
    )
    talk.diagnostics(noticesOf(sorted, ledger, options.retryUncertain))
    return {
      tasks: sorted
        .filter(({ turn }) => turn === 'send')
        .map(({ letter, plan }) => sendTask(letter, plan, context, reader)),
      waiting: sorted.filter(({ turn }) => turn === 'wait').length,
      earlier: sorted.filter(({ turn }) => turn === 'done').length,
      refused: sorted.filter(({ turn }) => turn === 'rejected').length,
      unfinished: sorted.some(({ turn }) => turn === 'wait' || turn === 'uncertain' || turn === 'rejected'),
    }
  })
  await writeReport(context, plans)
  return code
}
