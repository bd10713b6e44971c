/** The units of a name without a patronymic: by capitals, known first names, endings. */

import { type AssignedName, allSurnames, assignedName, surnameLike } from './assigned-name.ts'
import { genderOfFirstName, isFirstName } from './first-names.ts'
import type { NameUnit } from './name-units.ts'
import { isKoreanSurname, isOneSyllable, looksLikeSurname } from './surname-endings.ts'

/** Assigns the words of a name in which none is a patronymic: by known first names and the endings of surnames. */
export function withoutPatronymic(units: readonly NameUnit[]): AssignedName {
  const marked = units.filter(({ caps }) => caps).length
  // «ИВАНОВ Пётр», «Пётр ИВАНОВ»
  if (marked > 0 && marked < units.length) {
    if (units.slice(0, marked).every(({ caps }) => caps))
      return assignedName(units.slice(0, marked), units.slice(marked), [], 'last-first', true)
    if (units.slice(-marked).every(({ caps }) => caps))
      return assignedName(units.slice(-marked), units.slice(0, -marked), [], 'first-last', true)
  }
  const [first, second, third] = units
  if (units.length === 3 && first && second && third) {
    const syllables = [first, second, third].map(({ text }) => isOneSyllable(text))
    if (isKoreanSurname(first.text) && syllables[1] && syllables[2])
      return assignedName([first], [second, third], [], 'last-first', true)
    if (isKoreanSurname(third.text) && syllables[0] && syllables[1])
      return assignedName([third], [first, second], [], 'first-last', true)
  }
  const known = units.map(({ text, particle }) => !particle && isGivenName(text))
  const starts = known.indexOf(false) < 0 ? 0 : known.indexOf(false)
  const ends = units.length - 1 - known.lastIndexOf(false)
  // «Иванов Пётр», «Шмидт Анна Мария», «Гурьева Седых Анна»
  if (ends > 0 && starts === 0 && ends < units.length) {
    const last = units.slice(0, units.length - ends)
    const names = units.slice(-ends)
    // a boy's second name may be his father's: «Ветлугов Ахмад Саид»
    const sure = names.length === 1 || names.every(({ text }) => genderOfFirstName(text) === 'f')
    return assignedName(last, names, [], 'last-first', sure && (last.length === 1 || allSurnames(last)))
  }
  // «Пётр Иванов», «Анна Мария Шмидт»; a first name may also be a surname: «Герман Унху»
  if (starts > 0 && ends === 0) {
    const last = units.slice(starts)
    return assignedName(
      last,
      units.slice(0, starts),
      [],
      'first-last',
      allSurnames(last) || (starts > 1 && last.length === 1),
    )
  }
  return byEndings(units)
}

function byEndings(units: readonly NameUnit[]): AssignedName {
  // a hyphen alone makes no surname: «Руссо Жан-Поль»
  const like = units.map((unit) => surnameLike(unit) && unit.text.split('-').some(looksLikeSurname))
  const [first, second] = units
  // «Ван Ли», «Ми Сон»: either may be the surname
  const eastern = units.length === 2 && units.every(({ text }) => isOneSyllable(text))
  if (units.length === 2 && first && second && like[0] !== like[1] && !(eastern && like[1])) {
    return like[0]
      ? assignedName([first], [second], [], 'last-first', true)
      : assignedName([second], [first], [], 'first-last', true)
  }
  return assignedName(
    units.slice(0, 1),
    units.slice(1, 2),
    units.slice(2),
    units.length > 2 && !like[0] ? 'unknown' : 'last-first',
    false,
  )
}

/** «Анна-Мария», «Жан-Поль»: two first names are one. */
function isGivenName(text: string): boolean {
  return isFirstName(text) || (text.includes('-') && text.split('-').every(isFirstName))
}
