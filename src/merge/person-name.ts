/** A person's name whole, short, and in the cases of Russian. */
import type { PersonName } from '../model/job.ts'
import { nameCases } from './name-cases.ts'
import { declineSurname } from './names/decline-surname.ts'

export const NAME_CASES = ['genitive', 'dative', 'accusative'] as const
export type NameCase = (typeof NAME_CASES)[number]

const NBSP = '\u00a0'

/** «Кузнецова Мария Петровна». */
export function fullName({ lastName, firstName, middleName }: PersonName): string {
  return join([lastName, firstName, middleName], ' ')
}

/** «Кузнецова М. П.», with no-break spaces. */
export function initialedName(person: PersonName): string {
  return withInitials(person.lastName, person)
}

/** A name as it is printed in a case; in the nominative, and not sure, where the rules don't decide: a wrong case is worse than none. */
export interface PrintedName {
  readonly text: string
  readonly sure: boolean
}

/**
 * The whole name in a case: a form given by hand, else worked out by the rules for the gender that is known.
 *
 * @example declinedName(teacher, 'dative') // { text: 'Кузнецовой Марии Петровне', sure: true }
 */
export function declinedName(person: PersonName, nameCase: NameCase): PrintedName {
  const forms = nameCases(person)
  const sure = forms.sure || Boolean(person.forms[nameCase])
  return { text: sure ? forms[nameCase] : fullName(person), sure }
}

/**
 * «Кузнецовой М. П.»: the last name in a case, with initials. In a form given by hand, the words before the first name are the last
 * name.
 */
export function declinedInitials(person: PersonName, nameCase: NameCase): PrintedName {
  const given = person.forms[nameCase]
  if (given) {
    const words = given.trim().split(/\s+/)
    const others = words.length - wordCount(person.firstName) - wordCount(person.middleName)
    return { text: withInitials(words.slice(0, Math.max(1, others)).join(' '), person), sure: true }
  }
  const lastName = person.gender === null ? null : declineSurname(person.lastName, person.gender)
  const sure = lastName?.sure === true
  return { text: sure ? withInitials(lastName[nameCase], person) : initialedName(person), sure }
}

function withInitials(lastName: string, { firstName, middleName }: PersonName): string {
  return join([lastName, initial(firstName), initial(middleName)], NBSP)
}

/** The first letter with the marks set on it, and a stop; nothing for a name that has no letter. */
function initial(name: string): string {
  const letter = /\p{L}\p{M}*/u.exec(name)?.[0]
  return letter === undefined ? '' : `${letter.toUpperCase()}.`
}

function join(parts: readonly string[], separator: string): string {
  return parts.filter((part) => part !== '').join(separator)
}

function wordCount(name: string): number {
  return name.split(/\s+/).filter((word) => word !== '').length
}
