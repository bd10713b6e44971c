/** What a teacher fills in beside the list of the class; all of it texts, as they are typed. */
import type { OutsideAudience } from '../model/job.ts'

export interface TeacherSettings {
  /** «Орлова Инна Сергеевна»: last name, first name, patronymic. */
  readonly fullName: string
  /** Empty: worked out from the patronymic. */
  readonly gender: 'm' | 'f' | ''
  readonly phone: string
  readonly email: string
  readonly hours: string
  /** Cases of the whole name by hand; empty where the program's are right. */
  readonly genitive: string
  readonly dative: string
  readonly accusative: string
}

export interface SchoolSettings {
  readonly name: string
  readonly fullName: string
  readonly city: string
  readonly address: string
  readonly site: string
  readonly phone: string
  readonly helpName: string
  readonly helpPhone: string
  readonly helpEmail: string
  readonly helpHours: string
}

/** Days are ISO dates, as a date field of a page gives them; empty: not yet known. */
export interface DaySettings {
  readonly meeting: string
  /** «18:00». */
  readonly time: string
  readonly room: string
  readonly slip: string
  readonly finish: string
}

/** One class of the list. */
export interface ClassSettings {
  /** «7Б»; empty: as the list says. */
  readonly label: string
  readonly teacher: TeacherSettings
}

export interface Settings {
  readonly school: SchoolSettings
  readonly days: DaySettings
  /** By the place of the class in the list, from 0: as many as the list has. */
  readonly classes: readonly ClassSettings[]
  /** Ids, in the order in which they are handed out. */
  readonly leaflets: readonly string[]
  readonly outsideAudience: OutsideAudience
}

/** The name of one thing that is filled in: `school.phone`, `days.slip`, `class.teacher.fullName`. */
export type SettingName =
  | `school.${keyof SchoolSettings}`
  | `days.${keyof DaySettings}`
  | `class.${'label' | `teacher.${keyof TeacherSettings}`}`
  | 'leaflets'

export const NO_TEACHER: TeacherSettings = {
  fullName: '',
  gender: '',
  phone: '',
  email: '',
  hours: '',
  genitive: '',
  dative: '',
  accusative: '',
}

export const NO_DAYS: DaySettings = { meeting: '', time: '', room: '', slip: '', finish: '' }
