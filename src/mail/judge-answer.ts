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

/** `busy`: the server can't just now; nothing about login or sender is wrong. */
export type StopReason = 'block' | 'quota' | 'login' | 'connection' | 'sender' | 'busy'

export interface Judgement {
  readonly state: Exclude<LetterState, 'planned' | 'sending'>
  /** Null: the next letter may leave. */
  readonly stop: StopReason | null
  /** Of a deferred letter: minutes until it may be tried again. */
  readonly retryAfterMinutes: number
  /** The trouble is that of this family's mailbox: it says nothing of the letters to come. */
  readonly isRecipients: boolean
}

/** Greylisting asks for some minutes, and for no more than an hour. */
const GREY_MINUTES = 20

const QUOTA =
  /quota|\blimit|\brate\b|too many|too fast|throttl|exceed|slow down|per (hour|day|minute)|лимит|слишком (много|часто)|превыш/i
const BLOCK =
  /spam|polic(y|ies)|block|blacklist|black list|banned|suspend|abuse|reputation|denied|suspicious|спам|блокир|запрещ/i
/** Postfix and others report an invalid sender only in the answer to RCPT TO. */
const SENDER = /\bsender\b|отправител/i
/** The family's mailbox is full, if `OWN_QUOTA` doesn't fit too. */
const FULL_MAILBOX = /mailbox (is )?full|over ?quota|user.*quota|переполнен/i
/** Answers about the account's own quota mention a time or sending; some of their words are also those of a full mailbox. */
const OWN_QUOTA = /daily|hourly|per (hour|day|minute)|sending|outgoing|суточн|в (сутки|час)|исходящ/i
const GREYLISTED = /gr[ae]y-?list/i
const ENHANCED = /^\d{3}[ -]([245]\.\d{1,3}\.\d{1,3})\b/
/** RFC 4954, 4.7 and 6: a temporary fault of the login; and one that lasts until the person changes something. */
const NO_LOGIN_NOW = 454
const WEAK_LOGIN = 432
/** RFC 5321, 4.2.2: the server didn't understand the command, or not there. It says nothing of a mailbox. */
const COMMAND_CODES = [500, 502, 503, 504]
/** Codes that RFC 5321, 4.2.2 gives to the recipient's mailbox. */
const MAILBOX_CODES = [450, 452, 550, 551, 552, 553]

/**
 * RFC 5321, 4.2.1: 4yz is transient, 5yz permanent; RFC 3463, 3: x.1.z is about an address (x.1.7 and x.1.8 about the sender's),
 * x.2.z about the recipient's mailbox, x.7.z about policy. An answer that can be about the account is taken as such: a run that is
 * stopped wrongly costs an hour, one that goes on into a block a day. After the message only 4yz and 5yz say that it wasn't taken;
 * any other answer leaves it uncertain.
 *
 * @example judgeAnswer({ kind: 'failed', stage: 'rcpt', code: 550, text: '550 5.1.1 no such user', bodyBegun: false }).state // 'rejected'
 */
export function judgeAnswer(answer: SmtpAnswer): Judgement {
  if (answer.kind === 'accepted') return judged('accepted')
  const { stage, code, text, bodyBegun } = answer
  if (bodyBegun && (code === null || code < 400 || code > 599)) return judged('uncertain')
  if (code === null) {
    const early = stage === 'connect' || stage === 'ehlo' || stage === 'starttls' || stage === 'auth'
    return deferred(early ? 'connection' : null)
  }
  if (stage === 'auth')
    return deferred(code >= 500 || code === WEAK_LOGIN ? 'login' : QUOTA.test(text) ? 'quota' : 'busy')
  if (code === 421 || stage === 'connect' || stage === 'ehlo' || stage === 'starttls') {
    return deferred(QUOTA.test(text) ? 'quota' : BLOCK.test(text) ? 'block' : 'connection')
  }
  if (code === NO_LOGIN_NOW) return deferred('busy')
  if ([530, 534, 535, 538].includes(code)) return deferred('login')
  return judgeLetter(stage, code, text)
}

/** Judges an answer after the login: it is about this letter. */
function judgeLetter(stage: SmtpStage, code: number, text: string): Judgement {
  const enhanced = ENHANCED.exec(text)?.[1] ?? ''
  const isPolicy = /^[45]\.7\./.test(enhanced)
  if (GREYLISTED.test(text) && code < 500) return deferred(null, GREY_MINUTES, true)
  if (stage === 'mail' && isTooLarge(code, enhanced)) return judged('rejected')
  if (stage === 'mail' || /^[45]\.1\.[78]$/.test(enhanced))
    return judgeSender(code, text, isPolicy, stage === 'mail' && !/^4\.1\.[78]$/.test(enhanced))
  const isMailbox = /^[45]\.[12]\./.test(enhanced) || (FULL_MAILBOX.test(text) && !OWN_QUOTA.test(text))
  if (SENDER.test(text) && !isPolicy && !isMailboxOnly(enhanced)) return judgeSender(code, text, isPolicy)
  if (isMailbox) return code < 500 ? deferred(null, GREY_MINUTES, true) : judged('rejected', true)
  if (code >= 500 && isTooLarge(code, enhanced)) return judged('rejected')
  if (code >= 500 && (code === 554 || isPolicy || BLOCK.test(text))) return deferred('block', GREY_MINUTES)
  if (QUOTA.test(text)) return deferred('quota', GREY_MINUTES)
  if (BLOCK.test(text)) return deferred('block', GREY_MINUTES)
  if (COMMAND_CODES.includes(code)) return deferred(null, GREY_MINUTES)
  const isRecipients = stage === 'rcpt' && MAILBOX_CODES.includes(code) && !isPolicy
  return code < 500 ? deferred(null, GREY_MINUTES, isRecipients) : judged('rejected', isRecipients)
}

/**
 * About the account or its address: the same for every letter.
 *
 * @param isFirst the sender was only named: an answer that passes (RFC 5321, 4.2.1) and doesn't speak of it is about the server
 */
function judgeSender(code: number, text: string, isPolicy: boolean, isFirst = false): Judgement {
  if (code >= 500 && (code === 554 || isPolicy || BLOCK.test(text))) return deferred('block', GREY_MINUTES)
  if (QUOTA.test(text)) return deferred('quota', GREY_MINUTES)
  if (BLOCK.test(text)) return deferred('block', GREY_MINUTES)
  return deferred(isFirst && code < 500 && !SENDER.test(text) ? 'busy' : 'sender', GREY_MINUTES)
}

/** 5.1.1 and the like are about the recipient, whatever the text beside them says. */
function isMailboxOnly(enhanced: string): boolean {
  return /^[45]\.(1\.[1-6]|2\.\d+)$/.test(enhanced)
}

function judged(state: Judgement['state'], isRecipients = false): Judgement {
  return { state, stop: null, retryAfterMinutes: 0, isRecipients }
}

function deferred(stop: StopReason | null, retryAfterMinutes = 0, isRecipients = false): Judgement {
  return { state: 'deferred', stop, retryAfterMinutes, isRecipients }
}

/** 552 and 5.3.4: the message is larger than the server takes (RFC 1870, 6.1); a mailbox or a policy may say 552 too. */
function isTooLarge(code: number, enhanced: string): boolean {
  return enhanced === '5.3.4' || (code === 552 && /^(5\.3\.\d+)?$/.test(enhanced))
}
