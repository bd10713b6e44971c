/**
 * One connection to the school's server, kept open from letter to letter. nodemailer's own pool isn't used: it sends a
 * letter again when the connection breaks, and nobody knows then whether the server had it already.
 */
import { Readable } from 'node:stream'
import { domainToASCII } from 'node:url'
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { MailAccount } from '../model/mail-account.ts'
import type { SmtpAnswer } from './judge-answer.ts'
import { connectionLost, type SmtpFailure, smtpFailure } from './smtp-failure.ts'

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

/**
 * @param account where to, under which security; letters leave with the login of `options.password` if it has a user
 * @example
 * const transport = openTransport(account, { password })
 * await transport.send({ from: 'school@school.example', to: 'mama@example.org' }, message)
 */
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
): Promise<SMTPConnection | SmtpFailure> {
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
    // said outright, or NODE_TLS_REJECT_UNAUTHORIZED=0, set once for another program, would open the login to anybody
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) },
  })
  const failed = await new Promise<SmtpFailure | null>((resolve) => {
    connection.on('error', (cause: unknown) => resolve(smtpFailure(cause, false)))
    connection.on('end', () => resolve(connectionLost('connect', false)))
    connection.connect((cause) => {
      if (cause) resolve(smtpFailure(cause, false))
      else if (security === 'starttls' && !connection.secure) resolve(connectionLost('starttls', false))
      else if (user === '') resolve(null)
      else
        connection.login({ user, pass: password }, (error) => resolve(error ? smtpFailure(error, false, 'auth') : null))
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
    // what the server said before it hung up (421, to commands that were sent together) is told only after the end
    const gone = () => setImmediate(() => resolve(connectionLost(bodyBegun ? 'end-of-data' : 'mail', bodyBegun)))
    connection.once('end', gone)
    connection.send(
      { from: inAscii(envelope.from), to: [inAscii(envelope.to)], size: message.length },
      body,
      (cause, info) => {
        connection.removeListener('end', gone)
        if (cause) resolve(smtpFailure(cause, bodyBegun, 'mail'))
        else if (!bodyBegun || !hasLeft(connection))
          resolve({ ...connectionLost('end-of-data', true), text: TOO_EARLY })
        else if (info?.accepted.length === 1 && info.rejected.length === 0)
          resolve({ kind: 'accepted', text: info.response })
        else resolve({ kind: 'failed', stage: 'rcpt', code: null, text: 'recipient not accepted', bodyBegun })
      },
    )
  })
}

const TOO_EARLY = 'answered before the end of the message'

/** Of an answer before its end the message's rest, and then the next family's letter, would be one message to that server. */
function hasLeft({ _socket: socket }: SMTPConnection): boolean {
  return socket !== false && socket !== null && !socket.writableNeedDrain && socket.writableLength === 0
}

/** The domain as servers know it (RFC 5891): few of them take letters of other scripts (RFC 6531). */
function inAscii(address: string): string {
  const at = address.lastIndexOf('@') + 1
  return `${address.slice(0, at)}${domainToASCII(address.slice(at)) || address.slice(at)}`
}
