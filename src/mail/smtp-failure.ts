/** What nodemailer throws, as an answer of the server: at which step, with which code and words. */
import type { SmtpStage } from '../model/ledger.ts'
import type { SmtpAnswer } from './judge-answer.ts'

export type SmtpFailure = Extract<SmtpAnswer, { kind: 'failed' }>

/** What nodemailer calls the command that was answered, as a stage. */
const STAGES: readonly (readonly [RegExp, SmtpStage])[] = [
  [/^AUTH/, 'auth'],
  [/^(EHLO|HELO)/, 'ehlo'],
  [/^STARTTLS/, 'starttls'],
  [/^MAIL/, 'mail'],
  [/^RCPT/, 'rcpt'],
  [/^DATA/, 'data'],
]

/**
 * @param bodyBegun the message had begun to leave
 * @param usual the step, where the error doesn't say
 */
export function smtpFailure(cause: unknown, bodyBegun: boolean, usual: SmtpStage = 'connect'): SmtpFailure {
  const about: { command?: unknown; responseCode?: unknown; response?: unknown; code?: unknown; message?: unknown } =
    typeof cause === 'object' && cause !== null ? cause : {}
  const command = String(about.command ?? '')
  const named = STAGES.find(([pattern]) => pattern.test(command))?.[1]
  const stage = bodyBegun ? 'end-of-data' : (named ?? (about.code === 'ETLS' ? 'starttls' : usual))
  const code = typeof about.responseCode === 'number' ? about.responseCode : null
  const text = String(about.response ?? '') || String(about.message ?? cause)
  const made = (as: SmtpStage, number: number | null) =>
    ({ kind: 'failed', stage: as, code: number, text, bodyBegun }) as const
  // refused here, before a word was said about it: larger than the server has announced to take (RFC 1870)
  if (about.code === 'EMESSAGE' && code === null && !bodyBegun) return made('mail', 552)
  // refused here too: the server offers no way of login that there is (RFC 4954, 4)
  if (about.code === 'EAUTH' && code === null) return made('auth', 504)
  return made(stage, code)
}

/** The answer where the connection was closed without one. */
export function connectionLost(stage: SmtpStage, bodyBegun: boolean): SmtpFailure {
  return { kind: 'failed', stage, code: null, text: 'connection closed', bodyBegun }
}
