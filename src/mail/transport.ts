/**
 * One connection to the school's server, kept open from letter to letter. nodemailer's own pool isn't used: it sends a
 * letter again when the connection breaks, and nobody knows then whether the server had it already.
 */
import { Readable } from 'node:stream'
import { domainToASCII } from 'node:url'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SmtpStage } from '../model/ledger.ts'
import type { MailAccount } from '../model/mail-account.ts'
import type { SmtpAnswer } from './judge-answer.ts'

export interface Envelope {
  readonly from: string
  /** The one recipient. */
  readonly to: string
}

export interface Transport {
  /** Never throws: whatever happens is an answer. */
  send(envelope: Envelope, message: Uint8Array): Promise<SmtpAnswer>
  close(): void
}

export interface TransportOptions {
  readonly password: string
  /** Certificates to trust instead of those of Node, PEM; NODE_EXTRA_CA_CERTS adds a school's own. */
  readonly ca?: string
  /** How long a server may be silent. RFC 5321, 4.5.3.2: ten minutes after the end of the data. */
  readonly silenceMs?: number
  readonly connectMs?: number
}

const SILENCE_MS = 10 * 60_000
const CONNECT_MS = 60_000
/** Many servers end a session after a hundred letters. */
const LETTERS_A_CONNECTION = 90

type Failure = Extract<SmtpAnswer, { kind: 'failed' }>

export function openTransport(
  account: Pick<MailAccount, 'host' | 'port' | 'security' | 'user'>,
  options: TransportOptions,
): Transport {
  let open: SMTPConnection | null = null
  let sent = 0
  const drop = () => {
    open?.close()
    open = null
  }
  return {
    async send(envelope, message) {
      if (open && (!isUsable(open) || sent >= LETTERS_A_CONNECTION)) {
        if (isUsable(open)) open.quit()
        open = null
      }
      if (!open) {
        const connected = await connect(account, options)
        if ('kind' in connected) return connected
        open = connected
        sent = 0
      }
      const answer = await deliver(open, envelope, message)
      sent++
      // after a refusal the session may stand anywhere: a new one is the surest
      if (answer.kind === 'failed') drop()
      return answer
    },
    close() {
      if (open && isUsable(open)) open.quit()
      open = null
    },
  }
}

function isUsable(connection: SMTPConnection): boolean {
  return !connection.destroyed && connection.stage === 'connected'
}

async function connect(
  { host, port, security, user }: Pick<MailAccount, 'host' | 'port' | 'security' | 'user'>,
  { password, ca, silenceMs = SILENCE_MS, connectMs = CONNECT_MS }: TransportOptions,
): Promise<SMTPConnection | Failure> {
  const connection = new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    // the name of a teacher's computer is nobody's business
    name: '[127.0.0.1]',
    tls: { minVersion: 'TLSv1.2', ...(ca === undefined ? {} : { ca }) },
  })
  const failed = await new Promise<Failure | null>((resolve) => {
    connection.on('error', (cause: unknown) => resolve(failureOf(cause, false)))
    connection.on('end', () => resolve(lost('connect', false)))
    connection.connect((cause) => {
      if (cause) resolve(failureOf(cause, false))
      else if (security === 'starttls' && !connection.secure) resolve(lost('starttls', false))
      else if (user === '') resolve(null)
      else
        connection.login({ user, pass: password }, (error) => resolve(error ? failureOf(error, false, 'auth') : null))
    })
  })
  if (failed) connection.close()
  return failed ?? connection
}

function deliver(connection: SMTPConnection, envelope: Envelope, message: Uint8Array): Promise<SmtpAnswer> {
  let bodyBegun = false
  // the first read tells that the server has said 354 and the message begins to leave
  const body = new Readable({
    read() {
      bodyBegun = true
      this.push(message)
      this.push(null)
    },
  })
  return new Promise((resolve) => {
    const gone = () => resolve(lost(bodyBegun ? 'end-of-data' : 'mail', bodyBegun))
    connection.once('end', gone)
    connection.send(
      { from: inAscii(envelope.from), to: [inAscii(envelope.to)], size: message.length },
      body,
      (cause, info) => {
        connection.removeListener('end', gone)
        if (cause) resolve(failureOf(cause, bodyBegun))
        else if (info?.accepted.length === 1 && info.rejected.length === 0)
          resolve({ kind: 'accepted', text: info.response })
        else resolve({ kind: 'failed', stage: 'rcpt', code: null, text: 'recipient not accepted', bodyBegun })
      },
    )
  })
}

/** The domain as servers know it (RFC 5891): few of them take letters of other scripts (RFC 6531). */
function inAscii(address: string): string {
  const at = address.lastIndexOf('@') + 1
  return `${address.slice(0, at)}${domainToASCII(address.slice(at)) || address.slice(at)}`
}

function lost(stage: SmtpStage, bodyBegun: boolean): Failure {
  return { kind: 'failed', stage, code: null, text: 'connection closed', bodyBegun }
}

/** What nodemailer calls the command that was answered, as a stage. */
const STAGES: readonly (readonly [RegExp, SmtpStage])[] = [
  [/^AUTH/, 'auth'],
  [/^(EHLO|HELO)/, 'ehlo'],
  [/^STARTTLS/, 'starttls'],
  [/^MAIL/, 'mail'],
  [/^RCPT/, 'rcpt'],
  [/^DATA/, 'data'],
]

function failureOf(cause: unknown, bodyBegun: boolean, usual: SmtpStage = 'connect'): Failure {
  const about: { command?: unknown; responseCode?: unknown; response?: unknown; code?: unknown; message?: unknown } =
    typeof cause === 'object' && cause !== null ? cause : {}
  const command = String(about.command ?? '')
  const named = STAGES.find(([pattern]) => pattern.test(command))?.[1]
  const stage = bodyBegun ? 'end-of-data' : (named ?? (about.code === 'ETLS' ? 'starttls' : usual))
  const code = typeof about.responseCode === 'number' ? about.responseCode : null
  const text = String(about.response ?? '') || String(about.message ?? cause)
  // refused here, before a word was said about it: larger than the server has announced to take (RFC 1870)
  if (about.code === 'EMESSAGE' && code === null && !bodyBegun) {
    return { kind: 'failed', stage: 'mail', code: 552, text, bodyBegun }
  }
  return { kind: 'failed', stage, code, text, bodyBegun }
}
