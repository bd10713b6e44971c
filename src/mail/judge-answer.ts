/** What an answer of a server means: for the letter, and for the run. */
import type { LetterState, SmtpStage } from '../model/ledger.ts'

/** How the dialogue about one letter ended. */
export type SmtpAnswer =
  | { readonly kind: 'accepted'; readonly text: string }
  | {
      readonly kind: 'failed'
      readonly stage: SmtpStage
      /** Null where the server said nothing: the connection was cut, or time was up. */
      readonly code: number | null
      readonly text: string
      /** The message had begun to leave: the server may have all of it. */
      readonly bodyBegun: boolean
    }

export type StopReason = 'block' | 'quota' | 'login' | 'connection' | 'sender'

export interface Judgement {
  readonly state: Exclude<LetterState, 'planned' | 'sending'>
  /** Null: the next letter may leave. */
  readonly stop: StopReason | null
  /** Of a deferred letter: not to be tried again for so long. */
  readonly retryAfterMinutes: number
}

/** Greylisting asks for some minutes, and for no more than an hour. */
const GREY_MINUTES = 20

const QUOTA =
  /quota|\blimit|\brate\b|too many|too fast|throttl|exceed|slow down|per (hour|day|minute)|лимит|слишком (много|часто)|превыш/i
const BLOCK =
  /spam|policy|polic(y|ies)|block|blacklist|black list|banned|suspend|abuse|reputation|denied|suspicious|спам|блокир|запрещ/i
/** The mailbox is full: that of the family. The words are those of a quota of our own. */
const FULL_MAILBOX = /\b[245]\.2\.\d+\b|mailbox (is )?full|over ?quota|user.*quota|переполнен/i
const GREYLISTED = /gr[ae]y-?list/i
const ENHANCED = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/

/**
 * RFC 5321, 4.2.1: 4yz is for later, 5yz for good; RFC 3463: 5.1.x and 5.2.x speak of the recipient, 5.7.x of policy. Where
 * an answer can be about the account it is: a run that is stopped wrongly costs an hour, one that goes on into a block a day.
 *
 * @example judgeAnswer({ kind: 'failed', stage: 'rcpt', code: 550, text: '550 5.1.1 no such user', bodyBegun: false }).state // 'rejected'
 */
export function judgeAnswer(answer: SmtpAnswer): Judgement {
  if (answer.kind === 'accepted') return { state: 'accepted', stop: null, retryAfterMinutes: 0 }
  const { stage, code, text, bodyBegun } = answer
  if (code === null) {
    if (bodyBegun) return { state: 'uncertain', stop: null, retryAfterMinutes: 0 }
    const early = stage === 'connect' || stage === 'ehlo' || stage === 'starttls' || stage === 'auth'
    return deferred(early ? 'connection' : null, 0)
  }
  if (stage === 'connect' || stage === 'ehlo' || stage === 'starttls') {
    if (code !== 421 && BLOCK.test(text)) return deferred('block', 0)
    return deferred(QUOTA.test(text) ? 'quota' : 'connection', 0)
  }
  if (stage === 'auth') {
    return deferred(code < 500 && QUOTA.test(text) ? 'quota' : 'login', 0)
  }
  if ([454, 530, 534, 535, 538].includes(code)) return deferred('login', 0)
  if (code === 421) return deferred(QUOTA.test(text) ? 'quota' : BLOCK.test(text) ? 'block' : 'connection', 0)
  const aboutRecipient = stage !== 'mail' && /^[245]\.[12]\./.test(enhancedOf(text))
  if (code < 500) {
    if (!aboutRecipient && !FULL_MAILBOX.test(text) && !GREYLISTED.test(text)) {
      if (QUOTA.test(text)) return deferred('quota', GREY_MINUTES)
      if (BLOCK.test(text)) return deferred('block', GREY_MINUTES)
    }
    return deferred(stage === 'mail' ? 'sender' : null, GREY_MINUTES)
  }
  if (isTooLarge(code, text)) return { state: 'rejected', stop: null, retryAfterMinutes: 0 }
  if (aboutRecipient || FULL_MAILBOX.test(text)) return { state: 'rejected', stop: null, retryAfterMinutes: 0 }
  if (code === 554 || /^5\.7\./.test(enhancedOf(text)) || BLOCK.test(text)) return deferred('block', GREY_MINUTES)
  if (QUOTA.test(text)) return deferred('quota', GREY_MINUTES)
  if (stage === 'mail') return deferred('sender', 0)
  return { state: 'rejected', stop: null, retryAfterMinutes: 0 }
}

function deferred(stop: StopReason | null, retryAfterMinutes: number): Judgement {
  return { state: 'deferred', stop, retryAfterMinutes }
}

function enhancedOf(text: string): string {
  return ENHANCED.exec(text)?.[1] ?? ''
}

/** 552 and 5.3.4: the message is larger than the server takes (RFC 1870, 6.1). */
function isTooLarge(code: number, text: string): boolean {
  return code === 552 || enhancedOf(text) === '5.3.4' || (code === 523 && /size|large/i.test(text))
}
