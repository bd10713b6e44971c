/** Whether a row holds a name where its list has names: whatever else is in the row, such a row is a pupil's, or it is reported. */
import { cleanText } from '../../clean-text.ts'
import { readListDate } from '../../read-date.ts'
import type { ListField } from '../columns.ts'
import { isFirstName } from '../names/first-names.ts'
import { mendLetters } from '../names/mend-letters.ts'
import { isPatronymic, isPatronymicMarker } from '../names/patronymic.ts'
import { particleKind } from '../names/surname-endings.ts'
import type { Worksheet } from '../sheets/sheet.ts'
import { readGender } from '../values/gender.ts'
import { writtenDate } from '../values/list-dates.ts'
import { readNameCell } from '../values/name-cell.ts'

/**
 * `name`: words of which one is a known first name or a patronymic. `likely`: words that are written as names are. `none`:
 * nothing, one word, figures and signs, or words of a language: «Средний балл».
 */
export type NameLook = 'name' | 'likely' | 'none'

/** The columns, from 0, in which a list has the name of a pupil; −1 for a part that it has no column for. */
export interface NameSlot {
  readonly full: number
  readonly last: number
  readonly first: number
  readonly middle: number
}

type Fields = readonly (ListField | null)[]

const WORD = /^\p{L}[\p{L}\p{M}'’ʼ.-]*$/u
const CAPITAL = /^\p{Lu}/u
const INITIALS = /^(\p{Lu}\p{Ll}?\.-?)+$/u

/** Where the columns of a list, or of several lists beside one another, have names. */
export function nameSlots(fields: Fields): readonly NameSlot[] {
  return fields.flatMap((field, index): readonly NameSlot[] => {
    const after = (part: ListField) => fields.indexOf(part, index)
    if (field === 'fullName') return [{ full: index, last: -1, first: -1, middle: -1 }]
    if (field !== 'lastName') return []
    const first = after('firstName') < 0 ? fields.indexOf('firstName') : after('firstName')
    return first < 0 ? [] : [{ full: -1, last: index, first, middle: after('middleName') }]
  })
}

/** The texts of the name columns of a row, without what can't be seen. */
export function nameTexts(sheet: Worksheet, row: number, slot: NameSlot): readonly string[] {
  return [slot.full, slot.last, slot.first, slot.middle]
    .map((column) => cleanText(sheet.rows[row]?.[column]?.text ?? '').text)
    .filter((text) => text !== '')
}

/** What the name columns of a row hold. @param row of the sheet, from 0 */
export function nameLook(sheet: Worksheet, row: number, slot: NameSlot): NameLook {
  // the name is there, only the file doesn't have it
  if ([slot.full, slot.last, slot.first].some((column) => sheet.rows[row]?.[column]?.kind === 'formula')) return 'name'
  const textAt = (column: number) => cleanText(sheet.rows[row]?.[column]?.text ?? '').text
  if (slot.full >= 0) return fullNameLook(textAt(slot.full))
  const [last, first, middle] = [slot.last, slot.first, slot.middle].map((column) => wordsOf(textAt(column)))
  if (!last || !first || last.length === 0 || first.length === 0 || !areProper(last)) return 'none'
  if (!areProper(first)) return 'none'
  const known = isGiven(first[0] ?? '') || isPatronymic((middle ?? []).join(' '))
  if (known && !isWhole(first)) return 'name'
  return [...last, ...first].some((word) => CAPITAL.test(word)) ? 'likely' : 'none'
}

/** The same of one cell for the whole name. @example fullNameLook('Средний балл') // 'none' */
export function fullNameLook(text: string): NameLook {
  const words = wordsOf(text)
  if (words.length < 2 || words.length > 6 || !areProper(words)) return 'none'
  if (words.some(isGiven)) return 'name'
  return words.some((word) => CAPITAL.test(word)) ? 'likely' : 'none'
}

/** Whether a cell holds a whole name, or a first name alone, in letters of any size. */
export function namesSomebody(text: string): boolean {
  const words = wordsOf(text)
  return words.length === 1 ? isFirstName(words[0] ?? '') : fullNameLook(text) === 'name'
}

/** Whether a name has initials for first names, as signatures mostly do. */
export function hasInitials(text: string): boolean {
  return wordsOf(text).some((word) => INITIALS.test(word))
}

/** Whether words are a whole name by themselves, with a last name. @example isWholeName('Анна Алексеевна') // false */
export function isWholeName(text: string): boolean {
  return isWhole(wordsOf(text))
}

/** Whether the words of a text are those of a language, not of a name: «Средний балл», «Успеваемость, %». */
export function isPhrase(text: string): boolean {
  const words = text.split(/[\s,]+/).filter((word) => word !== '')
  if (words.length < 2 || /[\d@*_<>{}[\]]/.test(text)) return false
  return words.includes('%') || (words.every((word) => WORD.test(word)) && !areProper(words))
}

/** Whether a row has a value that only a pupil's row has: a number in its column, a birth date, a gender. */
export function hasPupilsValue(sheet: Worksheet, row: number, fields: Fields): boolean {
  return fields.some((field, column) => {
    const cell = sheet.rows[row]?.[column] ?? null
    if (cell === null) return false
    const text = cleanText(cell.text).text
    if (field === 'number') return /^\d{1,4}[.)]?$/.test(text)
    if (field === 'birthDate') return readListDate(writtenDate(cell)).ok
    return field === 'gender' && text !== '' && readGender(text) !== null
  })
}

/** The words of a name without what is beside it; none where there are figures or signs that no name has. */
function wordsOf(text: string): readonly string[] {
  const bare = readNameCell(mendLetters(cleanText(text).text).text).name.replace(/\([^()]*\)|\[[^[\]]*\]/g, ' ')
  const words = bare.split(/[\s,]+/).filter((word) => word !== '')
  return words.every((word) => WORD.test(word)) ? words : []
}

/** Capitals throughout, but for particles and known names; or, as people type on a telephone, none at all. */
function areProper(words: readonly string[]): boolean {
  const rest = words.filter((word) => !isJoined(word))
  return rest.every((word) => CAPITAL.test(word) || isGiven(word)) || rest.every((word) => !CAPITAL.test(word))
}

function isJoined(word: string): boolean {
  return isPatronymicMarker(word) || particleKind(word) !== null
}

function isGiven(word: string): boolean {
  return isFirstName(word) || (word.includes('-') && word.split('-').some(isFirstName)) || isPatronymic(word)
}

/** One of them is neither a first name nor a patronymic: «Иволгин П. П.», but not «Анна Алексеевна». */
function isWhole(words: readonly string[]): boolean {
  return words.length > 1 && words.some((word) => !isGiven(word) && !isJoined(word) && !INITIALS.test(word))
}
