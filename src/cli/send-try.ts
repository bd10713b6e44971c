/** `--to-me`: letters of a sample, each as its family would get it, to the teacher's own address and nobody else's. */
import { type Diagnostic, error, type Language } from '../diagnostics/diagnostic.ts'
import { digest, messageIdOf } from '../mail/letter-id.ts'
import { isMailAddress } from '../mail/mail-address.ts'
import type { ClassSendPlan, PlannedLetter } from '../model/send-plan.ts'
import type { ExitCode } from './io.ts'
import { languageOf } from './io.ts'
import { printDiagnostics } from './report.ts'
import type { SendMode } from './send.options.ts'
import type { MadePlans, SendContext } from './send.runner.ts'
import { withLedger } from './send-run.ts'
import { sendTask } from './send-task.ts'

type TryMode = Extract<SendMode, { readonly kind: 'to-me' }>

/** Tries stand in the ledger as a run of this name: they count to the limits of the account. */
const TRY_RUN = 'try'

export async function tryLetters(context: SendContext, mode: TryMode, made: MadePlans): Promise<ExitCode> {
  const { options, io, clock } = context
  printDiagnostics(made.diagnostics, io, languageOf(options.lang, io.env))
  if (made.plans === null) return 1
  const addresses = made.plans.map((plan) => mode.address ?? plan.account.replyTo?.address ?? '')
  if (!addresses.every(isMailAddress)) {
    printDiagnostics([noOwnAddress()], io, languageOf(options.lang, io.env))
    return 2
  }
  const chosen = made.plans
    .flatMap((plan, index) => plan.letters.map((letter) => ({ letter, plan, own: addresses[index] ?? '' })))
    .slice(0, mode.sample)
  const moment = clock.now()
  const code = await withLedger(context, async (_ledger, reader) => ({
    waiting: 0,
    earlier: 0,
    unfinished: false,
    tasks: chosen.map(({ letter, plan, own }) => tryTask(letter, plan, own, moment, context, reader)),
  }))
  if (code === 0) io.err(tried([...new Set(chosen.map(({ own }) => own))].join(', '), languageOf(options.lang, io.env)))
  return code
}

function tryTask(
  letter: PlannedLetter,
  plan: ClassSendPlan,
  own: string,
  moment: number,
  context: SendContext,
  reader: Parameters<typeof sendTask>[3],
) {
  const id = digest(JSON.stringify([TRY_RUN, moment, letter.id])).slice(0, 24)
  const mine = { ...letter, id, to: own, messageId: messageIdOf(id, plan.account.from.address) }
  const task = sendTask(mine, { ...plan, run: TRY_RUN }, context, reader)
  return {
    ...task,
    prepare: async () => {
      const prepared = await task.prepare()
      if (!prepared.ok) return prepared
      const { content } = prepared.value
      const subject = `[Проба, для ${letter.name}, ${plan.class}: ${letter.to}] ${content.subject}`
      return { ...prepared, value: { ...prepared.value, content: { ...content, subject } } }
    },
  }
}

function tried(own: string, language: Language): string {
  return language === 'ru'
    ? `Проба ушла на ${own}, семьям ничего не отправлено. Откройте письма и вложения; не видно письма — загляните в «Спам»\n`
    : `The trial went to ${own}, nothing to the families. Open the letters and files; look for them among spam too\n`
}

function noOwnAddress(): Diagnostic {
  return error(
    'mail/no-own-address',
    { ru: 'неизвестно, на какой адрес отправить пробу', en: 'nobody knows the address for the trial' },
    {
      hint: {
        ru: 'напишите адрес после --to-me или впишите учителю email: в job.yaml',
        en: 'write the address after --to-me, or give the teacher an email: in job.yaml',
      },
    },
  )
}
