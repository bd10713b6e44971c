/** What became of letters: the lines of the ledger, and what they add up to. They hold no address, no name, no password. */

export type LetterState = 'planned' | 'sending' | 'accepted' | 'rejected' | 'deferred' | 'uncertain'

/** The part of the dialogue that an answer belongs to (RFC 5321, 4.1.1). */
export type SmtpStage = 'connect' | 'ehlo' | 'starttls' | 'auth' | 'mail' | 'rcpt' | 'data' | 'end-of-data'

/** One line. The id comes first, so that a line that was cut off still names its letter. */
export interface LetterRecord {
  readonly letter: string
  readonly state: Exclude<LetterState, 'planned'>
  /** ISO 8601. */
  readonly at: string
  readonly run: string
  readonly class: string
  readonly pupil: number
  /** Masked. */
  readonly to: string
  readonly messageId: string
  /** SHA-256 of what is in the letter: its text and its files. */
  readonly content: string
  readonly stage?: SmtpStage
  /** The server's answer, addresses masked. */
  readonly answer?: string
  /** ISO 8601; not to be tried again before. */
  readonly retryAt?: string
}

/** The server refused the account, not a letter. */
export interface PauseRecord {
  readonly pause: 'block' | 'quota'
  readonly at: string
  /** ISO 8601; nothing is sent before. */
  readonly until: string
  /** Masked answer. */
  readonly answer: string
}

/** A line before this one was cut off by a crash, and is known to be. */
export interface TornRecord {
  readonly torn: number
  readonly at: string
}

export type LedgerRecord = LetterRecord | PauseRecord | TornRecord
