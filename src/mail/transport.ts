/**
 * One connection to the school's server, kept open from letter to letter. nodemailer's own pool isn't used: it sends a
 * letter again when the connection breaks, without knowing whether the server had it already.
 */
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { MailAccount } from '../model/mail-account.ts'
import { type ConnectOptions, connectSmtp } from './connect-smtp.ts'
import { deliverMessage, type Envelope } from './deliver-message.ts'
import type { SmtpAnswer } from './judge-answer.ts'

export interface Transport {
  /** Never throws: whatever happens is an answer. */
  send(envelope: Envelope, message: Uint8Array): Promise<SmtpAnswer>
  close(): void
}

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
  options: ConnectOptions,
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
        const connected = await connectSmtp(account, options)
        if (!connected.ok) return connected.fault
        open = connected.value
        sent = 0
      }
      const answer = await deliverMessage(open, envelope, message)
      sent++
      // after a refusal the state of the session is unknown: a new one is the surest
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
