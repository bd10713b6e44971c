/** Sends what is left of the plans: holds the lock, keeps the ledger, and says what has become of the letters. */
import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts'
import { loadLedger, openLedger } from '../mail/ledger-file.ts'
import type { Ledger } from '../mail/read-ledger.ts'
import { readPassword } from '../mail/read-password.ts'
import { contentOf, type SendResult, type SendTask, sendLetters } from '../mail/send-letters.ts'
import { takeSendLock } from '../mail/send-lock.ts'
import { openTransport } from '../mail/transport.ts'
import type { ClassSendPlan, PlannedLetter } from '../model/send-plan.ts'
import { openPdfReader, type PdfReader } from '../node/pdf-reader.ts'
import type { ExitCode } from './io.ts'
import { languageOf } from './io.ts'
import { createProgress } from './progress.ts'
import { printDiagnostics } from './report.ts'
import type { SendContext } from './send.runner.ts'
import { moment, type OtherLetters, resultText } from './send.view.ts'
import { LEDGER_FILE, LOCK_FILE, writeReport } from './send-status.ts'
import { sendTask } from './send-task.ts'

export async function runLetters(plans: readonly ClassSendPlan[], context: SendContext): Promise<ExitCode> {
  const { options, io } = context
  const language = languageOf(options.lang, io.env)
  const code = await withLedger(context, async (ledger, reader) => {
    const now = context.clock.now()
    const sorted = plans.flatMap((plan) =>
      plan.letters.map((letter) => ({ letter, plan, turn: turnOf(letter, ledger, now, options.retryUncertain) })),
    )
    printDiagnostics(noticesOf(sorted, ledger, options.retryUncertain), io, language)
    return {
      tasks: sorted
        .filter(({ turn }) => turn === 'send')
        .map(({ letter, plan }) => sendTask(letter, plan, context, reader)),
      waiting: sorted.filter(({ turn }) => turn === 'wait').length,
      earlier: sorted.filter(({ turn }) => turn === 'done').length,
      unfinished: sorted.some(({ turn }) => turn === 'wait' || turn === 'uncertain' || turn === 'rejected'),
    }
  })
  await writeReport(context, plans)
  return code
}

interface Work extends OtherLetters {
  readonly tasks: readonly SendTask[]
  /** Some letters of the plan have no turn now and haven't arrived. */
  readonly unfinished: boolean
}

/** One run at a time, with a password, a readable ledger and no pause: else nothing is done. */
export async function withLedger(
  context: SendContext,
  choose: (ledger: Ledger, reader: PdfReader) => Promise<Work>,
): Promise<ExitCode> {
  const { account, options, io, clock } = context
  const language = languageOf(options.lang, io.env)
  const refuse = (...diagnostics: readonly Diagnostic[]): ExitCode => {
    printDiagnostics(diagnostics, io, language)
    return 1
  }
  const password = account.user === '' ? null : await readPassword(io.env, account.passwordFile, dirname(options.job))
  if (password && !password.ok) return refuse(...password.diagnostics)
  await mkdir(options.out, { recursive: true })
  const lock = await takeSendLock(join(options.out, LOCK_FILE), process.pid)
  if (!lock.ok) return refuse(otherRun(lock.holder, join(options.out, LOCK_FILE)))
  try {
    const path = join(options.out, LEDGER_FILE)
    const ledger = await loadLedger(path)
    if (ledger.damaged.length > 0) return refuse(damagedLedger(path, ledger.damaged))
    const until = ledger.pause?.until ?? ''
    if (Date.parse(until) > clock.now() && !options.despitePause) return refuse(paused(until))
    const { tasks, unfinished, ...others } = await choose(ledger, await openPdfReader())
    const file = await openLedger(path, new Date(clock.now()).toISOString())
    const secret = password?.value ?? ''
    const transport = openTransport(account, { password: secret })
    const progress = createProgress(io, false)
    try {
      const result = await sendLetters(tasks, {
        transport,
        ledger: file,
        limits: account.limits,
        begun: ledger.begun,
        login: { user: account.user, password: secret },
        now: clock.now,
        sleep: (ms) => clock.sleep(ms, io.stop),
        stop: io.stop,
        step: (done, total) => progress.step(language === 'ru' ? 'письма' : 'letters', '', done, total),
      })
      progress.end()
      printDiagnostics(result.diagnostics, io, language)
      io.err(resultText(result, others, language))
      return exitCodeOf(result, unfinished)
    } finally {
      progress.end()
      transport.close()
      await file.close()
    }
  } finally {
    await lock.release()
  }
}

function exitCodeOf({ counts, stopped }: SendResult, unfinished: boolean): ExitCode {
  if (stopped?.why === 'interrupted') return 130
  const failed = counts.rejected + counts.deferred + counts.uncertain > 0
  return stopped || failed || unfinished ? 1 : 0
}

type Turn = 'send' | 'done' | 'wait' | 'uncertain' | 'rejected'

function turnOf({ id }: PlannedLetter, { letters }: Ledger, now: number, retryUncertain: boolean): Turn {
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

function noticesOf(
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

function otherRun(holder: number, file: string): Diagnostic {
  return error(
    'mail/other-run',
    {
      ru: `рассылка уже идёт: процесс ${holder}`,
      en: `letters are being sent already, by process ${holder}`,
    },
    {
      place: { file },
      hint: {
        ru: 'дождитесь её конца; если никто ничего не отправляет, удалите этот файл',
        en: 'wait for its end; if nobody is sending anything, delete this file',
      },
    },
  )
}

function damagedLedger(file: string, [line = 1]: readonly number[]): Diagnostic {
  return error(
    'mail/ledger-damaged',
    {
      ru: 'журнал отправки повреждён: неизвестно, кому письма уже ушли',
      en: 'the ledger is damaged: nobody knows who was written to',
    },
    {
      place: { file, line },
      hint: {
        ru: 'верните файл из копии; править его руками нельзя',
        en: "restore the file from a copy; it can't be edited by hand",
      },
    },
  )
}

function paused(until: string): Diagnostic {
  return error(
    'mail/paused',
    {
      ru: `сервер закрыл отправку; до ${moment(until)} ничего не отправляется`,
      en: `the server has blocked the account; nothing is sent before ${moment(until)}`,
    },
    {
      hint: {
        ru: 'подождите: новая попытка продлевает запрет; если служба его уже сняла, добавьте --despite-pause',
        en: 'trying again prolongs a block; if it is lifted, add --despite-pause',
      },
    },
  )
}
