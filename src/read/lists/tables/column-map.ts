/** Columns as a person names them, which no guess overrides. */

import type { ListField } from '../columns.ts'
import type { Worksheet } from '../sheets/sheet.ts'
import { headingKey } from './heading-field.ts'

/** A heading, a column's number from 1, or its letter: «ФИО», 3, «C». */
export type ColumnName = string | number

/** Fields that aren't named keep the guess. A field may have several columns: two telephones. */
export type ColumnMap = Readonly<Partial<Record<ListField, ColumnName | readonly ColumnName[]>>>

type Fields = readonly (ListField | null)[]

/** The fields that a map names, each with the list of its columns. */
export function columnEntries(map: ColumnMap): readonly (readonly [ListField, readonly ColumnName[]])[] {
  return Object.entries(map).flatMap(([field, names]) =>
    names === undefined ? [] : [[field as ListField, typeof names === 'object' ? names : [names]] as const],
  )
}

/**
 * @returns the index from 0 that a number or letter means; null for a heading
 * @example columnIndex('C') // 2
 */
export function columnIndex(name: ColumnName): number | null {
  if (typeof name === 'number') return Number.isInteger(name) && name > 0 ? name - 1 : null
  if (/^\d{1,4}$/.test(name)) return columnIndex(Number(name))
  if (!/^[A-Z]{1,3}$/i.test(name)) return null
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

/** Columns with this heading, else the one with this number or letter. */
function columnsNamed(name: ColumnName, headings: readonly string[]): readonly number[] {
  const key = headingKey(String(name))
  const found = headings.flatMap((heading, index) => (key !== '' && headingKey(heading) === key ? [index] : []))
  const index = columnIndex(name)
  if (typeof name === 'number') return index === null ? [] : [index]
  return found.length > 0 || index === null ? found : [index]
}

/**
 * What the columns are once the map has had its say.
 *
 * @returns `byHeading` is true where one of the headings is in the map
 */
export function mappedFields(
  headings: readonly string[],
  guess: Fields,
  map: ColumnMap,
): { readonly fields: Fields; readonly byHeading: boolean } {
  const entries = columnEntries(map)
  const named = new Set(entries.map(([field]) => field))
  const fields = guess.map((field) => (field !== null && named.has(field) ? null : field))
  let byHeading = false
  for (const [field, names] of entries) {
    for (const name of names) {
      for (const index of columnsNamed(name, headings)) {
        while (fields.length <= index) fields.push(null)
        fields[index] = field
        byHeading ||= headingKey(headings[index] ?? '') === headingKey(String(name))
      }
    }
  }
  return { fields, byHeading }
}

/** How many columns the widest row has. */
export function widthOf({ rows }: Worksheet): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0)
}
