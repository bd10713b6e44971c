/** What a value looks like, where no heading says what it is. */
import { cleanText } from '../../clean-text.ts'
import { readListDate } from '../../read-date.ts'
import type { ListField } from '../columns.ts'
import { isFirstName } from '../names/first-names.ts'
import { mendLetters } from '../names/mend-letters.ts'
import { isPatronymic, isPatronymicMarker } from '../names/patronymic.ts'
import type { Cell } from '../sheets/sheet.ts'
import { readGender } from '../values/gender.ts'
import { holdsPhone } from '../values/holds-phone.ts'
import { isYearOnly, writtenDate } from '../values/list-dates.ts'
import { listEmails } from '../values/list-emails.ts'
import { readNameCell, withoutNumber } from '../values/name-cell.ts'
import { isLabel } from './title-facts.ts'

const WORD = /^\p{Lu}[\p{L}\p{M}'’ʼ-]+$/u
const SMALL_WORD = /^(де|фон|ибн|бен|ван|дер|да)$/i
const SNILS = /^\d{3}-\d{3}-\d{3}[\s-]\d{2}$/
const MOBILE = /^\D*(?:\+|[78]?[\s(-]*[9348]\d{2}\D*\d{3})/

/** Two words or more, one of them a known first name or a patronymic: not «Русский Язык». */
export function looksLikeFullName(text: string): boolean {
  // a date or a telephone beside the name takes nothing from it
  const words = wordsOf(/\d|@/.test(text) ? readNameCell(text).name : text)
  if (words.length < 2 || words.length > 6) return false
  const proper = words.every((word) => WORD.test(word) || isPatronymicMarker(word) || SMALL_WORD.test(word))
  return proper && words.some((word) => isFirstName(word) || word.split('-').some(isFirstName) || isPatronymic(word))
}

/** One word that is a known first name. */
export function looksLikeFirstName(text: string): boolean {
  const [word = '', ...more] = wordsOf(text)
  return more.length === 0 && WORD.test(word) && (isFirstName(word) || word.split('-').some(isFirstName))
}

/** A patronymic, in two words too: «Расул оглы». */
export function looksLikePatronymic(text: string): boolean {
  const words = wordsOf(text)
  return words.length <= 2 && WORD.test(words[0] ?? '') && isPatronymic(words.join(' '))
}

/** One word that begins as names do, whatever it is. */
export function looksLikeOneName(text: string): boolean {
  const words = wordsOf(withoutNumber(text))
  return words.length === 1 && WORD.test(words[0] ?? '')
}

/** The field that a value is probably of, among those that hold no names; null where it looks like none. */
export function fieldByLook(cell: Cell): ListField | null {
  const text = cleanText(cell.text).text
  if (SNILS.test(text)) return null
  if (listEmails(text).emails.length > 0) return 'email'
  const date = writtenDate(cell)
  if (readListDate(date).ok || isYearOnly(date)) return 'birthDate'
  if (holdsPhone(text) && MOBILE.test(text)) return 'phone'
  if (isLabel(text)) return 'classLabel'
  if (readGender(text) !== null) return 'gender'
  return /^\d{1,3}[.)]?$/.test(text) ? 'number' : null
}

function wordsOf(text: string): readonly string[] {
  return mendLetters(cleanText(text).text)
    .text.replace(/,/g, ' ')
    .split(' ')
    .filter((word) => word !== '')
}
