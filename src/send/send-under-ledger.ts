/** One run at a time, with a password, a readable ledger and no pause: else nothing is sent. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { outcome } from '../diagnostics/outcome.ts'
import type { Ledger } from '../mail/read-ledger.ts'
import type { FileLock } from '../model/file-lock.ts'
import type { PdfReader } from '../proof/pdf-file.ts'
import type { Mailing } from './mailing.ts'
import { pausedUntil } from './pace.ts'
import { damagedLedger, otherRun, paused } from './refusals.ts'
import { type SendResult, type SendTask, sendLetters } from './send-letters.ts'
import type { SendWorld } from './send-world.ts'

/** Letters of the plans that have no turn in a run. */
export interface OtherLetters {
  /** A server has put them off. */
  readonly waiting: number
  /** Accepted in an earlier run. */
  readonly earlier: number
  /** Rejected in an earlier run. */
  readonly refused: number
}

/** What is sent in a run, and what isn't. */
export interface ChosenLetters extends OtherLetters {
  readonly tasks: readonly SendTask[]
  /** Some letters of the plan have no turn now and haven't arrived. */
  readonly unfinished: boolean
  /** What a person should know before; warnings all of them. */
  readonly notices: readonly Diagnostic[]
}

/** A run that took place, to its end or not. */
export interface SendRun extends Pick<SendResult, 'counts' | 'stopped'>, OtherLetters {
  readonly unfinished: boolean
}

/** Who follows a run, and may stop it. */
export interface SendWatch {
  /** Called before the first letter leaves. */
  readonly notice: (notices: readonly Diagnostic[]) => void
  /** Called after each letter. */
  readonly sent: (done: number, total: number) => void
  /** A run is stopped between two letters. */
  readonly stop: AbortSignal
}

/** What came of it. */
export interface SentRun {
  /** null where none took place. */
  readonly run: SendRun | null
  /** Why it didn't take place; or the errors of the letter at which it stopped. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface RunOptions {
  /** Send although the server has blocked the account lately. */
  readonly despitePause: boolean
}

/**
 * @param choose what is sent, by what the ledger knows; called under the lock
 * @throws the file system's error where ledger or lock can't be written
 */
export async function sendUnderLedger(
  { account }: Mailing,
  { despitePause }: RunOptions,
  world: SendWorld,
  watch: SendWatch,
  choose: (ledger: Ledger, reader: PdfReader) => Promise<ChosenLetters>,
): Promise<SentRun> {
  const { post, clock } = world
  const password = account.user === '' ? outcome('') : await post.readPassword()
  if (!password.ok) return refused(password.diagnostics)
  const lock = await post.takeLock()
  if (!lock.ok) return refused([otherRun(lock.fault, post.paths.lock)])
  try {
    const ledger = await post.loadLedger()
    if (ledger.damaged.length > 0) return refused([damagedLedger(post.paths.ledger, ledger.damaged)])
    const until = despitePause ? null : pausedUntil(ledger.pause, clock.now())
    if (until !== null) return refused([paused(until)])
    const { tasks, notices, ...others } = await choose(ledger, await world.openPdfReader())
    watch.notice(notices)
    const { diagnostics, ...run } = await sendTasks(tasks, account, lock.value, ledger, password.value, world, watch)
    return { run: { ...run, ...others }, diagnostics }
  } finally {
    await lock.value.release()
  }
}

function refused(diagnostics: readonly Diagnostic[]): SentRun {
  return { run: null, diagnostics }
}

async function sendTasks(
  tasks: readonly SendTask[],
  { user, limits }: Mailing['account'],
  lock: FileLock,
  { begun }: Ledger,
  password: string,
  { post, clock, sha256 }: SendWorld,
  { sent, stop }: SendWatch,
): Promise<SendResult> {
  const ledger = await post.openLedger(new Date(clock.now()).toISOString())
  const transport = post.openTransport(password)
  try {
    return await sendLetters(tasks, {
      transport,
      ledger,
      limits,
      begun,
      login: { user, password },
      now: clock.now,
      sleep: (ms) => clock.sleep(ms, stop),
      stop,
      isLocked: lock.isHeld,
      step: sent,
      sha256,
    })
  } finally {
    transport.close()
    await ledger.close()
  }
}
