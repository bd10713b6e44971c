/** A person's name whole, short, and in the cases of Russian. */
import { inclineFirstname, inclineLastname, inclineMiddlename } from 'lvovich'
import type { PersonName } from '../model/job.ts'

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
 * The whole name in a case: a form given by hand, else worked out by the rules of lvovich for the gender that is known.
 * Where the gender is unknown the name stays in the nominative: a wrong case is worse than none.
 *
 * @example declinedName(teacher, 'dative') // «Кузнецовой Марии Петровне»
 */
export function declinedName(person: PersonName, nameCase: NameCase): string {
  const given = person.forms[nameCase]
  if (given) return given
  const { lastName, firstName, middleName } = declineParts(person, nameCase)
  return join([lastName, firstName, middleName], ' ')
}

/** «Кузнецовой М. П.»: the last name in a case, with initials. Of a form given by hand, what stands before the first name is the last name. */
export function declinedInitials(person: PersonName, nameCase: NameCase): string {
  const given = person.forms[nameCase]
  if (!given) return withInitials(declineParts(person, nameCase).lastName, person)
  const words = given.trim().split(/\s+/)
  const others = words.length - wordCount(person.firstName) - wordCount(person.middleName)
  return withInitials(words.slice(0, Math.max(1, others)).join(' '), person)
}

function declineParts(
  person: PersonName,
  nameCase: NameCase,
): Pick<PersonName, 'lastName' | 'firstName' | 'middleName'> {
  if (person.gender === null) return person
  const gender = person.gender === 'm' ? 'male' : 'female'
  return {
    lastName: declineWord(person.lastName, (word) => inclineLastname(word, nameCase, gender)),
    firstName: declineWord(person.firstName, (word) => inclineFirstname(word, nameCase, gender)),
    middleName: TURKIC_PATRONYMIC.test(person.middleName)
      ? person.middleName
      : declineWord(person.middleName, (word) => inclineMiddlename(word, nameCase, gender)),
  }
}

/** «Рашид оглы», «Мамед-кызы»: these patronymics are not declined. */
const TURKIC_PATRONYMIC = /(^|[\s-])(оглы|оглу|улы|уулу|кызы|гызы|зода|заде)$/iu

/** Only what looks like a Russian name is declined; anything else, whatever a class list holds, stays as it is. */
function declineWord(word: string, decline: (word: string) => string): string {
  if (!/^[А-ЯЁа-яё]+([ -][А-ЯЁа-яё]+)*$/u.test(word)) return word
  if (word.length > 1 && word === word.toUpperCase()) return decline(titleCase(word)).toUpperCase()
  return decline(word)
}

function titleCase(word: string): string {
  return word.toLowerCase().replace(/(^|[ -])(\p{L})/gu, (letter) => letter.toUpperCase())
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
