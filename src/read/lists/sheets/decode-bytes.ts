/** The bytes of any text file to text: its encoding is found by its byte order mark, its zero bytes, or by trying. */

export interface Decoded {
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251' | (string & {})
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
  if (looksLikeUtf16(bytes)) return decoded(bytes, 'utf-16le')
  const said = single(declared)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    // a page is often saved anew in UTF-8 with its old declaration; but «Жё» of windows-1251 is UTF-8 too, for «Ƹ»
    const doubtful = said !== null && /[\u0080-\uffff]/.test(text) && !/\p{Script=Cyrillic}/u.test(text)
    return doubtful ? decoded(bytes, said) : { text, encoding: 'utf-8' }
  } catch {
    return decoded(bytes, said ?? 'windows-1251')
  }
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

/** Without a mark: in Russian and Latin text every other byte is 0 or 4, and the bytes of line ends are wide. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 4 || bytes.length % 2 !== 0) return false
  let [high, zeros, lowZeros] = [0, 0, 0]
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) lowZeros++
    if (bytes[at + 1] === 0) zeros++
    if (bytes[at + 1] === 0 || bytes[at + 1] === 4) high++
  }
  return zeros > 0 && lowZeros === 0 && high >= (length / 2) * 0.9
}
