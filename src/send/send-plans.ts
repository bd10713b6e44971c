/** Sends what is left of confirmed plans, and writes down what has become of the letters. */
import type { ClassSendPlan } from '../model/send-plan.ts'
import type { Mailing } from './mailing.ts'
import { sendTask } from './send-task.ts'
import { type RunOptions, type SendWatch, type SentRun, sendUnderLedger } from './send-under-ledger.ts'
import type { SendWorld } from './send-world.ts'
import { statusRows, writeReport } from './status.ts'
import { noticesOf, turnOf } from './turns.ts'

export interface PlanRunOptions extends RunOptions {
  /** Send also what may have arrived. */
  readonly retryUncertain: boolean
}

/** @param plans as `confirmPlans` gives them; what the ledger says has arrived is not sent again */
export async function sendPlans(
  plans: readonly ClassSendPlan[],
  mailing: Mailing,
  { despitePause, retryUncertain }: PlanRunOptions,
  world: SendWorld,
  watch: SendWatch,
): Promise<SentRun> {
  const sent = await sendUnderLedger(mailing, { despitePause }, world, watch, async (ledger, reader) => {
    const now = world.clock.now()
    const tools = { mailing, reader, world }
    const turns = plans.flatMap((plan) =>
      plan.letters.map((letter) => ({ letter, plan, turn: turnOf(letter, ledger, now, retryUncertain) })),
    )
    const count = (wanted: string) => turns.filter(({ turn }) => turn === wanted).length
    return {
      tasks: turns.filter(({ turn }) => turn === 'send').map(({ letter, plan }) => sendTask(letter, plan, tools)),
      waiting: count('wait'),
      earlier: count('done'),
      refused: count('rejected'),
      unfinished: turns.some(({ turn }) => turn === 'wait' || turn === 'uncertain' || turn === 'rejected'),
      notices: await noticesOf(turns, ledger, retryUncertain, world.sha256),
    }
  })
  const rows = statusRows(plans, await world.post.loadLedger())
  return { ...sent, diagnostics: [...sent.diagnostics, ...(await writeReport(rows, mailing, world))] }
}
