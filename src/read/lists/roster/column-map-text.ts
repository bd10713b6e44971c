/** A column map as the line that a job file takes back. */
import { stringify } from 'yaml'
import type { ColumnMap } from './column-map.ts'

/** @example columnMapText({ fullName: 'ФИО', birthDate: 'C' }) // 'columns: { fullName: ФИО, birthDate: C }' */
export function columnMapText(columns: ColumnMap): string {
  return `columns: ${stringify(columns, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`
}
