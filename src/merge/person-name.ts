/** A person's name whole, short, and in the cases of Russian. */
import type { PersonName } from '../model/job.ts'
import { nameForms } from './name-forms.ts'
import { declineSurname } from './names/decline-surname.ts'

export type NameCase = 'genitive' | 'dative' | 'accusative'

const NBSP = '\u00a0'

/** «Кузнецова Мария Петровна». */
export function fullName({ lastName, firstName, middleName }: PersonName): string {
  return join([lastName, firstName, middleName], ' ')
}

/** «Кузнецова М. П.», with no-break spaces. */
export function initialedName(person: PersonName): string {
  return withInitials(person.lastName, person)
}

/**
 * The whole name in a case: a form given by hand, else worked out by the rules for the gender that is known; `nameForms`
 * tells whether they are sure of it. Where the gender is unknown the name stays in the nominative: a wrong case is worse
 * than none.
 *
 * @example declinedName(teacher, 'dative') // «Кузнецовой Марии Петровне»
 */
export function declinedName(person: PersonName, nameCase: NameCase): string {
  return nameForms(person)[nameCase]
}

/** «Кузнецовой М. П.»: the last name in a case, with initials. Of a form given by hand, what stands before the first name is the last name. */
export function declinedInitials(person: PersonName, nameCase: NameCase): string {
  const given = person.forms[nameCase]
  if (!given) return withInitials(declinedLastName(person, nameCase), person)
  const words = given.trim().split(/\s+/)
  const others = words.length - wordCount(person.firstName) - wordCount(person.middleName)
  return withInitials(words.slice(0, Math.max(1, others)).join(' '), person)
}

function declinedLastName(person: PersonName, nameCase: NameCase): string {
  return person.gender === null ? person.lastName : declineSurname(person.lastName, person.gender)[nameCase]
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
