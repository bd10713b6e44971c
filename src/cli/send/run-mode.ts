/** What `send` does in each of its modes, and what it says of it. */
import type { Language } from '../../diagnostics/diagnostic.ts'
import type { ClassSendPlan } from '../../model/send-plan.ts'
import { confirmPlans } from '../../send/confirm-plans.ts'
import { keepPlans } from '../../send/keep-plans.ts'
import type { Mailing } from '../../send/mailing.ts'
import { keptPlansView, statusView } from '../../send/mailing-view.ts'
import { planMailing } from '../../send/plan-mailing.ts'
import { sendPlans } from '../../send/send-plans.ts'
import { composePlanned } from '../../send/send-task.ts'
import type { SendRun, SendWatch, SentRun } from '../../send/send-under-ledger.ts'
import type { SendWorld } from '../../send/send-world.ts'
import { mailingStatus } from '../../send/status.ts'
import { tryLetters } from '../../send/try-letters.ts'
import { writeDrafts } from '../../send/write-drafts.ts'
import type { ExitCode, Io } from '../io.ts'
import { createProgress } from '../progress.ts'
import { keptPlansText, whatNext } from './kept-plans-view.ts'
import type { SendMode } from './mode.ts'
import type { SendOptions } from './parameters.ts'
import { letterText } from './plan-view.ts'
import { draftsText, resultText, triedText } from './result-view.ts'
import { statusText } from './status-view.ts'
import type { SendTalk } from './talk.ts'

/** What every way of `send` is given. */
export interface SendContext {
  readonly mailing: Mailing
  readonly world: SendWorld
  readonly options: SendOptions
  readonly language: Language
  readonly talk: SendTalk
  readonly io: Io
}

/** @returns 0 where all was done that the mode asks for; 130 where the user stopped it */
export async function runMode(mode: SendMode, context: SendContext): Promise<ExitCode> {
  if (mode.kind === 'status') return showStatus(context)
  if (mode.kind === 'confirm') return confirm(mode.letters, context)
  const plans = await makePlans(context)
  if (plans === null) return 1
  // the plan itself names those who get no letter, and why
  if (mode.kind !== 'plan' && plans.every(({ letters }) => letters.length === 0)) {
    context.talk.result(mode.kind === 'eml' ? { drafts: 0 } : {}, { err: whatNext(0, context.language) })
    return 0
  }
  switch (mode.kind) {
    case 'eml':
      return saveDrafts(mode.folder, plans, context)
    case 'to-me':
      return tryOut(mode, plans, context)
    case 'show':
      return showLetters(plans, context)
    case 'plan':
      return showPlans(plans, context)
  }
}

/** @returns null where something is wrong, which is reported */
async function makePlans({ mailing, world, options, language, talk, io }: SendContext) {
  const progress = createProgress(io)
  const request = {
    run: options.run,
    created: new Date(world.clock.now()).toISOString(),
    allow: { shared: options.allowShared, doubtful: options.allowDoubtful },
    encrypted: options.encrypt,
  }
  const plans = await planMailing(mailing, request, world, (label, done, total) =>
    progress.step(PROGRESS.files[language], label, done, total),
  )
  progress.end()
  talk.diagnostics(plans.diagnostics)
  return plans.ok ? plans.value : null
}

const PROGRESS = {
  files: { ru: 'проверка памяток', en: 'looking at leaflets' },
  letters: { ru: 'письма', en: 'letters' },
} as const

async function showPlans(plans: readonly ClassSendPlan[], context: SendContext): Promise<ExitCode> {
  const { mailing, world, language, talk } = context
  const kept = await keepPlans(plans, mailing, world)
  talk.diagnostics(kept.diagnostics)
  if (!kept.ok) return 1
  const view = keptPlansView(kept.value, mailing.account)
  talk.result(view, {
    out: keptPlansText(kept.value, mailing.account, language),
    err: whatNext(view.letters, language),
  })
  return 0
}

function showLetters(plans: readonly ClassSendPlan[], { mailing, world, language, talk }: SendContext): ExitCode {
  for (const plan of plans) {
    for (const letter of plan.letters) {
      const content = composePlanned(letter, plan, mailing, world.maker)
      if (content.ok) talk.result({}, { out: letterText(letter, content.value, language) })
    }
  }
  return 0
}

async function saveDrafts(folder: string, plans: readonly ClassSendPlan[], context: SendContext): Promise<ExitCode> {
  const { mailing, world, language, talk } = context
  const drafts = await writeDrafts(plans, mailing, folder, world)
  talk.diagnostics(drafts.diagnostics)
  if (!drafts.ok) return 1
  talk.result({ folder, drafts: drafts.value }, { err: draftsText(folder, drafts.value, language) })
  return 0
}

async function tryOut(
  { address, sample }: Extract<SendMode, { readonly kind: 'to-me' }>,
  plans: readonly ClassSendPlan[],
  context: SendContext,
): Promise<ExitCode> {
  const { mailing, world, options, language, talk } = context
  const trial = { address, sample, despitePause: options.despitePause }
  const tried = await watched(context, (watch) => tryLetters(plans, mailing, trial, world, watch))
  const code = reportRun(tried, context)
  if (tried.isMisdirected) return 2
  if (code === 0) talk.result({}, { err: triedText(tried.addresses, language) })
  return code
}

async function confirm(letters: number, context: SendContext): Promise<ExitCode> {
  const { mailing, world, options, talk } = context
  const { plans, diagnostics, isMiscounted } = await confirmPlans(mailing, letters, world)
  if (plans === null) {
    talk.diagnostics(diagnostics)
    return isMiscounted ? 2 : 1
  }
  return reportRun(await watched(context, (watch) => sendPlans(plans, mailing, options, world, watch)), context)
}

async function showStatus({ mailing, world, language, talk }: SendContext): Promise<ExitCode> {
  const { rows, diagnostics, isDone } = await mailingStatus(mailing, world)
  talk.diagnostics(diagnostics)
  if (rows === null) return 1
  const { report } = world.post.paths
  talk.result({ report, letters: statusView(rows) }, { out: statusText(rows, language), err: `${report}\n` })
  return isDone ? 0 : 1
}

/** A run whose progress is shown. */
async function watched<T>({ io, language, talk }: SendContext, send: (watch: SendWatch) => Promise<T>): Promise<T> {
  const progress = createProgress(io)
  try {
    return await send({
      notice: talk.diagnostics,
      sent: (done, total) => progress.step(PROGRESS.letters[language], '', done, total),
      stop: io.stop,
    })
  } finally {
    progress.end()
  }
}

function reportRun({ run, diagnostics }: SentRun, { language, talk }: SendContext): ExitCode {
  talk.diagnostics(diagnostics)
  if (run === null) return 1
  const { unfinished, ...view } = run
  talk.result(view, { err: resultText(run, language) })
  return exitCodeOf(run)
}

function exitCodeOf({ counts, stopped, unfinished }: SendRun): ExitCode {
  if (stopped?.why === 'interrupted') return 130
  const failed = counts.rejected + counts.deferred + counts.uncertain > 0
  return stopped || failed || unfinished ? 1 : 0
}
