/** Telephone numbers in a cell of a class list, as people and spreadsheets write them, to E.164 (ITU-T E.164). */
import { cleanText } from '../clean-text.ts'

export interface ListPhones {
  readonly phones: readonly string[]
  /** Numbers that can't be dialled from anywhere, as written: too short, or broken by a spreadsheet. */
  readonly odd: readonly { readonly text: string; readonly why: 'short' | 'lost' }[]
}

/** «8,91E+10»: the spreadsheet kept three digits of eleven. */
const EXPONENT = /(?<![\d.,])\d+(?:[.,]\d+)?[eе]\+?\d+/giu
const EXTENSION = /(?:доб|вн)\p{L}{0,10}\.?\s*:?\s*\d+/giu
/** What a number read by a program as a fraction ends in. */
const FRACTION = /(?<=\d{10})[.,]0+(?!\d)/g
/** Eleven digits of a Russian number, or ten that begin with 9, with what people put between digits. */
const RUSSIAN = /(?<!\d)(?:\+?[78][\s().-]*\d(?:[\s().-]*\d){9}|\(?9(?:[\s().-]*\d){9})(?!\d)/g

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
  const rest = text.replace(EXPONENT, ';').replace(EXTENSION, ' ').replace(FRACTION, '')
  for (const line of rest.split(/[,;/\n|]/)) {
    const part = cleanText(line).text
    const whole = readNumber(part)
    if (whole !== null) {
      phones.push(whole)
      continue
    }
    const found = (part.match(RUSSIAN) ?? []).flatMap((one) => readNumber(one) ?? [])
    phones.push(...found)
    if (/\d/.test(found.length > 0 ? part.replace(RUSSIAN, '') : part)) odd.push({ text: part, why: 'short' })
  }
  return { phones: [...new Set(phones)], odd }
}

/** Russian numbers have ten digits after the country code; others keep their own. */
function readNumber(part: string): string | null {
  const digits = part.replace(/\D/g, '')
  if (/^\s*\+/.test(part) && !digits.startsWith('7'))
    return /^[1-9]\d{7,14}$/.test(digits) && !/\d\D*\+/.test(part) ? `+${digits}` : null
  if (digits.length === 11 && /^[78]/.test(digits)) return `+7${digits.slice(1)}`
  return digits.length === 10 && /^[3489]/.test(digits) ? `+7${digits}` : null
}
