/** A class list as it was understood, in the form that other programs read. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { nameCases } from '../../merge/name-cases.ts'
import type { Pupil } from '../../model/job.ts'
import { type NameOverrides, settled } from '../../read/job/read-name-overrides.ts'
import type { ClassLists } from '../../read/lists/classes/class-list.ts'
import { readPupils } from '../../read/lists/pupils/read-pupils.ts'
import type { TableRow } from '../../read/lists/rows/read-rows.ts'

export interface RosterPupilView {
  /** Row of the sheet, from 1. */
  readonly row: number
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  readonly gender: 'm' | 'f' | null
  readonly birthDate: string | null
  /** E.164. */
  readonly phones: { readonly pupil: readonly string[]; readonly parent: readonly string[] }
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

export interface RosterClassView {
  readonly label: string | null
  readonly teacher: string | null
  readonly sheet: string
  readonly pupils: readonly RosterPupilView[]
}

export interface RosterView {
  readonly classes: readonly RosterClassView[]
  /** What the rows themselves gave rise to. */
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * @param meetingDate ISO date that nobody is born after; null where none is known
 * @param overrides cases that a person has settled
 */
export function viewRoster(
  roster: ClassLists,
  meetingDate: string | null,
  overrides: NameOverrides = new Map(),
): RosterView {
  const read = roster.classes.map((one) => ({
    one,
    ...readPupils(one.rows, { classLabel: one.label ?? '', meetingDate, strict: false }),
  }))
  return {
    classes: read.map(({ one: { label, teacher, sheet, rows }, pupils }) => {
      const byPlace = new Map(rows.map((row) => [row.place, row]))
      return {
        label,
        teacher,
        sheet,
        pupils: pupils.flatMap((pupil) => {
          const row = byPlace.get(pupil.place)
          return row ? [pupilView(settled(pupil, overrides), row)] : []
        }),
      }
    }),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

function pupilView(pupil: Pupil, row: TableRow): RosterPupilView {
  const { lastName, firstName, middleName, gender, birthDate, vk, language } = pupil
  const { phones, emails } = row
  return {
    row: pupil.place.line ?? 0,
    lastName,
    firstName,
    middleName,
    gender,
    birthDate,
    phones,
    emails: [...emails.keys()],
    vk,
    language,
    forms: nameCases(pupil),
  }
}
