/** What the values below say of a column where its heading says too little. */
import { cleanText } from '../../clean-text.ts'
import type { ListField } from '../columns.ts'
import type { Worksheet } from '../sheets/sheet.ts'
import { holdsPhone } from '../values/holds-phone.ts'
import { headingKey, isHalf, isParentsOwn, namesPupils } from './heading-field.ts'
import { fullNameLook } from './row-name.ts'
import { columnLabelOf, isLabel } from './title-facts.ts'
import { looksLikeFirstName, looksLikeFullName, looksLikeOneName, looksLikePatronymic } from './value-looks.ts'

type Fields = readonly (ListField | null)[]

/** How many rows below a heading are looked at to see what it holds. */
const SAMPLE = 40
/** The share of them that must look alike. */
const MOST = 0.7

/** «Родители» above names with telephones: contacts, of which only e-mail addresses are read. */
export function withParentContacts(
  sheet: Worksheet,
  first: number,
  headings: readonly string[],
  fields: Fields,
): Fields {
  return fields.map((field, index) => {
    if (field !== null || !isParentsOwn(headings[index] ?? '')) return field
    const filled = sampled(sheet, first, index)
    const phones = filled.filter(holdsPhone)
    return phones.length > 0.5 * filled.length ? 'phone' : null
  })
}

/** «Мальчики» and «Девочки», «1 группа» and «2 группа»: columns of names, where there are names below. */
export function withHalves(sheet: Worksheet, first: number, headings: readonly string[], fields: Fields): Fields {
  return fields.map((field, index) => {
    if (field !== null || !isHalf(headings[index] ?? '')) return field
    return mostly(sampled(sheet, first, index), (text) => fullNameLook(text) !== 'none') ? 'fullName' : null
  })
}

/**
 * The column of the class, where no heading is one that is known: «Класс, в котором учится ребёнок», «Наименование класса»; or
 * whatever its heading, where it holds labels with letters.
 */
export function withClass(sheet: Worksheet, first: number, headings: readonly string[], fields: Fields): Fields {
  if (fields.some((field) => field === 'classLabel' || field === 'grade') || !fields.some((field) => field !== null))
    return fields
  const width = Math.max(fields.length, headings.length)
  const free = Array.from({ length: width }, (_, index) => index).filter(
    (index) => (fields[index] ?? null) === null && !OTHER_CLASS.test(headingKey(headings[index] ?? '')),
  )
  const named = free.find(
    (index) =>
      OF_CLASS.test(headingKey(headings[index] ?? '')) &&
      mostly(sampled(sheet, first, index), (text) => columnLabelOf(text) !== null),
  )
  const at = named ?? free.find((index) => mostly(sampled(sheet, first, index), isLabel))
  return at === undefined
    ? fields
    : Array.from({ length: width }, (_, index) => (index === at ? 'classLabel' : (fields[index] ?? null)))
}

const OF_CLASS = /(^| )(класс(а|е|у|ом)?|class)( |$)/
/** The class of somebody else, of another year, or something else of the class. */
const OTHER_CLASS =
  /брат|сестр|прошл|предыдущ|бывш|прежн|прибы|раньше|ранее|следующ|будущ|руковод|час|здоров|кабинет|вожат|балл|оценк/

function mostly(texts: readonly string[], looks: (text: string) => boolean): boolean {
  return texts.length > 0 && texts.filter(looks).length >= MOST * texts.length
}

/** The texts below a heading, without empty cells. */
function sampled(sheet: Worksheet, first: number, index: number): readonly string[] {
  const texts = sheet.rows.slice(first, first + SAMPLE).map((row) => cleanText(row[index]?.text ?? '').text)
  return texts.filter((text) => text !== '')
}

/** «ФИО» over two or three columns, of which only the first has the heading. */
export function partedName(sheet: Worksheet, first: number, headings: readonly string[], fields: Fields): Fields {
  const at = fields.indexOf('fullName')
  if (at < 0) return fields
  const are = (index: number, looks: (text: string) => boolean) => mostly(sampled(sheet, first, index), looks)
  const bare = (index: number) => (headings[index] ?? '') === '' || headings[index] === headings[at]
  if (!are(at, looksLikeOneName) || !bare(at + 1) || !are(at + 1, looksLikeGivenNames)) return fields
  const parts: (ListField | null)[] = [...fields]
  while (parts.length <= at + 2) parts.push(null)
  parts[at] = 'lastName'
  parts[at + 1] = 'firstName'
  if (bare(at + 2) && are(at + 2, looksLikePatronymic)) parts[at + 2] = 'middleName'
  return parts
}

/** «Иван», «Иван Петрович». */
function looksLikeGivenNames(text: string): boolean {
  const [first = '', ...rest] = text.split(' ')
  return looksLikeFirstName(first) && (rest.length === 0 || looksLikePatronymic(rest.join(' ')))
}

/** A column «Фамилия» alone, above whole names, is taken as one of whole names. */
export function wholeNames(sheet: Worksheet, first: number, fields: Fields): Fields {
  const index = fields.findIndex((field) => field === 'lastName' || field === 'firstName')
  if (index < 0 || namesPupils(fields)) return fields
  const whole = mostly(sampled(sheet, first, index), looksLikeFullName)
  return whole ? fields.map((field, at) => (at === index ? 'fullName' : field)) : fields
}
