/** The classes of one entry of the job: its list, whatever the format, with what the job file says of it. */
import { type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import type { SchoolClass, Teacher } from '../model/job.ts'
import { checkKeys, checkYaml, valueAt } from './check-yaml.ts'
import { type Checked, checked, type Located, wrong } from './checked.ts'
import { classLabel, longLabel } from './class-label.ts'
import { guessGender } from './names/guess-gender.ts'
import { splitName } from './names/split-name.ts'
import type { PupilRow } from './pupil-row.ts'
import type { ClassPlan, NamedFile } from './read-class-plan.ts'
import { type LeafletUse, readLeafletIds } from './read-leaflet-ids.ts'
import { readPupilList } from './read-pupil-list.ts'
import { type PupilOptions, readPupils, type SkippedPupil } from './read-pupils.ts'
import { readRosterList } from './read-roster-list.ts'
import { readTeacher } from './read-teacher.ts'
import { readText } from './read-text.ts'
import { oddAges } from './roster/odd-ages.ts'
import type { SourceFiles } from './source-files.ts'
import { parseYaml } from './yaml-file.ts'

export interface ReadClass {
  readonly value: SchoolClass | null
  readonly label: string | null
  readonly located: Located
  readonly leaflets: readonly LeafletUse[]
  /** Of the list, as far as it could be read. */
  readonly rows: readonly PupilRow[]
  readonly skipped: readonly SkippedPupil[]
  readonly diagnostics: readonly Diagnostic[]
}

/** What a class list says; a CSV list knows its pupils only. */
interface ClassList {
  readonly rows: readonly PupilRow[] | null
  readonly label: Checked<string>
  readonly teacher: Checked<Teacher>
  readonly leaflets: Checked<readonly LeafletUse[]>
  readonly diagnostics: readonly Diagnostic[]
}

const LIST_KEYS = ['label', 'teacher', 'leaflets', 'pupils']

/** The label, teacher and leaflets of the job file win over those of the list. */
export async function readClasses(
  files: SourceFiles,
  plan: ClassPlan,
  options: Omit<PupilOptions, 'classLabel'>,
): Promise<readonly ReadClass[]> {
  const lists = await readLists(files, plan, options.meetingDate)
  return lists.map((list) => classOf(list, plan, files, options))
}

function classOf(
  list: ClassList,
  plan: ClassPlan,
  files: SourceFiles,
  options: Omit<PupilOptions, 'classLabel'>,
): ReadClass {
  const label = plan.label ?? list.label.value
  const teacher = plan.teacher ?? list.teacher.value
  const leaflets = plan.leaflets ?? list.leaflets.value ?? plan.sharedLeaflets
  const read = readPupils(list.rows ?? [], { ...options, classLabel: label ?? '' })
  const listRead = list.rows !== null
  const file = plan.list === null ? '' : files.display(plan.list.path)
  const diagnostics = [
    ...list.diagnostics,
    ...[list.label, list.teacher, list.leaflets].flatMap((part) => part.diagnostics),
    ...(options.meetingDate === null ? [] : oddAges([{ rows: list.rows ?? [] }], options.meetingDate)),
    ...read.diagnostics,
    ...(listRead && read.pupils.length === 0 ? [nobody(file)] : []),
    ...(label === null ? [] : longLabel(label, plan.located)),
    ...(listRead ? absences(plan, list, { label, teacher, leaflets }) : []),
  ]
  const whole = label !== null && teacher !== null && leaflets !== null && listRead
  return {
    value: whole ? { label, teacher, pupils: read.pupils, leaflets: leaflets.map(({ id }) => id), file } : null,
    label,
    located: plan.located,
    leaflets: leaflets ?? [],
    rows: list.rows ?? [],
    skipped: read.skipped,
    diagnostics,
  }
}

async function readLists(
  files: SourceFiles,
  plan: ClassPlan,
  meetingDate: string | null,
): Promise<readonly ClassList[]> {
  const { list, label } = plan
  const options = { label, columns: plan.columns ?? {}, meetingDate }
  const nothing = { rows: null, label: wrong(), teacher: wrong(), leaflets: wrong() }
  if (list === null) return [{ ...nothing, diagnostics: [] }]
  if (!/\.ya?ml$/i.test(list.path)) return fromRoster(files, list, options)
  const text = await readText(files, list.path, { namedAt: list.namedAt, inside: true })
  if (text.value === null) return [{ ...nothing, diagnostics: text.diagnostics }]
  const yaml = parseYaml(text.value, { confidential: true })
  if (yaml.value === null) return [{ ...nothing, diagnostics: yaml.diagnostics }]
  const rows = readPupilList(yaml.value)
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

/** Lists in any other format; what stands above them may name the class and its teacher. */
async function fromRoster(
  files: SourceFiles,
  list: NamedFile,
  options: Parameters<typeof readRosterList>[2],
): Promise<readonly ClassList[]> {
  const { value, diagnostics } = await readRosterList(files, list, options)
  if (value === null) return [{ rows: null, label: wrong(), teacher: wrong(), leaflets: wrong(), diagnostics }]
  return value.map((one, i) => ({
    rows: one.rows,
    label: one.label === null ? wrong() : checked(one.label),
    teacher: teacherInTitle(one.teacher),
    leaflets: wrong(),
    // what is odd about the file is told once
    diagnostics: i === 0 ? diagnostics : [],
  }))
}

/** «Ласточкина Зоя Юрьевна» above the list; with initials alone nobody could be addressed. */
function teacherInTitle(name: string | null): Checked<Teacher> {
  if (name === null) return wrong()
  const { lastName, firstName, middleName, sure } = splitName(name)
  if (!sure || /\./.test(firstName)) return wrong()
  const gender = guessGender({ firstName, middleName })
  return checked({ lastName, firstName, middleName, gender, forms: {}, phone: '', email: '', hours: '' })
}

/** What neither the job nor the list tells; what is there but wrong has been reported already. */
function absences(plan: ClassPlan, list: ClassList, found: { label: unknown; teacher: unknown; leaflets: unknown }) {
  const silent = (part: 'label' | 'teacher' | 'leaflets') =>
    found[part] === null && !plan.wrong[part] && list[part].diagnostics.length === 0
  return [
    ...(silent('label')
      ? [
          absent(
            'read/no-class-label',
            plan,
            ['у класса нет имени', 'the class has no label'],
            ['label: 5А', 'label: 5А'],
          ),
        ]
      : []),
    ...(silent('teacher')
      ? [
          absent(
            'read/no-teacher',
            plan,
            ['у класса нет классного руководителя', 'the class has no teacher'],
            [
              'teacher: с ключами lastName, firstName, middleName, phone',
              'teacher: with lastName, firstName, middleName, phone',
            ],
          ),
        ]
      : []),
    ...(silent('leaflets')
      ? [
          absent(
            'read/no-leaflets',
            plan,
            ['не сказано, какие памятки печатать классу', 'nothing says which leaflets the class gets'],
            ['leaflets: [имя памятки]', 'leaflets: [id of a leaflet]'],
          ),
        ]
      : []),
  ]
}

function noColumns({ located }: ClassPlan): Diagnostic {
  return error(
    'read/no-columns',
    { ru: 'у списка YAML нет столбцов', en: 'a YAML list has no columns' },
    { hint: { ru: 'уберите columns', en: 'take columns away' }, ...located },
  )
}

type Texts = readonly [ru: string, en: string]

function absent(code: string, plan: ClassPlan, [ru, en]: Texts, hint: Texts): Diagnostic {
  const [ruHint, enHint] = [`допишите в задании ${hint[0]}`, `add to the job ${hint[1]}`]
  return error(code, { ru, en }, { hint: { ru: ruHint, en: enHint }, ...plan.located })
}

function nobody(file: string): Diagnostic {
  return error(
    'read/no-pupils',
    { ru: 'в списке нет ни одного ученика', en: 'the list has no pupils' },
    {
      place: { file },
      hint: {
        ru: 'впишите учеников или уберите класс из задания',
        en: 'write the pupils, or take the class out of the job',
      },
    },
  )
}
