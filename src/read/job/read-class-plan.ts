/** One entry of `classes` in the job file. */

import type { Located } from '../../diagnostics/checked.ts'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { Teacher } from '../../model/job.ts'
import { requiredText } from '../fields.ts'
import { classLabel } from '../lists/classes/class-label.ts'
import type { ColumnMap } from '../lists/tables/column-map.ts'
import { checkKeys, checkYaml, isRecord, valueAt } from '../yaml/check-yaml.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import type { YamlPath } from '../yaml/yaml-node.ts'
import { readColumnMap } from './read-column-map.ts'
import { type LeafletUse, readLeafletIds } from './read-leaflet-ids.ts'
import { readTeacher } from './read-teacher.ts'

/** A path with the place where it is named. */
export interface NamedFile {
  readonly path: string
  readonly namedAt: Located
}

/** A class as the job names it; what is null here may be in the class list. */
export interface ClassPlan {
  readonly list: NamedFile | null
  /** Columns of the list that it doesn't name itself, or names oddly. */
  readonly columns: ColumnMap | null
  readonly label: string | null
  readonly teacher: Teacher | null
  readonly leaflets: readonly LeafletUse[] | null
  /** Those of the whole job, for a class that has none of its own. */
  readonly sharedLeaflets: readonly LeafletUse[] | null
  readonly located: Located
  /** Keys that are there but wrong: null for a reason that has been reported. */
  readonly wrong: { readonly label: boolean; readonly teacher: boolean; readonly leaflets: boolean }
  readonly diagnostics: readonly Diagnostic[]
}

/** The leaflets that the job names for all classes; `wrong` if it tried to. */
export interface SharedLeaflets {
  readonly uses: readonly LeafletUse[] | null
  readonly wrong: boolean
}

const KEYS = ['list', 'columns', 'label', 'teacher', 'leaflets']

/**
 * @param path of the entry in the job file
 * @param shared the leaflets of every class that names none
 */
export function readClassPlan(yaml: YamlFile, path: YamlPath, shared: SharedLeaflets): ClassPlan {
  const entry = valueAt(yaml.value, path)
  const given = (key: string) => (valueAt(entry, [key]) ?? '') !== ''
  const list = isRecord(entry) ? checkYaml(yaml, requiredText, [...path, 'list']) : null
  const columns = readColumnMap(yaml, [...path, 'columns'])
  const label = given('label') ? checkYaml(yaml, classLabel, [...path, 'label']) : null
  const teacher = readTeacher(yaml, [...path, 'teacher'])
  const leaflets = readLeafletIds(yaml, [...path, 'leaflets'])
  const namedAt = yaml.locate([...path, 'list'])
  return {
    // with invalid columns a list would be misread
    list: list?.value && columns.diagnostics.length === 0 ? { path: list.value, namedAt } : null,
    columns: columns.value,
    label: label?.value ?? null,
    teacher: teacher.value,
    leaflets: leaflets.value,
    sharedLeaflets: given('leaflets') ? null : shared.uses,
    located: namedAt,
    wrong: {
      label: label !== null && label.value === null,
      teacher: teacher.diagnostics.length > 0,
      leaflets: leaflets.diagnostics.length > 0 || shared.wrong,
    },
    diagnostics: [
      ...checkKeys(yaml, path, KEYS),
      ...[list, columns, label, teacher, leaflets].flatMap((part) => part?.diagnostics ?? []),
    ],
  }
}
