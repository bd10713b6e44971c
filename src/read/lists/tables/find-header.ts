/** Rows of headings: one row, or two of which the upper one says what the lower ones have in common. */

import type { ListField } from '../columns.ts'
import type { Worksheet } from '../sheets/sheet.ts'
import { holdsPhone } from '../values/holds-phone.ts'
import { type ColumnMap, columnEntries, mappedFields } from './column-map.ts'
import { partedName, wholeNames, withClass, withHalves, withParentContacts } from './fields-by-values.ts'
import {
  headingField,
  headingKey,
  headingText,
  isChildHeading,
  isNameHeading,
  isOthersHeading,
  namesPupils,
  understoodCount,
} from './heading-field.ts'
import { hasPupilsValue, type NameSlot, nameLook, nameSlots, namesSomebody, nameTexts } from './row-name.ts'
import { isFirstOfTwo, isSecondRow, isValue, joinHeadings } from './two-row-headings.ts'
import { looksLikePatronymic } from './value-looks.ts'

export interface Header {
  readonly row: number
  /** How many rows the headings take. */
  readonly height: 1 | 2
  readonly fields: readonly (ListField | null)[]
  readonly headings: readonly string[]
}

type Fields = readonly (ListField | null)[]

/** How many rows below headings are looked at to tell one row of them from two. */
const SAMPLE = 40

/** Lists of people who are no pupils have such columns. */
const OTHERS = /^(должность|предмет|преподаваем|стаж|степень родства|квалификаци)/i

/** The rows of headings on a sheet, from the top. @param map columns that a person has named */
export function findHeaders(sheet: Worksheet, map: ColumnMap): readonly Header[] {
  const candidates = sheet.rows.flatMap((_, row) => findHeader(sheet, row, map) ?? [])
  const found: Header[] = []
  const above: NamesAbove = { columns: new Set(), listed: false }
  let seen = 0
  candidates.forEach((one, at) => {
    const before = found.at(-1) ?? null
    if (before && one.row < before.row + before.height) return
    for (; seen < one.row; seen++) noteNames(sheet, seen, before, above)
    const first = one.row + one.height
    const next = candidates
      .slice(at + 1, at + 1 + SAMPLE)
      .find((other) => other.row >= first && mayFollow(sheet, other, before))
    const end = Math.min(
      first + SAMPLE,
      sheet.rows.length,
      isWeak(one) ? Number.POSITIVE_INFINITY : (next?.row ?? Number.POSITIVE_INFINITY),
    )
    const counts =
      before === null ? isFirstHeading(sheet, one, above, end) : isNextHeading(sheet, one, before, above, end)
    if (!counts) return
    found.push(one)
    above.listed = false
  })
  return found
}

/** Headings in so many words, in a row that names no pupil of the list above. */
function mayFollow(sheet: Worksheet, one: Header, before: Header | null): boolean {
  return !isWeak(one) && !nameSlots(before?.fields ?? []).some((slot) => isNamed(sheet, one.row, slot))
}

/** Where names are above a row. */
interface NamesAbove {
  /** Columns, from 0, with whole names. */
  readonly columns: Set<number>
  /** Whether there is a name below the headings that were found last. */
  listed: boolean
}

function noteNames(sheet: Worksheet, row: number, before: Header | null, above: NamesAbove): void {
  for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
    if (cell !== null && namesSomebody(cell.text)) above.columns.add(column)
  }
  const below = before !== null && row >= before.row + before.height
  if (below && nameSlots(before.fields).some((slot) => nameLook(sheet, row, slot) !== 'none')) above.listed = true
}

/**
 * Words like «ребёнок» or «Школьник» are headings, remarks and surnames. Below a list's headings, in the columns of which there
 * are more names than in any that has one in the row or above it: then the row belongs to a list without headings.
 *
 * @param end the row, from 0, as far as names are counted: where the next headings may be
 */
function isFirstHeading(sheet: Worksheet, one: Header, above: NamesAbove, end: number): boolean {
  if (above.columns.size === 0 && !holdsValues(sheet, one)) return true
  const first = one.row + one.height
  const columns = new Set(above.columns)
  for (const [column, cell] of (sheet.rows[one.row] ?? []).entries()) {
    if (namesSomebody(cell?.text ?? '')) columns.add(column)
  }
  const others = [...columns].map(
    (column) => sheet.rows.slice(first, end).filter((cells) => namesSomebody(cells[column]?.text ?? '')).length,
  )
  return namesWithin(sheet, one, first, end) > Math.max(0, ...others)
}

/**
 * Below a row of headings another names no pupil in their columns, and has no number or birth date there. It is the same again;
 * or the names move to other columns; or it is one of another table, which says more than «Школьник».
 */
function isNextHeading(sheet: Worksheet, one: Header, before: Header, above: NamesAbove, end: number): boolean {
  const slots = nameSlots(before.fields)
  if (slots.some((slot) => isNamed(sheet, one.row, slot)) || hasPupilsValue(sheet, one.row, before.fields)) return false
  const keys = one.headings.map(headingKey)
  if (keys.every((key, column) => key === '' || key === headingKey(before.headings[column] ?? ''))) return true
  if (holdsValues(sheet, one)) return false
  const own = nameSlots(one.fields)
  const first = one.row + one.height
  const moved = !own.some((slot) => slots.some((other) => nameColumnOf(slot) === nameColumnOf(other)))
  if (moved) return namesWithin(sheet, one, first, end) > namesWithin(sheet, before, first, end)
  // a title above it, «Список учащихся», says less
  if (!above.listed && understoodCount(one.fields) > understoodCount(before.fields)) return true
  const filled = keys.filter((key) => key !== '').length
  return !isWeak(one) || (filled > 1 && understoodCount(one.fields) === filled)
}

