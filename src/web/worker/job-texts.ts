/** What a teacher has filled in, as the files of a job: the same that the command reads, each of their lines known by what it says. */
import type { ClassSettings, SettingName, Settings, TeacherSettings } from '../settings.ts'

export interface JobTexts {
  readonly job: string
  readonly school: string
  /** What is said on each line of either, from 1, and of which class. */
  readonly lines: Readonly<Record<'job' | 'school', ReadonlyMap<number, SettingPlace>>>
}

export interface SettingPlace {
  readonly name: SettingName
  readonly classAt: number | null
}

export interface KeptKeys {
  /** Paths: `portals`, `theme`, `words`, `template`, `names`. */
  readonly job: Readonly<Record<string, string>>
  /** ISO dates by portal: when a person of the school last walked through it. */
  readonly checked: Readonly<Record<string, string>>
}

/** A line: how deep it is, its key, its text; with the setting that it comes from. */
interface Line {
  readonly depth: number
  readonly key: string
  readonly text: string | null
  readonly setting: SettingPlace | null
}

/**
 * Texts go in as JSON strings, which YAML reads as they are (YAML 1.2.2, 1.3); what is empty is left out.
 *
 * @param lists path of the list of each class, from the folder of the job
 * @param kept what stays of the school's own job and of its `school.yaml`
 */
export function jobTexts(settings: Settings, lists: readonly string[], kept: KeptKeys): JobTexts {
  const { days, classes, leaflets, outsideAudience } = settings
  const job = [
    ...Object.entries(kept.job).map(([key, text]) => line(0, key, text)),
    line(0, 'meeting', null),
    ...given(1, { date: ['meeting', days.meeting], time: ['time', days.time], room: ['room', days.room] }, 'days'),
    line(0, 'deadlines', null),
    ...given(1, { slip: ['slip', days.slip], finish: ['finish', days.finish] }, 'days'),
    { depth: 0, key: 'leaflets', text: `[${leaflets.map((id) => JSON.stringify(id)).join(', ')}]`, setting: LEAFLETS },
    ...(outsideAudience === 'make' ? [line(0, 'outsideAudience', 'make')] : []),
    line(0, 'classes', null),
    ...lists.flatMap((list, at) => classLines(list, classes[at], at)),
  ]
  const { name, fullName, city, address, site, phone } = settings.school
  const { helpName, helpPhone, helpEmail, helpHours } = settings.school
  const help = given(
    1,
    {
      name: ['helpName', helpName],
      phone: ['helpPhone', helpPhone],
      email: ['helpEmail', helpEmail],
      hours: ['helpHours', helpHours],
    },
    'school',
  )
  const plain = { name, fullName, city, address, site, phone }
  const school = [
    ...given(0, Object.fromEntries(Object.entries(plain).map(([key, text]) => [key, [key, text]])), 'school'),
    ...(help.length > 0 ? [line(0, 'help', null), ...help] : []),
    ...Object.entries(kept.checked).flatMap(([portal, day], at) => [
      ...(at === 0 ? [line(0, 'checked', null)] : []),
      line(1, portal, day),
    ]),
  ]
  return { job: textOf(job), school: textOf(school), lines: { job: placesOf(job), school: placesOf(school) } }
}

const LEAFLETS: SettingPlace = { name: 'leaflets', classAt: null }

function line(depth: number, key: string, text: string | null): Line {
  return { depth, key, text: text === null ? null : JSON.stringify(text), setting: null }
}

/** @param texts by key: the last part of the setting's name, and what was typed */
function given(
  depth: number,
  texts: Readonly<Record<string, readonly [string, string]>>,
  group: string,
  classAt: number | null = null,
): readonly Line[] {
  return Object.entries(texts).flatMap(([key, [setting, text]]) =>
    text.trim() === ''
      ? []
      : [
          {
            depth,
            key,
            text: JSON.stringify(text.trim()),
            setting: { name: `${group}.${setting}` as SettingName, classAt },
          },
        ],
  )
}

function classLines(list: string, settings: ClassSettings | undefined, at: number): readonly Line[] {
  const { label = '', teacher } = settings ?? {}
  return [
    line(1, '- list', list),
    ...given(2, { label: ['label', label] }, 'class', at),
    ...(teacher === undefined || nameParts(teacher.fullName).lastName === '' ? [] : teacherLines(teacher, at)),
  ]
}

function teacherLines(teacher: TeacherSettings, at: number): readonly Line[] {
  const { lastName, firstName, middleName } = nameParts(teacher.fullName)
  const { genitive, dative, accusative } = teacher
  const forms = given(
    4,
    { genitive: ['genitive', genitive], dative: ['dative', dative], accusative: ['accusative', accusative] },
    'class.teacher',
    at,
  )
  return [
    line(2, 'teacher', null),
    ...given(
      3,
      {
        lastName: ['fullName', lastName],
        firstName: ['fullName', firstName],
        middleName: ['fullName', middleName],
        gender: ['gender', teacher.gender],
        phone: ['phone', teacher.phone],
        email: ['email', teacher.email],
        hours: ['hours', teacher.hours],
      },
      'class.teacher',
      at,
    ),
    ...(forms.length > 0 ? [line(3, 'forms', null), ...forms] : []),
  ]
}

/** «Орлова Инна Сергеевна»; what is behind the first name is the patronymic, however many words it has. */
export function nameParts(fullName: string) {
  const [lastName = '', firstName = '', ...rest] = fullName.trim().split(/\s+/)
  return { lastName, firstName, middleName: rest.join(' ') }
}

function textOf(lines: readonly Line[]): string {
  return lines
    .map(({ depth, key, text }) => `${'  '.repeat(depth)}${key}:${text === null ? '' : ` ${text}`}\n`)
    .join('')
}

function placesOf(lines: readonly Line[]): ReadonlyMap<number, SettingPlace> {
  return new Map(lines.flatMap(({ setting }, at) => (setting === null ? [] : [[at + 1, setting] as const])))
}
