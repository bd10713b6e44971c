/** One message over an open connection, and what the server said of it. */
import { Readable } from 'node:stream'
import { domainToASCII } from 'node:url'
import type SMTPConnection from 'nodemailer/lib/smtp-connection'
import type { SmtpAnswer } from './judge-answer.ts'
import { connectionLost, smtpFailure } from './smtp-failure.ts'

export interface Envelope {
  readonly from: string
  /** The one recipient. */
  readonly to: string
}

/** Never throws: whatever happens is an answer, and says whether the message had begun to leave. */
export function deliverMessage(
  connection: SMTPConnection,
  envelope: Envelope,
  message: Uint8Array,
): Promise<SmtpAnswer> {
  let bodyBegun = false
  let goAhead = ''
  // the first read means that the server has answered DATA and the message begins to leave
  const body = new Readable({
    read() {
      bodyBegun = true
      goAhead = String(connection.lastServerResponse)
      this.push(message)
      this.push(null)
    },
  })
  return new Promise((resolve) => {
    // an answer from before the server hung up (421, to commands that were sent together) is reported only after the end
    const gone = () => setImmediate(() => resolve(connectionLost(bodyBegun ? 'end-of-data' : 'mail', bodyBegun)))
    connection.once('end', gone)
    connection.send(
      { from: inAscii(envelope.from), to: [inAscii(envelope.to)], size: message.length },
      body,
      (cause, info) => {
        connection.removeListener('end', gone)
        if (cause) resolve(smtpFailure(cause, bodyBegun, 'mail'))
        else if (!goAhead.startsWith('3') || !hasLeft(connection))
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
