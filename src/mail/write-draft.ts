/** A letter as a draft: an `.eml` file (RFC 5322, RFC 2045) that a mail program opens for writing, to be sent by hand. */
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex } from '@noble/hashes/utils'
import type { OutgoingLetter } from '../model/mail.ts'
import { attachmentName } from './attachment-name.ts'
import { headerText } from './header-text.ts'
import { isMailAddress } from './mail-address.ts'

/** What a draft is made of; without a sender the mail program that opens it puts its own. */
export interface DraftLetter extends Pick<OutgoingLetter, 'to' | 'replyTo' | 'content' | 'attachments'> {
  readonly from: OutgoingLetter['from'] | null
}

const UTF8 = new TextEncoder()
/** Characters of base64 in a line (RFC 2045, 6.8). */
const LINE = 76
/** Bytes in an encoded word: with the name of the header its line has 76 characters at most (RFC 2047, 2). */
const WORD = 39

/**
 * With `X-Unsent: 1`, by which Outlook opens a file for writing, and without Message-ID and Date, which the mail program that sends it gives it.
 * Exactly one recipient. The same letter gives the same bytes.
 *
 * @returns the bytes of the file, all of them ASCII
 * @throws RangeError if an address isn't exactly one
 * @example writeDraft({ from: null, to: 'mama@families.example', replyTo: null, content, attachments: [{ name: 'Памятка.pdf', bytes }] })
 */
export function writeDraft({ from, to, replyTo, content, attachments }: DraftLetter): Uint8Array {
  const mark = fingerprint({ to, content, attachments })
  const [outer, inner] = [`pamyatka-${mark}-1`, `pamyatka-${mark}-2`]
  const headers = [
    'X-Unsent: 1',
    ...(from === null ? [] : [`From: ${mailbox(from)}`]),
    `To: ${mailbox({ name: '', address: to })}`,
    ...(replyTo === null ? [] : [`Reply-To: ${mailbox(replyTo)}`]),
    `Subject: ${words(headerText(content.subject))}`,
    // no one's absence note should come back for it (RFC 3834, 5)
    'Auto-Submitted: auto-generated',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed;',
    ` boundary="${outer}"`,
  ]
  const texts = (['plain', 'html'] as const).map((kind) =>
    part(
      [`Content-Type: text/${kind}; charset=utf-8`],
      UTF8.encode(bodyText(kind === 'plain' ? content.text : content.html)),
    ),
  )
  const files = attachments.map(({ name, bytes }) => part(fileHeaders(attachmentName(name)), bytes))
  const alternative = ['Content-Type: multipart/alternative;', ` boundary="${inner}"`, '', ...within(inner, texts)]
  const lines = [...headers, '', ...within(outer, [alternative, ...files])]
  return UTF8.encode(`${lines.join('\r\n')}\r\n`)
}

/** Parts between their delimiters (RFC 2046, 5.1.1). */
function within(boundary: string, parts: readonly (readonly string[])[]): readonly string[] {
  return [...parts.flatMap((lines) => [`--${boundary}`, ...lines]), `--${boundary}--`]
}

function part(headers: readonly string[], bytes: Uint8Array): readonly string[] {
  return [...headers, 'Content-Transfer-Encoding: base64', '', ...base64Lines(bytes)]
}

/** The name twice: as RFC 2231 has it, and as an encoded word for Outlook, which reads `name`. */
function fileHeaders(name: string): readonly string[] {
  const pieces = percentEncoded(name).match(/(?:%[0-9A-F]{2}|[^%]){1,18}/g) ?? []
  const continued = pieces.map((piece, at) => ` filename*${at}*=${at === 0 ? "utf-8''" : ''}${piece}`)
  return [
    'Content-Type: application/pdf;',
    ` name="${words(name)}"`,
    'Content-Disposition: attachment;',
    ...continued.map((line, at) => (at < continued.length - 1 ? `${line};` : line)),
  ]
}

function percentEncoded(text: string): string {
  return encodeURIComponent(text).replace(/['()*!]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`)
}

function mailbox({ name, address }: { readonly name: string; readonly address: string }): string {
  if (!isMailAddress(address)) throw new RangeError(`not one address: ${address}`)
  const domain = address.slice(address.lastIndexOf('@') + 1)
  // international domains are sent in their ASCII form (RFC 5891)
  const ascii = `${address.slice(0, -domain.length)}${new URL(`http://${domain}/`).hostname}`
  const shown = headerText(name)
  return shown === '' ? ascii : `${/^[A-Za-z0-9 ]+$/.test(shown) ? `"${shown}"` : words(shown)}\r\n <${ascii}>`
}

/** Plain ASCII as it is; else encoded words, none of which parts a letter from its marks (RFC 2047, 5). */
function words(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text) && text.length < 60) return text
  const pieces: string[] = []
  let piece = ''
  for (const char of text) {
    if (UTF8.encode(piece + char).length > WORD) {
      pieces.push(piece)
      piece = ''
    }
    piece += char
  }
  return [...pieces, piece].map((one) => `=?UTF-8?B?${base64(UTF8.encode(one))}?=`).join('\r\n ')
}

function base64Lines(bytes: Uint8Array): readonly string[] {
  return base64(bytes).match(new RegExp(`.{1,${LINE}}`, 'g')) ?? []
}

function base64(bytes: Uint8Array): string {
  // a call takes no more arguments than this, and a multiple of three joins without padding
  const step = 3 * 8192
  let text = ''
  for (let at = 0; at < bytes.length; at += step) text += btoa(String.fromCharCode(...bytes.subarray(at, at + step)))
  return text
}

/** Lines end in CR LF, and the other controls but tabs mean nothing in a letter. */
function bodyText(text: string): string {
  return text
    .replace(/\r\n?|\u2028|\u2029/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, ' ')
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(/\n/g, '\r\n')
}

function fingerprint({ to, content, attachments }: Pick<DraftLetter, 'to' | 'content' | 'attachments'>): string {
  const hash = sha256.create().update(UTF8.encode(JSON.stringify([to, content.subject, content.text, content.html])))
  for (const { name, bytes } of attachments) {
    hash.update(UTF8.encode(`\n${JSON.stringify(name)} ${bytes.length}\n`)).update(bytes)
  }
  return bytesToHex(hash.digest()).slice(0, 32)
}
