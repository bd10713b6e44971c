/** Text that may stand in a header of a message: one line, nothing invisible, nothing that reads as an encoded word. */

/** Line ends of any kind, and every other control character: what follows one could pass for another header (RFC 5322, 2.2). */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
/**
 * What isn't seen or changes the direction of what follows (Unicode UAX #9, UAX #44): a name with it could show another address than
 * it has, or turn the file's ending round. Lone surrogates have no bytes in UTF-8.
 */
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cs}\p{NChar}\p{DI}]/gu
/** The beginning of an encoded word (RFC 2047, 2), which mail programs decode wherever it stands. */
const ENCODED_WORD = /=(?=\?)/g

/** No line of a message may be longer than 998 bytes (RFC 5322, 2.1.1), and a text without spaces can't be folded. */
const LONGEST = 200

/**
 * @param longest in code points; what is longer is cut and ends in «…»
 * @example headerText('Анна\r\nBcc: x@example.org') // 'Анна Bcc: x@example.org'
 * @example headerText('=?utf-8?B?0JA=?=')           // '= ?utf-8?B?0JA= ?='
 */
export function headerText(text: string, longest = LONGEST): string {
  const seen = text
    .replace(CONTROL, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .replace(ENCODED_WORD, '= ')
    .trim()
  const characters = Array.from(seen)
  return characters.length <= longest
    ? seen
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`
}
