/** The pages inside a web archive (MHTML, RFC 2557), which Excel writes as «Веб-страница в одном файле». */
import { decodeBytes } from './decode-bytes.ts'

/** @returns whether the file begins with the headers of a letter that holds pages */
export function isMhtml(head: string): boolean {
  return /^\s*(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?content-type:\s*multipart\/related/i.test(head)
}

/**
 * @param bytes all of the file
 * @returns its pages one after another; null if the archive is cut short
 */
export function mhtmlPages(bytes: Uint8Array): string | null {
  // headers and both transfer encodings are ASCII; latin1 keeps each byte as a character
  const text = [...chunks(bytes)].join('')
  const boundary = /boundary\s*=\s*(?:"([^"]+)"|([^\s;]+))/i.exec(text.slice(0, 5000))
  const mark = boundary?.[1] ?? boundary?.[2]
  if (mark === undefined || !text.includes(`--${mark}--`)) return null
  const pages = text.split(`--${mark}`).slice(1, -1).flatMap(pageOf)
  return pages.join('\n')
}

function pageOf(part: string): readonly string[] {
  const gap = /\r?\n\r?\n/.exec(part)
  if (gap === null) return []
  const headers = part.slice(0, gap.index)
  if (!/content-type:\s*text\/html/i.test(headers)) return []
  const body = part.slice(gap.index + gap[0].length)
  const transfer = /content-transfer-encoding:\s*([\w-]+)/i.exec(headers)?.[1]?.toLowerCase()
  const bytes =
    transfer === 'base64' ? fromBase64(body) : fromLatin1(transfer === 'quoted-printable' ? unquoted(body) : body)
  return [decodeBytes(bytes, /charset\s*=\s*"?([\w-]+)/i.exec(headers)?.[1]).text]
}

function unquoted(text: string): string {
  return text
    .replace(/=[ \t]*\r?\n/g, '')
    .replace(/=([\da-f]{2})/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

function fromBase64(text: string): Uint8Array {
  const digits = text.replace(/[^a-z\d+/]/gi, '')
  return fromLatin1(atob(digits.slice(0, digits.length - (digits.length % 4 === 1 ? 1 : 0))))
}

function fromLatin1(text: string): Uint8Array {
  return Uint8Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
}

function* chunks(bytes: Uint8Array): Generator<string> {
  for (let at = 0; at < bytes.length; at += 8192) yield String.fromCharCode(...bytes.subarray(at, at + 8192))
}
