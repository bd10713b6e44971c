/** How many cases of the reference names a way of declining gets right, by group. */
import { inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich'
import { nameCases } from '../../../src/merge/name-cases.ts'
import type { NameCase } from '../../../src/merge/person-name.ts'
import type { PersonName } from '../../../src/model/job.ts'
import { REFERENCE_NAMES, type ReferenceName } from './reference-names.ts'

export const NAME_CASES: readonly NameCase[] = ['genitive', 'dative', 'accusative']

export type Decline = (person: PersonName, nameCase: NameCase) => string

export interface Miss {
  readonly group: string
  readonly nominative: string
  readonly nameCase: NameCase
  readonly got: string
  readonly wanted: string
}

export interface GroupScore {
  readonly group: string
  /** Names, each with three cases. */
  readonly names: number
  readonly right: number
}

/** The rules of this project. */
export const ours: Decline = (person, nameCase) => nameCases(person)[nameCase]

/** lvovich as its page shows it: each part by its own function, with the gender given. */
export const plainLvovich: Decline = ({ lastName, firstName, middleName, gender }, nameCase) => {
  const sex = gender === 'm' ? 'male' : 'female'
  const parts = [
    inclineLastname(lastName, nameCase, sex),
    inclineFirstname(firstName, nameCase, sex),
    middleName === '' ? '' : inclineMiddlename(middleName, nameCase, sex),
  ]
  return parts.filter((part) => part !== '').join(' ')
}

/** Every case that came out other than the reference allows. */
export function missesOf(decline: Decline, names: readonly ReferenceName[] = REFERENCE_NAMES): readonly Miss[] {
  return names.flatMap((name) =>
    NAME_CASES.flatMap((nameCase) => {
      const got = decline(name.person, nameCase)
      if (name[nameCase].includes(got)) return []
      const { lastName, firstName, middleName } = name.person
      const nominative = [lastName, firstName, middleName].filter((part) => part !== '').join(' ')
      return [{ group: name.group, nominative, nameCase, got, wanted: name[nameCase].join(' ~ ') }]
    }),
  )
}

/** The scores of all groups, in the order of the list. */
export function scoreByGroup(decline: Decline): readonly GroupScore[] {
  const groups = [...new Set(REFERENCE_NAMES.map(({ group }) => group))]
  return groups.map((group) => {
    const names = REFERENCE_NAMES.filter((name) => name.group === group)
    return { group, names: names.length, right: names.length * NAME_CASES.length - missesOf(decline, names).length }
  })
}
