/** The classes of a list as they were read: each pupil with the name and greeting that a leaflet would print. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { nameCases } from '../merging.ts'
import type { Pupil } from '../model/job.ts'
import { type NameOverrides, settled } from '../read/job/read-name-overrides.ts'
import type { ClassList } from '../read/lists/classes/class-list.ts'
import { readPupils } from '../read/lists/pupils/read-pupils.ts'

export interface ListedPupil {
  /** Row of the sheet, from 1. */
  readonly row: number
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  readonly gender: 'm' | 'f' | null
  readonly birthDate: string | null
  readonly emails: readonly string[]
  readonly vk: string
  readonly language: string
  readonly forms: {
    readonly genitive: string
    readonly dative: string
    readonly accusative: string
    readonly sure: boolean
  }
}

export interface ListedClass {
  /** «5А»; null where the list doesn't say it. */
  readonly label: string | null
  /** As written. */
  readonly teacher: string | null
  /** The school year, by the year in which it begins. */
  readonly year: number | null
  /** Empty where it has no name. */
  readonly sheet: string
  readonly pupils: readonly ListedPupil[]
  /** What the columns were taken for. */
  readonly columns: ClassList['columns']
}

/**
 * @param today ISO date that no pupil is born after; null where none is known
 * @param settledNames cases that a person has settled
 * @returns the classes, and what their rows gave rise to
 */
export function listClasses(
  lists: readonly ClassList[],
  today: string | null,
  settledNames: NameOverrides = new Map(),
): { readonly classes: readonly ListedClass[]; readonly diagnostics: readonly Diagnostic[] } {
  const read = lists.map((list) => ({
    list,
    ...readPupils(list.rows, { classLabel: list.label ?? '', meetingDate: today, strict: false }),
  }))
  return {
    classes: read.map(({ list: { label, teacher, year, sheet, columns }, pupils }) => ({
      label,
      teacher,
      year,
      sheet,
      columns,
      pupils: pupils.map((pupil) => listedPupil(settled(pupil, settledNames))),
    })),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

function listedPupil(pupil: Pupil): ListedPupil {
  const { lastName, firstName, middleName, gender, birthDate, vk, language } = pupil
  return {
    row: rowOf(pupil),
    lastName,
    firstName,
    middleName,
    gender,
    birthDate,
    emails: pupil.emails,
    vk,
    language,
    forms: nameCases(pupil),
  }
}

function rowOf({ place, lastName }: Pupil): number {
  if (place.line === undefined) throw new Error(`no row of ${place.file} is that of ${lastName}`)
  return place.line
}
