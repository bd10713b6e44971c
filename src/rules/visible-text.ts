/** A value as one line of what can be seen of it. */

/** Line ends of any kind, and every other control character. */
const CONTROL = /[\p{Cc}\p{Zl}\p{Zp}]+/gu
/**
 * Characters that aren't seen or change the direction of the text after them (Unicode UAX #9, UAX #44), private use, noncharacters,
 * and lone surrogates, which have no bytes in UTF-8.
 */
const INVISIBLE = /[\p{Cf}\p{Co}\p{Cs}\p{NChar}\p{DI}]/gu

/** A text as one line of characters that are seen. @example visibleText('Анна\r\nBcc: x\u202e') // 'Анна Bcc: x' */
export function visibleText(text: string): string {
  return text.replace(CONTROL, ' ').replace(INVISIBLE, '')
}
