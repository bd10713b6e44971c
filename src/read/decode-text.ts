/** Bytes of a file to text: UTF-8 only, lines ended by `\n`. */

export type DecodedText =
  | { readonly ok: true; readonly text: string }
  /** Line, from 1, that holds the first byte that isn't UTF-8. */
  | { readonly ok: false; readonly line: number }

const LF = 0x0a

/**
 * A byte order mark is dropped, CRLF and lone CR become `\n`; so line numbers stay those of an editor.
 *
 * @example decodeText(new TextEncoder().encode('а\r\nб')) // { ok: true, text: 'а\nб' }
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const text = decodeUtf8(bytes)
  if (text === null) return { ok: false, line: firstBadLine(bytes) }
  return { ok: true, text: text.replace(/\r\n?/g, '\n') }
}

function decodeUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** UTF-8 never uses the byte of a line feed inside another character, so each line can be tried alone. */
function firstBadLine(bytes: Uint8Array): number {
  let line = 1
  for (let start = 0; start < bytes.length; line++) {
    const end = bytes.indexOf(LF, start)
    if (decodeUtf8(bytes.subarray(start, end < 0 ? bytes.length : end)) === null) return line
    if (end < 0) break
    start = end + 1
  }
  return line
}
