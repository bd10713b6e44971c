/** Text that is valid in a header of a message: one line, nothing invisible, nothing that reads as an encoded word. */
import { visibleText } from '../rules/visible-text.ts'

/** The beginning of an encoded word (RFC 2047, 2), which mail programs decode anywhere in a header. */
const ENCODED_WORD = /=(?=\?)/g

/** No line of a message may be longer than 998 bytes (RFC 5322, 2.1.1), and a text without spaces can't be folded. */
const LONGEST = 200

/**
 * A line end in it would begin another header (RFC 5322, 2.2), a change of direction could show another address than it has, or turn
 * a file's ending round.
 *
 * @param longest in code points; what is longer is cut and ends in «…»
 * @example headerText('Анна\r\nBcc: x@example.org') // 'Анна Bcc: x@example.org'
 * @example headerText('=?utf-8?B?0JA=?=')           // '= ?utf-8?B?0JA= ?='
 */
export function headerText(text: string, longest = LONGEST): string {
  const seen = visibleText(text).replace(/\s+/gu, ' ').replace(ENCODED_WORD, '= ').trim()
  const characters = Array.from(seen)
  if (characters.length <= longest) return seen
  return `${characters
    .slice(0, longest - 1)
    .join('')
    .trimEnd()}…`
}
