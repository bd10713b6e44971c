/** One run at a time, with a password, a readable ledger and no pause: else nothing is done. */
import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { loadLedger, openLedger } from '../../mail/ledger-file.ts'
import type { Ledger } from '../../mail/read-ledger.ts'
import { readPassword } from '../../mail/read-password.ts'
import { type SendLock, takeSendLock } from '../../mail/send-lock.ts'
import { openTransport } from '../../mail/transport.ts'
import { openPdfReader, type PdfReader } from '../../node/pdf-reader.ts'
import { damagedLedger, otherRun, paused } from '../../send/refusals.ts'
import { type SendResult, type SendTask, sendLetters } from '../../send/send-letters.ts'
import type { ExitCode } from '../io.ts'
import { createProgress } from '../progress.ts'
import type { SendContext } from './context.ts'
import { type OtherLetters, resultText } from './result-view.ts'

export interface Work extends OtherLetters {
  readonly tasks: readonly SendTask[]
  /** Some letters of the plan have no turn now and haven't arrived. */
  readonly unfinished: boolean
}

/** @param choose what is sent, by what the ledger knows; called under the lock */
export async function withLedger(
  context: SendContext,
  choose: (ledger: Ledger, reader: PdfReader) => Promise<Work>,
): Promise<ExitCode> {
  const { account, options, paths, io, clock, talk } = context
  const refuse = (...diagnostics: readonly Diagnostic[]): ExitCode => {
    talk.diagnostics(diagnostics)
    return 1
  }
  const password = account.user === '' ? null : await readPassword(io.env, account.passwordFile, dirname(options.job))
  if (password && !password.ok) return refuse(...password.diagnostics)
  await mkdir(options.out, { recursive: true, mode: 0o700 })
  const lock = await takeSendLock(paths.lock, process.pid)
  if (!lock.ok) return refuse(otherRun(lock.holder, lock.host, paths.lock))
  try {
    const ledger = await loadLedger(paths.ledger)
    if (ledger.damaged.length > 0) return refuse(damagedLedger(paths.ledger, ledger.damaged))
    const until = ledger.pause?.until ?? ''
    if (Date.parse(until) > clock.now() && !options.despitePause) return refuse(paused(until))
    const work = await choose(ledger, await openPdfReader())
    const result = await sendUnder(lock, work, ledger, password?.value ?? '', context)
    talk.diagnostics(result.diagnostics)
    const { counts, stopped } = result
    const { waiting, earlier, refused } = work
    talk.result({ counts, waiting, earlier, refused, stopped }, { err: resultText(result, work, context.language) })
    return exitCodeOf(result, work.unfinished)
  } finally {
    await lock.release()
  }
}

async function sendUnder(
  lock: Extract<SendLock, { ok: true }>,
  { tasks }: Work,
  { begun }: Ledger,
  password: string,
  { account, options, paths, io, clock, language }: SendContext,
): Promise<SendResult> {
  const file = await openLedger(paths.ledger, new Date(clock.now()).toISOString())
  const transport = openTransport(account, { password })
  const progress = createProgress(io, options.json)
  try {
    return await sendLetters(tasks, {
      transport,
      ledger: file,
      limits: account.limits,
      begun,
      login: { user: account.user, password },
      now: clock.now,
      sleep: (ms) => clock.sleep(ms, io.stop),
      stop: io.stop,
      isLocked: lock.isHeld,
      step: (done, total) => progress.step(language === 'ru' ? 'письма' : 'letters', '', done, total),
    })
  } finally {
    progress.end()
    transport.close()
    await file.close()
  }
}

function exitCodeOf({ counts, stopped }: SendResult, unfinished: boolean): ExitCode {
  if (stopped?.why === 'interrupted') return 130
  const failed = counts.rejected + counts.deferred + counts.uncertain > 0
  return stopped || failed || unfinished ? 1 : 0
}
