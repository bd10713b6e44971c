/** What the columns were taken for, in the form that a job file takes back. */
import { stringify } from 'yaml'
import type { ListField } from '../columns.ts'
import type { ColumnMap, ColumnName } from './column-map.ts'
import { headingKey } from './heading-field.ts'
import type { ListTable } from './table.ts'

/**
 * Columns without a heading, or with one that others have too, go by their letters; telephones are left out.
 *
 * @example columnMapOf(table) // { fullName: 'ФИО', birthDate: 'Д/р' }
 */
export function columnMapOf({ columns, dropped }: Pick<ListTable, 'columns' | 'dropped'>): ColumnMap {
  const keys = [...columns, ...dropped].map(({ heading }) => headingKey(heading))
  const map: Partial<Record<ListField, ColumnName | readonly ColumnName[]>> = {}
  for (const { field, heading, index } of columns) {
    // a column that isn't read need not be named
    if (field === 'phone') continue
    const key = headingKey(heading)
    const alone = key !== '' && keys.filter((other) => other === key).length === 1
    const name = alone ? heading : columnLetters(index)
    const before = map[field]
    map[field] = before === undefined ? name : [...(typeof before === 'object' ? before : [before]), name]
  }
  return map
}

/** The letters of a column. @param index from 0 @example columnLetters(27) // 'AB' */
export function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : `${columnLetters(Math.floor(index / 26) - 1)}${letter}`
}

/**
 * A column map as the line that a job file takes back.
 *
 * @example columnMapText({ fullName: 'ФИО', birthDate: 'C' }) // 'columns: { fullName: ФИО, birthDate: C }'
 */
export function columnMapText(columns: ColumnMap): string {
  return `columns: ${stringify(columns, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`
}
