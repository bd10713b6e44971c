/** Plans of all chosen classes, names looked for in every file. */

import { createFreshness } from '../../build/leaflet-freshness.ts'
import type { ClassSendPlan } from '../../model/send-plan.ts'
import { openPdfReader } from '../../node/pdf-reader.ts'
import { createWorld } from '../../node/world.ts'
import { planClass } from '../../send/plan-class.ts'
import { createProgress } from '../progress.ts'
import type { SendContext } from './context.ts'

/** @returns null where something is wrong, which is told */
export async function planAll(context: SendContext): Promise<readonly ClassSendPlan[] | null> {
  const { job, account, work, options, clock, talk, io, language } = context
  const fresh = await createFreshness(job, await createWorld())
  if (!fresh.ok) {
    talk.diagnostics(fresh.diagnostics)
    return null
  }
  const reader = await openPdfReader()
  const progress = createProgress(io, options.json)
  const made = []
  for (const one of work) {
    made.push(
      await planClass(one, {
        job,
        account,
        out: options.out,
        run: options.run ?? job.meeting.date,
        created: new Date(clock.now()).toISOString(),
        allow: { shared: options.allowShared, doubtful: options.allowDoubtful },
        encrypted: options.encrypt,
        reader,
        isFresh: fresh.value,
        step: (done, total) =>
          progress.step(
            language === 'ru' ? 'проверка памяток' : 'looking at leaflets',
            one.schoolClass.label,
            done,
            total,
          ),
      }),
    )
  }
  progress.end()
  talk.diagnostics(made.flatMap(({ diagnostics }) => diagnostics))
  const plans = made.flatMap((one) => (one.ok ? [one.value] : []))
  return plans.length === made.length ? plans : null
}
