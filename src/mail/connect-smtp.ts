/** A connection to the school's server that is encrypted and logged in, or the reason why there is none. */
import SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { Attempt } from '../diagnostics/attempt.ts'
import type { MailAccount } from '../model/mail-account.ts'
import { connectionLost, type SmtpFailure, smtpFailure } from './smtp-failure.ts'

export interface ConnectOptions {
  readonly password: string
  /** Certificates to trust instead of those of Node, PEM; NODE_EXTRA_CA_CERTS adds a school's own. */
  readonly ca?: string
  /** How long a server may be silent. RFC 5321, 4.5.3.2: ten minutes after the end of the data. */
  readonly silenceMs?: number
  readonly connectMs?: number
}

const SILENCE_MS = 10 * 60_000
const CONNECT_MS = 60_000

/**
 * Neither login nor letter leaves before the connection is what `security` asks for, with a certificate that holds for the host.
 *
 * @returns the connection, which is the caller's to close; or what the server answered, which `judgeAnswer` takes as any other answer
 */
export async function connectSmtp(
  { host, port, security, user }: Pick<MailAccount, 'host' | 'port' | 'security' | 'user'>,
  { password, ca, silenceMs = SILENCE_MS, connectMs = CONNECT_MS }: ConnectOptions,
): Promise<Attempt<SMTPConnection, SmtpFailure>> {
  const connection = new SMTPConnection({
    host,
    port,
    secure: security === 'tls',
    requireTLS: security === 'starttls',
    ignoreTLS: security === 'none',
    connectionTimeout: connectMs,
    greetingTimeout: connectMs,
    socketTimeout: silenceMs,
    // EHLO would give away the name of the teacher's computer, which no server needs
    name: '[127.0.0.1]',
    // explicit, as NODE_TLS_REJECT_UNAUTHORIZED=0, set once for another program, would show the login to anyone
    tls: { minVersion: 'TLSv1.2', rejectUnauthorized: true, ...(ca === undefined ? {} : { ca }) },
  })
  const fault = await new Promise<SmtpFailure | null>((resolve) => {
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
  if (fault === null) return { ok: true, value: connection }
  connection.close()
  return { ok: false, fault }
}
