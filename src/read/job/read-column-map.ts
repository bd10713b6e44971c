/** Key `columns` of a class in the job file: which column of the list is what, where a heading doesn't say it. */

import { type Checked, checked, wrong } from '../../diagnostics/checked.ts'
import { outcome } from '../../diagnostics/outcome.ts'
import { faulty, judged, missing } from '../judged.ts'
import { LIST_FIELDS, type ListField } from '../lists/columns.ts'
import type { ColumnMap, ColumnName } from '../lists/tables/column-map.ts'
import { checkKeys, checkYaml, isRecord, valueAt } from '../yaml/check-yaml.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import type { YamlPath } from '../yaml/yaml-node.ts'

const columnNames = judged<readonly ColumnName[]>((value) => {
  const names: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (value === undefined || value === null || names.length === 0) return missing()
  return names.every(isColumnName)
    ? outcome(names)
    : faulty('read/bad-column', 'это не имя столбца', 'this is no name of a column', {
        ru: 'напишите заголовок, номер или букву столбца: ФИО, 2, B; несколько столбцов: [2, 3]',
        en: 'write the heading, number or letter of a column: ФИО, 2, B; several columns: [2, 3]',
      })
})

/** What jobs from before call a column of telephones. It is accepted, and read as little as any other. */
const OLD_NAMES = ['pupilPhone', 'parentPhone'] as const

/**
 * Null without a diagnostic where there is no such key.
 *
 * @example
 * // columns: { fullName: Кто, birthDate: [4, F] }
 * readColumnMap(yaml, ['classes', 0, 'columns']).value // { fullName: ['Кто'], birthDate: [4, 'F'] }
 */
export function readColumnMap(yaml: YamlFile, path: YamlPath): Checked<ColumnMap> {
  const map = valueAt(yaml.value, path) ?? null
  if (map === null) return wrong()
  const faults = [...checkKeys(yaml, path, [...LIST_FIELDS, ...OLD_NAMES])]
  if (!isRecord(map)) return wrong(...faults)
  const columns: Partial<Record<ListField, readonly ColumnName[]>> = {}
  for (const key of [...LIST_FIELDS, ...OLD_NAMES]) {
    if (!Object.hasOwn(map, key)) continue
    const { value, diagnostics } = checkYaml(yaml, columnNames, [...path, key])
    faults.push(...diagnostics)
    const field = key === 'pupilPhone' || key === 'parentPhone' ? 'phone' : key
    columns[field] = [...(columns[field] ?? []), ...(value ?? [])]
  }
  return faults.length > 0 ? wrong(...faults) : checked(columns)
}

function isColumnName(value: unknown): value is ColumnName {
  return typeof value === 'number' ? Number.isInteger(value) && value > 0 : typeof value === 'string' && value !== ''
}
