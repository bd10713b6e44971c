/** What every way of `send` is given: the job, what of it was chosen, the clock, and whom it talks to. */
import { setTimeout as wait } from 'node:timers/promises'
import type { Language } from '../../diagnostics/diagnostic.ts'
import type { MailingFiles } from '../../mail/mailing-files.ts'
import type { TaskContext } from '../../send/send-task.ts'
import type { Io } from '../io.ts'
import type { SendOptions } from './command.ts'
import type { SendMode } from './mode.ts'
import type { SendTalk } from './talk.ts'

/** The clock of a run; tests have their own. */
export interface SendClock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (ms: number, stop: AbortSignal) => Promise<void>
}

export const CLOCK: SendClock = {
  now: Date.now,
  sleep: async (ms, signal) => {
    // an interrupted pause is over: the caller looks whether the run was stopped
    if (ms > 0) await wait(ms, undefined, { signal }).catch(() => undefined)
  },
}

export interface SendContext extends TaskContext {
  readonly options: SendOptions
  readonly mode: SendMode
  /** Ledger, lock and report. */
  readonly paths: MailingFiles
  readonly io: Io
  readonly clock: SendClock
  readonly language: Language
  readonly talk: SendTalk
}
