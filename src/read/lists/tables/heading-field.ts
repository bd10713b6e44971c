/** What a column of a class list is by its heading; null for one that no leaflet needs. */
import { cleanText } from '../../clean-text.ts'
import { COLUMNS, LIST_FIELDS, type ListField } from '../columns.ts'
import { mendLetters } from '../names/mend-letters.ts'

const CHILD = /ребен|учен|учащ|обуч|школьник|дет(и|ей|ям)|воспитан/
const PARENT = /родит|мам|мат(ь|ер)|пап(а|ы|е|ин)|отец|отц|законн|представит|бабуш|дедуш|опекун|заявител/
/** Whose name it is, if neither a child's nor a parent's. */
const STAFF = /учител|руководит|педагог|директор|тьютор|психолог|врач|работник|сотрудник/
/** A login is no name of a child. */
const ACCOUNT = /пользовател|логин|парол|учетн|login|user|password/
const WHOLE_NAME = /^(ф ?и( ?о)?( |$)|фамилия( и)? (имя|инициалы|и( о)?( |$)))/
const CASES = ['genitive', 'dative', 'accusative'] as const

/**
 * What a column is by its heading, in the many spellings of e-journals and teachers; null for what no leaflet needs.
 *
 * @example headingField('Ф.И.О. ребёнка') // 'fullName'
 * @example headingField('ФИО матери') // null: a leaflet is for the child
 */
export function headingField(heading: string): ListField | null {
  const words = headingKey(heading)
  if (words === '' || words.length > 60) return null
  const is = (field: ListField) => hasHeading(field, words)
  const inCase = CASES.find(is)
  if (inCase) return inCase
  const [child, parent] = [CHILD.test(words), PARENT.test(words)]
  if (STAFF.test(words) && !child) return null
  if (ACCOUNT.test(words)) return null
  if (WHOLE_NAME.test(words) && (child || !parent)) return 'fullName'
  // whose they are doesn't matter: the family's
  if (is('email')) return 'email'
  if (is('phone')) return 'phone'
  if (parent) return null
  if (is('birthDate')) return 'birthDate'
  if (/рожд/.test(words)) return null
  return LIST_FIELDS.find(is) ?? null
}

function hasHeading(field: ListField, words: string): boolean {
  return COLUMNS[field].headings.some((pattern) => pattern.test(words))
}

/** Whether these columns say who the pupils are. */
export function namesPupils(fields: readonly (ListField | null)[]): boolean {
  return fields.includes('fullName') || (fields.includes('lastName') && fields.includes('firstName'))
}

/** Whether a heading is about a parent: a column below «Мама» is never the child's. */
export function isParentHeading(heading: string): boolean {
  const words = headingKey(heading)
  return PARENT.test(words) && !CASES.some((field) => hasHeading(field, words))
}

/** «Родители», «Ф.И.О. матери», «Мама»: a column of nothing but the parents' data; it may hold their telephones. */
export function isParentsOwn(heading: string): boolean {
  const words = headingKey(heading).split(' ')
  const rest = words.filter(
    (word) => !PARENT.test(word) && !/^(фио|ф|и|о|или|\d|сведения|данные|контакты|инициалы)$/.test(word),
  )
  return isParentHeading(heading) && rest.length === 0
}

/** «ФИО учителя», «Ф.И.О. родителя»: the names below it aren't pupils'. */
export function isOthersHeading(heading: string): boolean {
  const words = headingKey(heading)
  return /^(ф ?и ?о|фамилия)( |$)/.test(words) && (STAFF.test(words) || PARENT.test(words)) && !CHILD.test(words)
}

/** «Мальчики», «2 подгруппа»: the heading of half a class. */
export function isHalf(heading: string): boolean {
  return /^(мальчики|девочки|юноши|девушки|(\d+ (я )?)?(под)?группа( (№ )?\d+)?)$/.test(headingKey(heading))
}

/** Whether a heading is about names in so many words; «Ученик» and «student» are words that rows hold too. */
export function isNameHeading(heading: string): boolean {
  return /^(ф ?и( ?о)?( |$)|фамили|имя|полное имя|fio|full ?name|last ?name|surname)/.test(headingKey(heading))
}

/** Whether a heading says that the names are those of children. */
export function isChildHeading(heading: string): boolean {
  return CHILD.test(headingKey(heading))
}

/** A heading on one line, a word that was divided whole, without what can't be seen. */
export function headingText(heading: string): string {
  return cleanText(heading.replace(/(\p{L})-\s*\n\s*(?=\p{Ll})/gu, '$1')).text
}

/** A heading as it is compared: small letters and single spaces, Latin look-alikes mended. */
export function headingKey(heading: string): string {
  return mendLetters(headingText(heading))
    .text.toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/[^\p{L}\p{N}№]+/gu, ' ')
    .trim()
}

/** How many columns are understood. */
export function understoodCount(fields: readonly (ListField | null)[]): number {
  return fields.filter((field) => field !== null).length
}