/** «Ученик», «Школьник»: a heading, a remark or a surname. */
function isWeak({ fields, headings }: Header): boolean {
  return !nameSlots(fields).some((slot) => isNameHeading(headings[nameColumnOf(slot)] ?? ''))
}

function nameColumnOf({ full, last }: NameSlot): number {
  return Math.max(full, last)
}

/** A name in the columns of names; «ФАМИЛИЯ ИМЯ» in them is a heading. */
function isNamed(sheet: Worksheet, row: number, slot: NameSlot): boolean {
  const look = nameLook(sheet, row, slot)
  return (
    look === 'name' || (look === 'likely' && nameTexts(sheet, row, slot).some((text) => headingField(text) === null))
  )
}

/** How many rows have a name below these headings. */
function namesWithin(sheet: Worksheet, { fields }: Header, from: number, to: number): number {
  const slots = nameSlots(fields)
  let count = 0
  for (let row = from; row < to; row++) if (slots.some((slot) => nameLook(sheet, row, slot) !== 'none')) count++
  return count
}

/** Names, addresses and telephones are no headings; yet a gradebook may name a teacher beside a subject. */
function holdsValues(sheet: Worksheet, { row, height }: Header): boolean {
  return sheet.rows.slice(row, row + height).some((cells) =>
    cells.some((cell) => {
      const text = headingText(cell?.text ?? '')
      return namesSomebody(text) || looksLikePatronymic(text) || isContact(text)
    }),
  )
}

function isContact(text: string): boolean {
  return text.includes('@') || holdsPhone(text) || /\d{3}-\d{3}-\d{3}/.test(text)
}

/** The headings of a list, if it begins at this row (from 0); null where the row doesn't name pupils. */
function findHeader(sheet: Worksheet, row: number, map: ColumnMap): Header | null {
  const one = headingsAt(sheet, row)
  if (one.every((heading) => heading === '')) return null
  const below = headingsAt(sheet, row + 1)
  const single = fieldsOf(sheet, row + 1, one, withoutDocuments(one), map)
  const joined = sheet.merges.some((merge) => merge.row === row && (merge.columns > 1 || merge.rows > 1))
  if (isFirstOfTwo(one) && !below.some(isValue) && (joined || isSecondRow(one, below))) {
    const { headings, guess } = joinHeadings(sheet, one, below, row, joined)
    const double = fieldsOf(sheet, row + 2, headings, guess, map)
    const two: Header | null = double && { row, height: 2, fields: double, headings }
    const more = two !== null && understoodCount(two.fields) > understoodCount(single ?? one.map(headingField))
    if (
      more &&
      (single === null || hasSecondRow(sheet, { ...two, fields: single }, two, joined || dividesColumn(one, below)))
    )
      return two
  }
  return single && { row, height: 1, fields: single, headings: one }
}

/** Where the upper row alone says who the pupils are, a second one divides a column, and moves the names nowhere that they aren't. */
function hasSecondRow(sheet: Worksheet, one: Header, two: Header, divides: boolean): boolean {
  const first = two.row + two.height
  const end = Math.min(sheet.rows.length, first + SAMPLE)
  const names = namesWithin(sheet, one, first, end)
  const columns = nameSlots(two.fields).map(nameColumnOf)
  const same = nameSlots(one.fields).every((slot) => columns.includes(nameColumnOf(slot)))
  return divides && (names === 0 || same) && namesWithin(sheet, two, first, end) >= names
}

/** «ученика» and «мамы» below «Телефон» and a cell without a heading. */
function dividesColumn(above: readonly string[], below: readonly string[]): boolean {
  return below.some((text, column) => text !== '' && (above[column] ?? '') === '')
}

/** «Номер» beside «Серия» is that of a document. */
function withoutDocuments(headings: readonly string[]): Fields {
  return headings.map((heading, i) => {
    const field = headingField(heading)
    return field === 'number' && /^сери[яи]/i.test(headings[i - 1] ?? '') ? null : field
  })
}

/** A row of headings that name teachers or parents and no pupils: «ФИО», «Должность»; «ФИО родителя», «Телефон». */
export function isOthersHeader(sheet: Worksheet, row: number): boolean {
  const headings = headingsAt(sheet, row)
  const fields = headings.map(headingField)
  if (headings.some(isChildHeading) || headings.some((heading) => namesSomebody(heading) || isContact(heading)))
    return false
  if (namesPupils(fields)) return headings.some((heading) => OTHERS.test(heading))
  return headings.filter((heading) => heading !== '').length > 1 && headings.some(isOthersHeading)
}

function fieldsOf(
  sheet: Worksheet,
  first: number,
  headings: readonly string[],
  guess: Fields,
  map: ColumnMap,
): Fields | null {
  const seen = withHalves(sheet, first, headings, guess)
  if (understoodCount(seen) === 0 && columnEntries(map).length === 0) return null
  const own = withClass(sheet, first, headings, withParentContacts(sheet, first, headings, seen))
  const { fields, byHeading } = mappedFields(headings, own, map)
  if (!byHeading && understoodCount(seen) === 0) return null
  const whole = wholeNames(sheet, first, partedName(sheet, first, headings, fields))
  if (!namesPupils(whole)) return null
  const name = headings[whole.findIndex((field) => field === 'fullName' || field === 'lastName')] ?? ''
  const others = headings.some((heading) => OTHERS.test(heading))
  return others && !byHeading && !isChildHeading(name) ? null : whole
}

function headingsAt(sheet: Worksheet, row: number): readonly string[] {
  return (sheet.rows[row] ?? []).map((cell) => headingText(cell?.text ?? ''))
}
