/** Text as it is set: letters composed, and without the invisible characters that are invalid as text of a PDF. */
import { SOFT_HYPHEN } from './layout/load-hyphens.ts'

/**
 * ISO 14289-1, 7.21.7: fonts map no code to these. They come in by pasting, as soft hyphens do, which would tear a word
 * where no hyphen is printed.
 */
const UNSEEN = ['\0', '\ufeff', '\ufffe', SOFT_HYPHEN] as const

/** A text composed (NFC) and without characters that fonts may not map. @example printable('е\u0308лка\ufeff') // 'ёлка' */
export function printable(text: string): string {
  return UNSEEN.reduce((left, char) => left.replaceAll(char, ''), text.normalize('NFC'))
}
