/** `pamyatka send`: shows what would be sent to whom, tries it on the teacher, and sends what was looked at. */
import { setTimeout as wait } from 'node:timers/promises'
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { Job } from '../model/job.ts'
import type { MailAccount } from '../model/mail-account.ts'
import type { ClassSendPlan } from '../model/send-plan.ts'
import { openJobFiles } from '../node/job-files.ts'
import { openPdfReader } from '../node/pdf-reader.ts'
import { readJob } from '../read/read-job.ts'
import { filePassword } from './file-password.ts'
import type { ExitCode, Io } from './io.ts'
import { languageOf } from './io.ts'
import { printDiagnostics } from './report.ts'
import { type Selected, selectWork } from './selection.ts'
import type { SendOptions } from './send.options.ts'
import { loadPlan, planClass, storePlan } from './send.plans.ts'
import { accountText, lettersRu, letterText, planText } from './send.view.ts'
import { writeDrafts } from './send-drafts.ts'
import { changedPlan, wrongNumber } from './send-refusals.ts'
import { runLetters } from './send-run.ts'
import { showStatus } from './send-status.ts'
import { composePlanned } from './send-task.ts'
import { tryLetters } from './send-try.ts'

/** The clock of a run; tests have their own. */
export interface SendClock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (ms: number, stop: AbortSignal) => Promise<void>
}

const CLOCK: SendClock = {
  now: Date.now,
  sleep: async (ms, signal) => {
    // an interrupted pause is over: the caller looks whether the run was stopped
    if (ms > 0) await wait(ms, undefined, { signal }).catch(() => undefined)
  },
}

export interface SendContext {
  readonly job: Job
  readonly account: MailAccount
  readonly work: readonly Selected[]
  readonly options: SendOptions
  readonly io: Io
  readonly clock: SendClock
}

export async function runSend(options: SendOptions, io: Io, clock: SendClock = CLOCK): Promise<ExitCode> {
  const language = languageOf(options.lang, io.env)
  const refuse = (diagnostics: readonly Diagnostic[], code: ExitCode = 1): ExitCode => {
    printDiagnostics(diagnostics, io, language)
    return code
  }
  const { name, files } = openJobFiles(options.job)
  const read = await readJob(name, files)
  // warnings were told by build, and would push what is wrong out of sight
  if (!read.ok) return refuse(read.diagnostics.filter(({ severity }) => severity === 'error'))
  const { job, mail: account } = read.value
  if (account === null) return refuse([noAccount(options.job)])
  const selection = selectWork(job, { ...options, edition: null })
  if (!selection.ok) return refuse(selection.diagnostics, 2)
  const context: SendContext = { job, account, work: selection.value, options, io, clock }
  if (options.encrypt) {
    const password = filePassword(io.env)
    if (!password.ok) return refuse(password.diagnostics)
  }
  const { mode } = options
  switch (mode.kind) {
    case 'status':
      return showStatus(context)
    case 'confirm':
      return confirmPlans(context, mode.letters)
    case 'eml':
      return writeDrafts(context, mode.folder, await planAll(context))
    case 'to-me':
      return tryLetters(context, mode, await planAll(context))
    default: {
      const made = await planAll(context)
      // what is odd about the lists was told by build; addresses matter here
      const odd = read.diagnostics.filter(({ code }) => code === 'roster/bad-email')
      printDiagnostics([...odd, ...made.diagnostics], io, language)
      if (made.plans === null) return 1
      if (mode.kind === 'show') showLetters(made.plans, context)
      else await showPlans(made.plans, context)
      return 0
    }
  }
}

export interface MadePlans {
  /** Null where something is wrong. */
  readonly plans: readonly ClassSendPlan[] | null
  readonly diagnostics: readonly Diagnostic[]
}

/** Plans of all chosen classes, names looked for in every file. */
async function planAll({ job, account, work, options, clock }: SendContext): Promise<MadePlans> {
  const reader = await openPdfReader()
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
      }),
    )
  }
  const diagnostics = made.flatMap((one) => one.diagnostics)
  const plans = made.flatMap((one) => (one.ok ? [one.value] : []))
  return { plans: plans.length === made.length ? plans : null, diagnostics }
}

function showLetters(plans: readonly ClassSendPlan[], context: SendContext): void {
  const language = languageOf(context.options.lang, context.io.env)
  for (const plan of plans) {
    for (const letter of plan.letters) {
      const content = composePlanned(letter, plan, context)
      if (content.ok) context.io.out(letterText(letter, content.value, language))
    }
  }
}

async function showPlans(plans: readonly ClassSendPlan[], { options, account, io }: SendContext): Promise<void> {
  const language = languageOf(options.lang, io.env)
  for (const plan of plans) await storePlan(options.out, plan)
  const count = plans.reduce((sum, { letters }) => sum + letters.length, 0)
  io.out(`${plans.map((plan) => planText(plan, language)).join('\n')}\n${accountText(count, account, language)}`)
  if (count === 0) {
    io.err(
      language === 'ru'
        ? 'Отправлять некому: впишите адреса в столбец «Почта» в списке класса\n'
        : 'There is nobody to write to: fill in the column of e-mail addresses in the class list\n',
    )
    return
  }
  io.err(
    language === 'ru'
      ? `Ничего не отправлено. Добавьте к этой же команде: --show — прочитать письма, --to-me — получить пробу самому, --confirm ${count} — отправить ${lettersRu(count)}\n`
      : `Nothing was sent. Add to this same command: --show to read the letters, --to-me to try them on yourself, --confirm ${count} to send ${count} letters\n`,
  )
}

/** Nothing leaves unless the plans that were looked at are those that would be made now. */
async function confirmPlans(context: SendContext, letters: number): Promise<ExitCode> {
  const { job, account, work, options, io } = context
  const language = languageOf(options.lang, io.env)
  const refuse = (diagnostics: readonly Diagnostic[], code: ExitCode): ExitCode => {
    printDiagnostics(diagnostics, io, language)
    return code
  }
  const loaded = await Promise.all(work.map(({ schoolClass }) => loadPlan(options.out, schoolClass.label)))
  const sealed = loaded.flatMap((one) => (one.ok ? [one.value] : []))
  if (sealed.length < loaded.length)
    return refuse(
      loaded.flatMap((one) => one.diagnostics),
      1,
    )
  const found: Diagnostic[] = []
  for (const [index, one] of work.entries()) {
    const before = sealed[index]?.plan
    if (!before) continue
    const { run, created, allow, encrypted } = before
    const now = await planClass(one, { job, account, out: options.out, run, created, allow, encrypted, reader: null })
    found.push(...now.diagnostics.filter(({ severity }) => severity === 'error'))
    if (now.ok) found.push(...changedPlan(before, now.value))
  }
  if (sealed.some(({ plan }) => plan.encrypted)) found.push(...filePassword(io.env).diagnostics)
  if (found.length > 0) return refuse(found, 1)
  const plans = sealed.map(({ plan }) => plan)
  const count = plans.reduce((sum, plan) => sum + plan.letters.length, 0)
  if (count !== letters) return refuse([wrongNumber(letters, count)], 2)
  return runLetters(plans, context)
}

function noAccount(file: string): Diagnostic {
  return error(
    'mail/no-account',
    {
      ru: 'в задании не сказано, с какого ящика отправлять',
      en: "the job doesn't say which account the letters leave from",
    },
    {
      place: { file },
      hint: {
        ru: 'допишите в него раздел mail: с ключами preset и from, как в docs/ru/mail.md',
        en: 'add mail: with preset and from, as in docs/ru/mail.md',
      },
    },
  )
}
