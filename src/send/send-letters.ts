/** Sends letters in turn: an intent on the disk before each, an outcome after it, and a stop when an answer is about the account. */
import type { Sha256 } from '../build/build-world.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Outcome } from '../diagnostics/outcome.ts'
import { judgeAnswer, type StopReason } from '../mail/judge-answer.ts'
import type { LedgerFile } from '../mail/ledger-file.ts'
import { type Login, maskAddress, maskText } from '../mail/mask.ts'
import type { Transport } from '../mail/transport.ts'
import { writeMessage } from '../mail/write-message.ts'
import type { LetterState, SmtpStage } from '../model/ledger.ts'
import type { OutgoingLetter } from '../model/mail.ts'
import type { MailLimits } from '../model/mail-account.ts'
import type { PlannedLetter } from '../model/send-plan.ts'
import { shortSum } from './letter-id.ts'
import { leftToday, pauseMs } from './pace.ts'

export interface SendTask {
  readonly letter: PlannedLetter
  readonly classLabel: string
  readonly run: string
  /** Reads and checks the files once more. */
  readonly prepare: () => Promise<Outcome<OutgoingLetter>>
}

export interface SendTools {
  readonly transport: Transport
  readonly ledger: LedgerFile
  readonly limits: MailLimits
  /** When earlier letters were begun, ISO 8601. */
  readonly begun: readonly string[]
  /** Its password is never written down, even if a server repeats it. */
  readonly login: Login
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (ms: number) => Promise<void>
  /** A run is stopped between two letters. */
  readonly stop: AbortSignal
  /** Whether this is still the one run: looked at before each letter. */
  readonly isLocked: () => Promise<boolean>
  readonly step: (done: number, total: number) => void
  readonly sha256: Sha256
}

export interface SendResult {
  readonly counts: Readonly<Record<Exclude<LetterState, 'planned' | 'sending'>, number>>
  /** Null: every letter had its turn. */
  readonly stopped: {
    readonly why: StopReason | 'day-limit' | 'interrupted' | 'file' | 'lock' | 'refused'
    /** ISO 8601: not before; null where time doesn't help. */
    readonly until: string | null
    /** Masked answer of the server. */
    readonly answer: string
    readonly stage: SmtpStage | null
  } | null
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * Letters in a row that were cut off, or refused for reasons other than the family's mailbox, before a run stops: the next ones will
 * fail too.
 */
const IN_A_ROW = 3

/**
 * One letter after another over one connection; no letter has two turns, whatever the list of tasks says.
 *
 * @returns what became of them, and why the run ended early, if it did
 * @throws the file system's error where the ledger can't be written: then nothing leaves, or the letter's outcome is uncertain
 */
export async function sendLetters(tasks: readonly SendTask[], tools: SendTools): Promise<SendResult> {
  const { transport, ledger, limits, now } = tools
  const counts = { accepted: 0, rejected: 0, deferred: 0, uncertain: 0 }
  const begun = [...tools.begun]
  const turns = new Set<string>()
  const iso = (time = now()) => new Date(time).toISOString()
  const stopped = (
    why: NonNullable<SendResult['stopped']>['why'],
    rest: Partial<NonNullable<SendResult['stopped']>> = {},
  ): SendResult => ({
    counts,
    stopped: { why, until: null, answer: '', stage: null, ...rest },
    diagnostics: [],
  })
  let last = Number.NEGATIVE_INFINITY
  let troubles = 0
  for (const [index, { letter, classLabel, run, prepare }] of tasks.entries()) {
    if (turns.has(letter.id)) continue
    turns.add(letter.id)
    if (tools.stop.aborted) return stopped('interrupted')
    const { left, next } = leftToday(begun, limits, now())
    if (left === 0) return stopped('day-limit', { until: iso(next) })
    await tools.sleep(pauseMs(last, limits, now()))
    if (tools.stop.aborted) return stopped('interrupted')
    const prepared = await prepare()
    if (!prepared.ok) return { ...stopped('file'), diagnostics: prepared.diagnostics }
    const message = await writeMessage(prepared.value)
    if (!(await tools.isLocked())) return stopped('lock')
    const about = {
      letter: letter.id,
      run,
      class: classLabel,
      pupil: letter.pupil,
      to: maskAddress(letter.to),
      messageId: letter.messageId,
      content: await contentOf(letter, tools.sha256),
    }
    last = now()
    begun.push(iso(last))
    await ledger.append({ ...about, state: 'sending', at: iso(last) })
    const answer = await transport.send({ from: prepared.value.from.address, to: prepared.value.to }, message)
    const { state, stop, retryAfterMinutes, isRecipients } = judgeAnswer(answer)
    const text = maskText(answer.text, tools.login)
    const stage = answer.kind === 'failed' ? answer.stage : null
    const isPause = stop === 'block' || stop === 'quota'
    const until = isPause ? iso(now() + limits.pauseOnBlockHours * 60 * 60_000) : null
    // before the outcome: whatever a crash cuts off, the next run must not go on into a block
    if (isPause && until !== null) await ledger.append({ pause: stop, at: iso(), until, answer: text })
    await ledger.append({
      ...about,
      state,
      at: iso(),
      answer: text,
      ...(stage === null ? {} : { stage }),
      ...(state === 'deferred' ? { retryAt: iso(now() + retryAfterMinutes * 60_000) } : {}),
    })
    counts[state]++
    tools.step(index + 1, tasks.length)
    if (stop !== null) return stopped(stop, { until, answer: text, stage })
    troubles = state === 'accepted' || isRecipients ? 0 : troubles + 1
    if (troubles >= IN_A_ROW) {
      return stopped(answer.kind === 'failed' && answer.code === null ? 'connection' : 'refused', {
        answer: text,
        stage,
      })
    }
  }
  return { counts, stopped: null, diagnostics: [] }
}

/** What is in a letter, as the ledger keeps it: a sum of its text and its files. */
export function contentOf({ content, files }: PlannedLetter, sha256: Sha256): Promise<string> {
  return shortSum([content, files.map((file) => file.sha256)], sha256)
}
