/** Rows of headings: one row, or two of which the upper one says what the lower ones have in common. */

import type { Merge, Sheet } from '../sheet.ts'
import { type ColumnMap, mappedFields } from './column-map.ts'
import { partedName, wholeNames, withParentPhones } from './fields-by-values.ts'
import {
  headingText,
  isChildHeading,
  isOthersHeading,
  isParentHeading,
  namesPupils,
  type RosterField,
  rosterFieldOf,
} from './roster-field.ts'
import { labelOf } from './title-facts.ts'
import { looksLikeFirstName, looksLikeFullName, looksLikePatronymic } from './value-looks.ts'

export interface Header {
  readonly row: number
  /** How many rows the headings take. */
  readonly height: 1 | 2
  readonly fields: readonly (RosterField | null)[]
  readonly headings: readonly string[]
}

type Fields = readonly (RosterField | null)[]

/** Lists of people who are no pupils have such columns. */
const OTHERS = /^(должность|предмет|преподаваем|стаж|степень родства|квалификаци)/i

/** @returns null where the row doesn't name pupils */
export function findHeader(sheet: Sheet, row: number, map: ColumnMap): Header | null {
  const one = headingsAt(sheet, row)
  if (one.every((heading) => heading === '')) return null
  const below = headingsAt(sheet, row + 1)
  const single = fieldsOf(sheet, row + 1, one, withoutDocuments(one), map)
  const joined = sheet.merges.some((merge) => merge.row === row && (merge.columns > 1 || merge.rows > 1))
  if (isFirstOfTwo(one) && !below.some(isValue) && (joined || isSecondRow(one, below))) {
    const { headings, guess } = combine(sheet, one, below, row, joined)
    const double = fieldsOf(sheet, row + 2, headings, guess, map)
    if (double && known(double) > known(single ?? one.map(rosterFieldOf)))
      return { row, height: 2, fields: double, headings }
  }
  return single && { row, height: 1, fields: single, headings: one }
}

/** «Номер» beside «Серия» is that of a document. */
function withoutDocuments(headings: readonly string[]): Fields {
  return headings.map((heading, i) => {
    const field = rosterFieldOf(heading)
    return field === 'number' && /^сери[яи]/i.test(headings[i - 1] ?? '') ? null : field
  })
}

/** A row of headings that name teachers or parents and no pupils: «ФИО», «Должность»; «ФИО родителя», «Телефон». */
export function isOthersHeader(sheet: Sheet, row: number): boolean {
  const headings = headingsAt(sheet, row)
  const fields = headings.map(rosterFieldOf)
  if (headings.some(isChildHeading)) return false
  if (namesPupils(fields)) return headings.some((heading) => OTHERS.test(heading))
  return headings.filter((heading) => heading !== '').length > 1 && headings.some(isOthersHeading)
}

/** How many columns are understood. */
export function known(fields: Fields): number {
  return fields.filter((field) => field !== null).length
}

function fieldsOf(
  sheet: Sheet,
  first: number,
  headings: readonly string[],
  guess: Fields,
  map: ColumnMap,
): Fields | null {
  const { fields, byHeading } = mappedFields(headings, withParentPhones(sheet, first, headings, guess), map)
  if (!byHeading && known(guess) === 0) return null
  const whole = wholeNames(sheet, first, partedName(sheet, first, headings, fields))
  if (!namesPupils(whole)) return null
  const name = headings[whole.findIndex((field) => field === 'fullName' || field === 'lastName')] ?? ''
  const others = headings.some((heading) => OTHERS.test(heading))
  return others && !byHeading && !isChildHeading(name) ? null : whole
}

/** A name or a date below the headings is a pupil's. */
function isValue(text: string): boolean {
  if (rosterFieldOf(text) !== null) return false
  return looksLikeFullName(text) || looksLikeFirstName(text) || looksLikePatronymic(text) || /\d{4}/.test(text)
}

/** A title above the headings is one cell, or the name of a class above each list; a pupil's row is none either. */
function isFirstOfTwo(above: readonly string[]): boolean {
  const filled = above.filter((text) => text !== '')
  const values = filled.some((text) => labelOf(text) !== null || /^\d|@/.test(text) || looksLikeFullName(text))
  return filled.length > 1 && !values
}

/** Without joined cells: below a heading of names stands another heading and no name, and nowhere a figure. */
function isSecondRow(above: readonly string[], below: readonly string[]): boolean {
  const filled = below.flatMap((text, index) => (text === '' ? [] : [{ text, index }]))
  if (filled.length === 0) return false
  const names = above.map(rosterFieldOf)
  if (known(names) === 0 && !above.some(isParentHeading)) return false
  return filled.every(
    ({ text, index }) =>
      !/\d{2}|@/.test(text) &&
      (above[index] === '' || !['fullName', 'lastName'].includes(names[index] ?? '') || rosterFieldOf(text) !== null),
  )
}

function headingsAt(sheet: Sheet, row: number): readonly string[] {
  return (sheet.rows[row] ?? []).map((cell) => headingText(cell?.text ?? ''))
}

/** «Телефон» over «ученика» and «родителя» is «Телефон ученика», «Телефон родителя». */
function combine(sheet: Sheet, above: readonly string[], below: readonly string[], row: number, joined: boolean) {
  let carried = ''
  const pairs = Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
    const merge = sheet.merges.find((one) => covers(one, row, column))
    const own = above[column] ?? ''
    const bottom = merge && merge.rows > 1 ? '' : (below[column] ?? '')
    if (own !== '' || bottom === '') carried = own
    const top = merge ? (above[merge.column] ?? '') : joined || bottom === '' ? own : carried
    return { top, bottom }
  })
  return { headings: pairs.map(({ top, bottom }) => `${top} ${bottom}`.trim()), guess: pairs.map(fieldOfPair) }
}

/** The lower heading says what it is, the upper one whose; telephones need both. */
function fieldOfPair({ top, bottom }: { readonly top: string; readonly bottom: string }): RosterField | null {
  const own = rosterFieldOf(bottom)
  const both = rosterFieldOf(`${top} ${bottom}`)
  if (own === null || own === 'parentPhone' || own === 'email' || isParentHeading(top)) return both
  return own
}

function covers(merge: Merge, row: number, column: number): boolean {
  return (
    row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns
  )
}
