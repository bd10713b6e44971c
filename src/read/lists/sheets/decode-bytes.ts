/** The bytes of any text file to text: its encoding is found by its byte order mark, its zero bytes, or by trying. */

import { oneByteEncoding } from './one-byte-encoding.ts'

export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | (string & {})
  /** Set where the text is Russian in no encoding: the first line that isn't UTF-8 though others are, or null. */
  readonly unclear?: { readonly line: number | null }
}

const SAMPLE = 4096

/**
 * @param declared what the file itself says of its encoding; it counts only where the bytes leave a choice
 * @example decodeBytes(Uint8Array.of(0xcf, 0xe5, 0xf2, 0xff)) // { text: 'Петя', encoding: 'windows-1251' }
 */
export function decodeBytes(bytes: Uint8Array, declared?: string): Decoded {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le')
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be')
  if (looksLikeUtf16(bytes, 1)) return decoded(bytes, 'utf-16le')
  if (looksLikeUtf16(bytes, 0)) return decoded(bytes, 'utf-16be')
  const said = single(declared)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // a page is often saved anew in UTF-8 with its old declaration; but «Жё» of windows-1251 is UTF-8 too, for «Ƹ»
    const doubtful = said !== null && /[\u0080-\uffff]/.test(text) && !/\p{Script=Cyrillic}/u.test(text)
    return doubtful ? decoded(bytes, said) : { text, encoding: 'utf-8' }
  } catch {
    const line = brokenLine(bytes)
    if (line !== null) return { ...decoded(bytes, 'utf-8'), unclear: { line } }
    const likely = said ?? oneByteEncoding(bytes)
    return likely === null ? { ...decoded(bytes, 'windows-1251'), unclear: { line: null } } : decoded(bytes, likely)
  }
}

/** The line, from 1, of the first byte that isn't UTF-8 in a text that mostly is; null for a text in another encoding. */
function brokenLine(bytes: Uint8Array): number | null {
  const text = new TextDecoder().decode(bytes)
  const whole = text.match(/[\u0400-\u04ff]/g)?.length ?? 0
  const broken = text.match(/\ufffd/g)?.length ?? 0
  return whole > 0.2 * broken ? text.slice(0, text.indexOf('\ufffd')).split('\n').length : null
}

function decoded(bytes: Uint8Array, encoding: string): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding }
}

/** An encoding that the decoder knows, and that isn't UTF: of those the bytes themselves were asked. */
function single(label: string | undefined): string | null {
  if (label === undefined) return null
  try {
    const { encoding } = new TextDecoder(label)
    return encoding.startsWith('utf') ? null : encoding
  } catch {
    return null
  }
}

/** Without a mark: in Russian and Latin text every other byte is 0 or 4, and the bytes of line ends are wide. @param high where the upper byte of two is */
function looksLikeUtf16(bytes: Uint8Array, high: 0 | 1): boolean {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 4 || bytes.length % 2 !== 0) return false
  let [pages, zeros, lowZeros] = [0, 0, 0]
  for (let at = 0; at < length; at += 2) {
    const [page, low] = [bytes[at + high], bytes[at + 1 - high]]
    if (low === 0) lowZeros++
    if (page === 0) zeros++
    if (page === 0 || page === 4) pages++
  }
  return zeros > 0 && lowZeros === 0 && pages >= (length / 2) * 0.9
}
