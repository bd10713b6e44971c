/** What the values below say of a column where its heading says too little. */
import { cleanText } from '../../clean-text.ts'
import type { ListField } from '../columns.ts'
import type { Worksheet } from '../sheets/sheet.ts'
import { holdsPhone } from '../values/holds-phone.ts'
import { isParentsOwn, namesPupils } from './heading-field.ts'
import { looksLikeFirstName, looksLikeFullName, looksLikeOneName, looksLikePatronymic } from './value-looks.ts'

type Fields = readonly (ListField | null)[]

/** How many rows below a heading are looked at to see what it holds. */
const SAMPLE = 40

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

/** The texts below a heading, without empty cells. */
function sampled(sheet: Worksheet, first: number, index: number): readonly string[] {
  const texts = sheet.rows.slice(first, first + SAMPLE).map((row) => cleanText(row[index]?.text ?? '').text)
  return texts.filter((text) => text !== '')
}

/** «ФИО» over two or three columns, of which only the first has the heading. */
export function partedName(sheet: Worksheet, first: number, headings: readonly string[], fields: Fields): Fields {
  const at = fields.indexOf('fullName')
  if (at < 0) return fields
  const mostly = (index: number, looks: (text: string) => boolean) => {
    const filled = sampled(sheet, first, index)
    return filled.length > 0 && filled.filter(looks).length >= 0.7 * filled.length
  }
  const bare = (index: number) => (headings[index] ?? '') === '' || headings[index] === headings[at]
  if (!mostly(at, looksLikeOneName) || !bare(at + 1) || !mostly(at + 1, looksLikeGivenNames)) return fields
  const parts: (ListField | null)[] = [...fields]
  while (parts.length <= at + 2) parts.push(null)
  parts[at] = 'lastName'
  parts[at + 1] = 'firstName'
  if (bare(at + 2) && mostly(at + 2, looksLikePatronymic)) parts[at + 2] = 'middleName'
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
  const filled = sampled(sheet, first, index)
  const whole = filled.length > 0 && filled.filter(looksLikeFullName).length >= 0.7 * filled.length
  return whole ? fields.map((field, at) => (at === index ? 'fullName' : field)) : fields
}
