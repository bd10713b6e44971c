/** Bytes and the texts that PDF is written in: a byte for each character. */

const UTF8 = new TextEncoder()
/** A character for each byte; which one those above 127 become doesn't matter, only their number. */
const PLAIN = new TextDecoder('latin1')

/** Text of characters up to U+00FF as one byte each. @example latin1('%PDF-1.7').length // 8 */
export function latin1(text: string): Uint8Array {
  const bytes = UTF8.encode(text)
  // as long as before: there was nothing but ASCII
  return bytes.length === text.length ? bytes : Uint8Array.from(text, (char) => char.charCodeAt(0))
}

/** Bytes as text of the same length, to be looked through for ASCII. */
export function asciiText(bytes: Uint8Array): string {
  return PLAIN.decode(bytes)
}

/** One after another. @example joined([latin1('a'), latin1('b')]) // the bytes of «ab» */
export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** Two hexadecimal digits a byte. */
export function hex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
