/** Telephone numbers in a cell of a class list, as people and spreadsheets write them, to E.164 (ITU-T E.164). */
import { cleanText } from '../../clean-text.ts'

export interface ListPhones {
  readonly phones: readonly string[]
  /** Numbers that can't be dialled from anywhere, as written: too short, or broken by a spreadsheet. */
  readonly odd: readonly { readonly text: string; readonly why: 'short' | 'lost' }[]
}

/** «8,91E+10»: the spreadsheet kept three digits of eleven. */
const EXPONENT = /(?<![\d.,])\d+(?:[.,]\d+)?[eе]\+?\d+/giu
const EXTENSION = /(?<!\p{L})(?:доб|вн)\p{L}{0,10}\.?\s*:?\s*\d+/giu
const ALONE = /^\s*((?:доб|вн)\p{L}{0,10}\.?\s*:?\s*\d+)\s*$/iu
/** What a number read by a program as a fraction ends in. */
const FRACTION = /(?<=\d{10})[.,]0+(?!\d)/g
/** Numbers that are no telephones, with the word that says so: «3466 412345» without one is a number in a town. Never read, never shown. */
const DOCUMENT =
  /(?<!\p{L})(?:паспорт\p{L}*(?:\s*:?\s*(?:серия\s*)?\d{2}\s?\d{2}\s*(?:№\s*)?\d{6})?|серия\s*\d{2}\s?\d{2}\s*(?:№\s*)?\d{6}|(?:инн|полис)\s*:?\s*\d{10,16}|[IVX]{1,4}-?\p{Lu}{2}\s*№?\s*\d{6})(?![\p{L}\d])/giu
const SNILS = /(?<!\d)\d{3}-\d{3}-\d{3}[\s-]\d{2}(?!\d)/g
const DATE = /(?<!\d)\d{1,2}\.\d{1,2}\.\d{4}(?!\d)/g
/** Where somebody typed the letter О for a zero: «8-9ОО-ООО-ОО-О1». */
const LETTER_ZEROS = /(?<![\p{L}\d])\+?[\d(][\dOОoо()-]{8,}(?![\p{L}\d])/gu
/** A number that the width of the column has divided. */
const DIVIDED = /(?<=\d)(\s?[-–(])\s*\n\s*(?=\d)/g
/** What looks like a telephone; nothing else of a cell is shown in a message. */
const LOOKS = /\+?\(?\d[\d\s().-]*\d/
/** Eleven digits of a Russian number, or ten that begin with 9, with what people put between digits. */
const RUSSIAN = /(?<!\d)(?:\+?[78][\s().-]*\d(?:[\s().-]*\d){9}|\(?9(?:[\s().-]*\d){9})(?!\d)/g

/** Series and number of a passport that no word names. */
const PASSPORT = /^\d{2}\s?\d{2}\s+\d{6}$/

/** Fewer digits are the number of a flat, or an age. */
const FEWEST = 4

/**
 * Several numbers may stand in one cell, with names or words beside them.
 *
 * @example listPhones('8 (922) 000-00-12, мама') // { phones: ['+79220000012'], odd: [] }
 */
export function listPhones(text: string): ListPhones {
  const phones: string[] = []
  const odd: { text: string; why: 'short' | 'lost' }[] = []
  const lost = text.match(EXPONENT) ?? []
  odd.push(...lost.map((one) => ({ text: one.trim(), why: 'lost' as const })))
  // an extension alone reaches nobody
  const alone = ALONE.exec(text)?.[1]
  if (alone !== undefined) odd.push({ text: alone, why: 'short' })
  const rest = [EXPONENT, SNILS, DATE, DOCUMENT]
    .reduce((left, pattern) => left.replace(pattern, ';'), text)
    .replace(EXTENSION, ' ')
    .replace(FRACTION, '')
    .replace(DIVIDED, '$1')
    .replace(LETTER_ZEROS, (number) => number.replace(/[OОoо]/g, '0'))
  for (const line of rest.split(/[,;/\n|]/)) {
    const part = cleanText(line).text
    const whole = readNumber(part)
    if (whole !== null) {
      phones.push(whole)
      continue
    }
    const found = (part.match(RUSSIAN) ?? []).flatMap((one) => readNumber(one) ?? [])
    phones.push(...found)
    const looks = LOOKS.exec(found.length > 0 ? part.replace(RUSSIAN, '') : part)?.[0] ?? ''
    if (looks.replace(/\D/g, '').length >= FEWEST && !PASSPORT.test(looks))
      odd.push({ text: looks.trim(), why: 'short' })
  }
  return { phones: [...new Set(phones)], odd }
}

/** Russian numbers have ten digits after the country code; others keep their own. */
function readNumber(part: string): string | null {
  const digits = part.replace(/\D/g, '')
  // «+8 900 …» is a slip: no country has 89
  if (/^\s*\+/.test(part) && !/^(7|89)/.test(digits))
    return /^[1-9]\d{7,14}$/.test(digits) && !/\d\D*\+/.test(part) ? `+${digits}` : null
  if (digits.length === 11 && /^[78]/.test(digits)) return `+7${digits.slice(1)}`
  // no area code begins with 89: that is a mobile number that has lost a digit
  return digits.length === 10 && /^(?!89)[3489]/.test(digits) ? `+7${digits}` : null
}
