/** What the list of a class says, whatever its format: rows of pupils, and facts about the class itself. */

import { type Checked, checked, wrong } from '../../../diagnostics/checked.ts'
import { type Diagnostic, error } from '../../../diagnostics/diagnostic.ts'
import type { Teacher } from '../../../model/job.ts'
import type { ClassPlan, NamedFile } from '../../job/read-class-plan.ts'
import { type LeafletUse, readLeafletIds } from '../../job/read-leaflet-ids.ts'
import { readTeacher } from '../../job/read-teacher.ts'
import { readText } from '../../read-text.ts'
import type { SourceFiles } from '../../source-files.ts'
import { checkKeys, checkYaml, valueAt } from '../../yaml/check-yaml.ts'
import { parseYaml } from '../../yaml/yaml-file.ts'
import { guessGender } from '../names/guess-gender.ts'
import { splitName } from '../names/split-name.ts'
import { readYamlRows } from '../rows/read-yaml-rows.ts'
import type { ListRow } from '../rows/row.ts'
import { classLabel } from './class-label.ts'
import { readListFile } from './read-list-file.ts'

/** What a class list says; a CSV list knows its pupils only. */
export interface JobList {
  readonly rows: readonly ListRow[] | null
  readonly label: Checked<string>
  readonly teacher: Checked<Teacher>
  readonly leaflets: Checked<readonly LeafletUse[]>
  readonly diagnostics: readonly Diagnostic[]
}

const LIST_KEYS = ['label', 'teacher', 'leaflets', 'pupils']

/** @returns one list, or one a class where a workbook holds several and the job names none of them */
export async function readJobLists(
  files: SourceFiles,
  plan: ClassPlan,
  meetingDate: string | null,
): Promise<readonly JobList[]> {
  const { list, label } = plan
  const options = { label, columns: plan.columns ?? {}, meetingDate }
  const nothing = { rows: null, label: wrong(), teacher: wrong(), leaflets: wrong() }
  if (list === null) return [{ ...nothing, diagnostics: [] }]
  if (!/\.ya?ml$/i.test(list.path)) return fromRoster(files, list, options)
  const text = await readText(files, list.path, { namedAt: list.namedAt, inside: true })
  if (text.value === null) return [{ ...nothing, diagnostics: text.diagnostics }]
  const yaml = parseYaml(text.value, { confidential: true })
  if (yaml.value === null) return [{ ...nothing, diagnostics: yaml.diagnostics }]
  const rows = readYamlRows(yaml.value)
  const hasLabel = (valueAt(yaml.value.value, ['label']) ?? '') !== ''
  return [
    {
      rows: rows.value,
      label: hasLabel ? checkYaml(yaml.value, classLabel, ['label']) : wrong(),
      teacher: readTeacher(yaml.value, ['teacher']),
      leaflets: readLeafletIds(yaml.value, ['leaflets']),
      diagnostics: [
        ...(plan.columns === null ? [] : [noColumns(plan)]),
        ...yaml.diagnostics,
        ...checkKeys(yaml.value, [], LIST_KEYS),
        ...rows.diagnostics,
      ],
    },
  ]
}

/** Lists in any other format; the rows above them may name the class and its teacher. */
async function fromRoster(
  files: SourceFiles,
  list: NamedFile,
  options: Parameters<typeof readListFile>[2],
): Promise<readonly JobList[]> {
  const { value, diagnostics } = await readListFile(files, list, options)
  if (value === null) return [{ rows: null, label: wrong(), teacher: wrong(), leaflets: wrong(), diagnostics }]
  return value.map((one, i) => ({
    rows: one.rows,
    label: one.label === null ? wrong() : checked(one.label),
    teacher: teacherInTitle(one.teacher),
    leaflets: wrong(),
    // what is odd about the file is reported once
    diagnostics: i === 0 ? diagnostics : [],
  }))
}

/** «Ласточкина Зоя Юрьевна» above the list; a teacher with initials alone can't be addressed. */
function teacherInTitle(name: string | null): Checked<Teacher> {
  if (name === null) return wrong()
  const { lastName, firstName, middleName, sure } = splitName(name)
  if (!sure || /\./.test(firstName)) return wrong()
  const gender = guessGender({ firstName, middleName })
  return checked({ lastName, firstName, middleName, gender, forms: {}, phone: '', email: '', hours: '' })
}

function noColumns({ located }: ClassPlan): Diagnostic {
  return error(
    'read/no-columns',
    { ru: 'у списка YAML нет столбцов', en: 'a YAML list has no columns' },
    { hint: { ru: 'уберите columns', en: 'take columns away' }, ...located },
  )
}
