/** Text as it is set: letters composed, and without the characters that no text of a PDF may stand for. */

/** ISO 14289-1, 7.21.7: fonts map no code to these. They come in by pasting, and nobody sees them. */
const FORBIDDEN = ['\0', '\ufeff', '\ufffe'] as const

/** @example printable('е\u0308лка\ufeff') // 'ёлка' */
export function printable(text: string): string {
  return FORBIDDEN.reduce((left, char) => left.replaceAll(char, ''), text.normalize('NFC'))
}
