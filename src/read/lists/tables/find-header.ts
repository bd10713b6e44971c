/** Rows of headings: one row, or two of which the upper one says what the lower ones have in common. */

import type { ListField } from '../columns.ts'
import type { Worksheet } from '../sheets/sheet.ts'
import { type ColumnMap, mappedFields } from './column-map.ts'
import { partedName, wholeNames, withParentContacts } from './fields-by-values.ts'
import {
  headingField,
  headingText,
  isChildHeading,
  isOthersHeading,
  namesPupils,
  understoodCount,
} from './heading-field.ts'
import { isFirstOfTwo, isSecondRow, isValue, joinHeadings } from './two-row-headings.ts'

export interface Header {
  readonly row: number
  /** How many rows the headings take. */
  readonly height: 1 | 2
  readonly fields: readonly (ListField | null)[]
  readonly headings: readonly string[]
}

type Fields = readonly (ListField | null)[]

/** Lists of people who are no pupils have such columns. */
const OTHERS = /^(должность|предмет|преподаваем|стаж|степень родства|квалификаци)/i

/** The headings of a list, if it begins at this row (from 0); null where the row doesn't name pupils. */
export function findHeader(sheet: Worksheet, row: number, map: ColumnMap): Header | null {
  const one = headingsAt(sheet, row)
  if (one.every((heading) => heading === '')) return null
  const below = headingsAt(sheet, row + 1)
  const single = fieldsOf(sheet, row + 1, one, withoutDocuments(one), map)
  const joined = sheet.merges.some((merge) => merge.row === row && (merge.columns > 1 || merge.rows > 1))
  if (isFirstOfTwo(one) && !below.some(isValue) && (joined || isSecondRow(one, below))) {
    const { headings, guess } = joinHeadings(sheet, one, below, row, joined)
    const double = fieldsOf(sheet, row + 2, headings, guess, map)
    if (double && understoodCount(double) > understoodCount(single ?? one.map(headingField)))
      return { row, height: 2, fields: double, headings }
  }
  return single && { row, height: 1, fields: single, headings: one }
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
  if (headings.some(isChildHeading)) return false
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
  const { fields, byHeading } = mappedFields(headings, withParentContacts(sheet, first, headings, guess), map)
  if (!byHeading && understoodCount(guess) === 0) return null
  const whole = wholeNames(sheet, first, partedName(sheet, first, headings, fields))
  if (!namesPupils(whole)) return null
  const name = headings[whole.findIndex((field) => field === 'fullName' || field === 'lastName')] ?? ''
  const others = headings.some((heading) => OTHERS.test(heading))
  return others && !byHeading && !isChildHeading(name) ? null : whole
}

function headingsAt(sheet: Worksheet, row: number): readonly string[] {
  return (sheet.rows[row] ?? []).map((cell) => headingText(cell?.text ?? ''))
}
