/** `job.yaml` itself: what it asks for, part by part, so that one invalid part doesn't hide the errors of others. */
import type { Located } from '../../diagnostics/checked.ts'
import { type Bilingual, type Diagnostic, error } from '../../diagnostics/diagnostic.ts'
import type { Deadlines, Meeting, OutsideAudience } from '../../model/job.ts'
import type { MailAccount } from '../../model/mail-account.ts'
import { optionalText, optionalTime, requiredDate } from '../fields.ts'
import { keysOf } from '../judged.ts'
import { programPath } from '../program-files.ts'
import { checkKeys, checkYaml, isRecord, valueAt } from '../yaml/check-yaml.ts'
import type { YamlFile } from '../yaml/yaml-file.ts'
import { outsideAudience } from './audience-field.ts'
import { earlyDeadlines, oddMeeting } from './odd-days.ts'
import { type ClassPlan, type NamedFile, readClassPlan } from './read-class-plan.ts'
import { type LeafletUse, readLeafletIds } from './read-leaflet-ids.ts'
import { readMail } from './read-mail.ts'

/** Where the files are looked for that a job need not name, in this order. */
const USUAL_FILES = {
  school: ['school.yaml'],
  portals: ['portals.yaml', programPath('portals.yaml')],
  theme: templatePaths('theme.yaml'),
  words: templatePaths('words.ru.yaml'),
  template: templatePaths('leaflet.hbs'),
} as const satisfies Record<string, UsualFile['paths']>
const KEYS = [
  ...Object.keys(USUAL_FILES),
  'names',
  'mail',
  'meeting',
  'sampleDate',
  'deadlines',
  'leaflets',
  'outsideAudience',
  'classes',
]

const NO_DATE = { value: null, diagnostics: [] }
const meetingSchema = keysOf({ date: requiredDate, time: optionalTime, room: optionalText })
const deadlinesSchema = keysOf({ slip: requiredDate, finish: requiredDate })

/** A file that the job names, or that is at the first of the usual places that has it. */
export interface UsualFile {
  readonly paths: readonly [string, ...string[]]
  readonly namedAt: Located
  /** The way out where it isn't there, if it is not the usual one. */
  readonly whenMissing?: Bilingual
}

/** Templates are in the job's folder, beside it (as in `content` and `templates`), or come with the program. */
export function templatePaths(name: string): UsualFile['paths'] {
  const path = `templates/${name}`
  return [path, `../${path}`, programPath(path)]
}

export interface Plan {
  readonly files: Readonly<Record<keyof typeof USUAL_FILES, UsualFile>>
  /** The file of names, if the job has one. */
  readonly names: NamedFile | null
  /** The account that letters leave from, if the job has one. */
  readonly mail: MailAccount | null
  readonly mailTemplate: NamedFile | null
  readonly meeting: Meeting | null
  /** The day of the meeting, even where something else about it is wrong. */
  readonly meetingDate: string | null
  readonly deadlines: Deadlines | null
  readonly outsideAudience: OutsideAudience
  readonly classes: readonly ClassPlan[]
  /** Those of every class that names none. */
  readonly leaflets: readonly LeafletUse[]
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * @param today ISO date that the meeting is compared with; null where none is known
 * @returns what the job file says itself, with a null for each part that is wrong or isn't there
 */
export function readPlan(yaml: YamlFile, today: string | null = null): Plan {
  const keys = checkKeys(yaml, [], KEYS)
  const nothing = {
    names: null,
    mail: null,
    mailTemplate: null,
    meeting: null,
    meetingDate: null,
    deadlines: null,
    outsideAudience: 'leave-out' as const,
    classes: [],
    leaflets: [],
  }
  if (!isRecord(yaml.value)) return { ...nothing, files: namedFiles(yaml).files, diagnostics: keys }

  const { files, diagnostics: paths } = namedFiles(yaml)
  const names = checkYaml(yaml, optionalText, ['names'])
  const mail = readMail(yaml)
  const mailTemplate = mail.value === null ? null : checkYaml(yaml, optionalText, ['mail', 'template']).value
  const meeting = checkYaml(yaml, meetingSchema, ['meeting'])
  const deadlines = checkYaml(yaml, deadlinesSchema, ['deadlines'])
  const leaflets = readLeafletIds(yaml, ['leaflets'])
  const outside = checkYaml(yaml, outsideAudience, ['outsideAudience'])
  const shared = { uses: leaflets.value, wrong: leaflets.diagnostics.length > 0 }
  const listed = valueAt(yaml.value, ['classes'])
  const entries: readonly unknown[] = Array.isArray(listed) ? listed : []
  const classes = entries.map((_, index) => readClassPlan(yaml, ['classes', index], shared))
  const meetingDate = checkYaml(yaml, requiredDate, ['meeting', 'date']).value
  const hasSampleDate = valueAt(yaml.value, ['sampleDate']) !== undefined
  const sampleDate = hasSampleDate ? checkYaml(yaml, requiredDate, ['sampleDate']) : NO_DATE
  return {
    files,
    names: names.value ? { path: names.value, namedAt: yaml.locate(['names']) } : null,
    mail: mail.value,
    mailTemplate: mailTemplate ? { path: mailTemplate, namedAt: yaml.locate(['mail', 'template']) } : null,
    meeting: meeting.value,
    meetingDate,
    deadlines: deadlines.value,
    outsideAudience: outside.value ?? 'leave-out',
    classes,
    leaflets: leaflets.value ?? [],
    diagnostics: [
      ...keys,
      ...paths,
      ...names.diagnostics,
      ...mail.diagnostics,
      ...meeting.diagnostics,
      ...deadlines.diagnostics,
      ...sampleDate.diagnostics,
      ...oddMeeting(yaml, meetingDate, { today, sampleDate: sampleDate.value }),
      ...earlyDeadlines(yaml, meetingDate, deadlines.value),
      ...leaflets.diagnostics,
      ...outside.diagnostics,
      ...(classes.length === 0 ? [noClasses(yaml)] : classes.flatMap((plan) => plan.diagnostics)),
    ],
  }
}

const DROP_KEY = {
  ru: 'проверьте имя; или уберите эту строку: тогда возьмётся файл программы',
  en: "check the name; or drop this line: then the program's own file is taken",
}

function namedFiles(yaml: YamlFile): Pick<Plan, 'files' | 'diagnostics'> {
  const read = (key: keyof typeof USUAL_FILES) => ({ key, ...checkYaml(yaml, optionalText, [key]) })
  const named = ({ key, value }: ReturnType<typeof read>): UsualFile => ({
    paths: value ? [value] : USUAL_FILES[key],
    ...(value && USUAL_FILES[key].length > 1 ? { whenMissing: DROP_KEY } : {}),
    namedAt: yaml.locate([key]),
  })
  const [school, portals, theme, words, template] = [
    read('school'),
    read('portals'),
    read('theme'),
    read('words'),
    read('template'),
  ]
  return {
    files: {
      school: named(school),
      portals: named(portals),
      theme: named(theme),
      words: named(words),
      template: named(template),
    },
    diagnostics: [school, portals, theme, words, template].flatMap(({ diagnostics }) => diagnostics),
  }
}

function noClasses(yaml: YamlFile): Diagnostic {
  return error(
    'read/no-classes',
    { ru: 'в задании нет классов', en: 'the job has no classes' },
    {
      hint: {
        ru: 'перечислите их в classes: «- list: classes/5a.csv»',
        en: 'list them in classes: “- list: classes/5a.csv”',
      },
      ...yaml.locate(['classes'], 'key'),
    },
  )
}
