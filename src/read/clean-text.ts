/** Text as people mean it: single spaces, and no character that can't be seen. */

export interface CleanText {
  readonly text: string
  /** The characters that were taken out, in order; spaces don't count. */
  readonly removed: string
}

const LINE_WHITE = /[\t\n\v\f\r]/g
/**
 * Controls, format characters (zero-width, direction-changing, soft hyphen), private use (field marks among them), lone
 * surrogates, noncharacters, and whatever else Unicode draws as nothing (UAX #44, Default_Ignorable_Code_Point).
 */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{NChar}\p{DI}]/gu

/**
 * Trims, makes every run of white space (no-break spaces too) one space, and takes out what can't be seen. Everything
 * else stays as it is: a name may look like markup.
 *
 * @example cleanText(' Анна\u00a0\u200b Мария ') // { text: 'Анна Мария', removed: '\u200b' }
 */
export function cleanText(text: string): CleanText {
  const oneLine = text.replace(LINE_WHITE, ' ')
  return {
    text: oneLine.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim(),
    removed: (oneLine.match(INVISIBLE) ?? []).join(''),
  }
}
