/** Key `columns` of a class in the job file: which column of the list is what, where a heading doesn't say it. */

import { type Checked, checked, wrong } from '../checked.ts'
import { fault } from '../fields.ts'
import type { ColumnMap, ColumnName } from '../lists/tables/column-map.ts'
import { LIST_FIELDS } from '../lists/tables/list-field.ts'
import { judged, missing } from '../problem.ts'
import { checkKeys, checkYaml, isRecord, valueAt } from '../yaml/check-yaml.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import type { YamlPath } from '../yaml/yaml-node.ts'

const columnNames = judged<readonly ColumnName[]>((value) => {
  const names: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (value === undefined || value === null || names.length === 0) return missing()
  return names.every(isColumnName)
    ? { value: names }
    : fault('read/bad-column', 'это не имя столбца', 'this is no name of a column', {
        ru: 'напишите заголовок, номер или букву столбца: ФИО, 2, B; несколько столбцов: [2, 3]',
        en: 'write the heading, number or letter of a column: ФИО, 2, B; several columns: [2, 3]',
      })
})

/**
 * Null without a diagnostic where there is no such key.
 *
 * @example
 * // columns: { fullName: Кто, parentPhone: [4, F] }
 * readColumnMap(yaml, ['classes', 0, 'columns']).value // { fullName: ['Кто'], parentPhone: [4, 'F'] }
 */
export function readColumnMap(yaml: YamlFile, path: YamlPath): Checked<ColumnMap> {
  const map = valueAt(yaml.value, path) ?? null
  if (map === null) return wrong()
  const keys = checkKeys(yaml, path, LIST_FIELDS)
  if (!isRecord(map)) return wrong(...keys)
  const read = LIST_FIELDS.filter((field) => Object.hasOwn(map, field)).map((field) => ({
    field,
    ...checkYaml(yaml, columnNames, [...path, field]),
  }))
  const diagnostics = [...keys, ...read.flatMap((one) => one.diagnostics)]
  if (diagnostics.length > 0) return wrong(...diagnostics)
  return checked(Object.fromEntries(read.flatMap(({ field, value }) => (value === null ? [] : [[field, value]]))))
}

function isColumnName(value: unknown): value is ColumnName {
  return typeof value === 'number' ? Number.isInteger(value) && value > 0 : typeof value === 'string' && value !== ''
}
