/** Headings in two rows, of which the upper one says what the lower ones have in common. */

import type { ListField } from '../columns.ts'
import type { Merge, Worksheet } from '../sheets/sheet.ts'
import { headingField, isParentHeading, understoodCount } from './heading-field.ts'
import { namesSomebody } from './row-name.ts'
import { labelOf } from './title-facts.ts'
import { looksLikeFullName, looksLikePatronymic } from './value-looks.ts'

const NAMES: readonly (ListField | null)[] = ['fullName', 'lastName', 'firstName', 'middleName']

/** Whether a text is a value, a name or a date, and so no second row of headings. */
export function isValue(text: string): boolean {
  if (namesSomebody(text)) return true
  if (headingField(text) !== null) return false
  return looksLikePatronymic(text) || /\d{4}/.test(text)
}

/** A title above the headings is one cell, or the name of a class above each list; a pupil's row is none either. */
export function isFirstOfTwo(above: readonly string[]): boolean {
  const filled = above.filter((text) => text !== '')
  const values = filled.some((text) => labelOf(text) !== null || /^\d|@/.test(text) || looksLikeFullName(text))
  return filled.length > 1 && !values
}

/** Without joined cells: the row below a heading of names has another heading, no name, and no figure anywhere. */
export function isSecondRow(above: readonly string[], below: readonly string[]): boolean {
  const filled = below.flatMap((text, index) => (text === '' ? [] : [{ text, index }]))
  if (filled.length === 0) return false
  const names = above.map(headingField)
  if (understoodCount(names) === 0 && !above.some(isParentHeading)) return false
  return filled.every(
    ({ text, index }) =>
      !/\d{2}|@/.test(text) &&
      (above[index] === '' || !NAMES.includes(names[index] ?? null) || headingField(text) !== null),
  )
}

/** «Телефон» over «ученика» and «родителя» is «Телефон ученика», «Телефон родителя». */
export function joinHeadings(
  sheet: Worksheet,
  above: readonly string[],
  below: readonly string[],
  row: number,
  joined: boolean,
) {
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

/** The lower heading says what it is, the upper one whose. */
function fieldOfPair({ top, bottom }: { readonly top: string; readonly bottom: string }): ListField | null {
  const own = headingField(bottom)
  const both = headingField(`${top} ${bottom}`)
  if (own === null || own === 'email' || isParentHeading(top)) return both
  return own
}

function covers(merge: Merge, row: number, column: number): boolean {
  return (
    row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns
  )
}
