/** A person's whole name in the cases that leaflets use, and whether a person should look at it. */
import type { Gender, PersonName } from '../model/job.ts'
import { declineFirstName } from './names/decline-first-name.ts'
import { declinePatronymic } from './names/decline-patronymic.ts'
import { declineSurname } from './names/decline-surname.ts'
import { type Declined, unchanged } from './names/declined-word.ts'
import { easternSurname } from './names/eastern-surname.ts'
import { joinParts } from './names/join-parts.ts'

export type { Declined } from './names/declined-word.ts'

/** Last, first and middle name through the cases, each part with its own verdict. */
export interface DeclinedParts {
  readonly lastName: Declined
  readonly firstName: Declined
  readonly middleName: Declined
}

/** By the rules alone: forms given by hand are not looked at. The gender must be known. */
function declineParts(person: PersonName, gender: Gender): DeclinedParts {
  return {
    lastName: surnameForms(person, gender),
    firstName: declineFirstName(person.firstName, gender),
    middleName: declinePatronymic(person.middleName, gender),
  }
}

/** Of a woman's such surname nothing changes either way. */
function surnameForms(person: PersonName, gender: Gender): Declined {
  const declined = declineSurname(person.lastName, gender)
  if (declined.genitive === person.lastName) return declined
  return easternSurname(person) ?? declined
}

/**
 * Forms given by hand win. Where the gender isn't known the name stays in the nominative and isn't sure: a wrong case is
 * worse than none. A name that the grammars decline in two ways, or whose stress decides, is declined in the commonest way and
 * isn't sure; where all three cases are given by hand it is sure.
 *
 * @example nameCases(person('Заяц', 'Лев', '', 'm')) // genitive «Зайца Льва», dative «Зайцу Льву», …, sure: false
 */
export function nameCases(person: PersonName): Declined {
  const { genitive, dative, accusative } = person.forms
  const rules = workedOut(person)
  return {
    genitive: genitive || rules.genitive,
    dative: dative || rules.dative,
    accusative: accusative || rules.accusative,
    sure: rules.sure || Boolean(genitive && dative && accusative),
  }
}

function workedOut(person: PersonName): Declined {
  if (person.gender === null) {
    const { lastName, firstName, middleName } = person
    return unchanged([lastName, firstName, middleName].filter((part) => part !== '').join(' '), false)
  }
  const { lastName, firstName, middleName } = declineParts(person, person.gender)
  return joinParts([lastName, firstName, middleName], ' ')
}
