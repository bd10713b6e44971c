/** A letter as a message (RFC 5322, MIME) to be handed to a server. */
import { createHash } from 'node:crypto'
import MailComposer from 'nodemailer/lib/mail-composer'
import type { OutgoingLetter } from '../model/mail.ts'
import { attachmentName } from './attachment-name.ts'
import { headerText } from './header-text.ts'
import { isMailAddress } from './mail-address.ts'

/** `left-part@right-part` in angle brackets, of characters that need no quotes (RFC 5322, 3.6.4). */
const MESSAGE_ID = /^<[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+@[A-Za-z0-9!#$%&'*+/=?^_`{|}~.-]+>$/
const LONGEST_ID = 250

/**
 * Exactly one recipient, in To; never Cc or Bcc. Names and subject are made safe for headers, whatever they hold.
 *
 * @returns the bytes of the message, the same for the same letter
 * @throws RangeError (the promise is rejected) if an address isn't exactly one, or Message-ID or date can't be one
 * @example await writeMessage(letter) // From: … To: … Subject: … multipart/mixed
 */
export async function writeMessage(letter: OutgoingLetter): Promise<Uint8Array> {
  return composeMessage(letter)
}

/**
 * Text and HTML beside each other, the files after them. The same letter gives the same bytes: the boundaries come from a hash of what
 * is between them.
 *
 * @throws RangeError if an address isn't exactly one address, or Message-ID or date can't be one: a plan should have refused it
 */
function composeMessage(letter: OutgoingLetter): Promise<Buffer> {
  const { content } = letter
  if (!MESSAGE_ID.test(letter.messageId) || letter.messageId.length > LONGEST_ID) {
    throw new RangeError(`not a Message-ID: ${letter.messageId}`)
  }
  const date = new Date(letter.date)
  if (Number.isNaN(date.getTime())) throw new RangeError(`not a date: ${letter.date}`)
  const node = new MailComposer({
    from: mailbox(letter.from),
    to: mailbox({ name: '', address: letter.to }),
    ...(letter.replyTo === null ? {} : { replyTo: mailbox(letter.replyTo) }),
    subject: headerText(content.subject),
    messageId: letter.messageId,
    date,
    // no one's absence note should come back for it (RFC 3834, 5)
    headers: { 'Auto-Submitted': 'auto-generated' },
    text: body(content.text),
    html: body(content.html),
    attachments: letter.attachments.map(({ name, bytes }) => ({
      filename: attachmentName(name),
      content: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
      contentType: 'application/pdf',
    })),
    boundaryPrefix: 'pamyatka',
    baseBoundary: fingerprint(letter),
    newline: 'win',
    disableFileAccess: true,
    disableUrlAccess: true,
  }).compile()
  return node.build()
}

function mailbox({ name, address }: { readonly name: string; readonly address: string }) {
  if (!isMailAddress(address)) throw new RangeError(`not one address: ${address}`)
  return { name: headerText(name), address }
}

/** Lines end in CR LF, the other controls but tabs mean nothing in a letter, and NUL isn't let through by servers (RFC 5321, 4.5.2). */
function body(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\n/g, '\r\n')
}

/** Of what the reader gets; not of the time at which a plan was made. */
function fingerprint({ to, content, attachments }: OutgoingLetter): string {
  const hash = createHash('sha256').update(JSON.stringify([to, content.subject, content.text, content.html]))
  for (const { name, bytes } of attachments) hash.update(`\n${JSON.stringify(name)} ${bytes.length}\n`).update(bytes)
  return hash.digest('hex').slice(0, 32)
}
