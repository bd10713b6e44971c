/** The units of a name that has a patronymic. */

import { type AssignedName, allSurnames, assignedName, surnameLike } from './assigned-name.ts'
import { isFirstName } from './first-names.ts'
import type { NameUnit } from './name-units.ts'
import { isKoreanSurname, isOneSyllable } from './surname-endings.ts'

/**
 * Assigns the words of a name by the place of its patronymic.
 *
 * @param at the index of the patronymic among the units
 */
export function withPatronymic(units: readonly NameUnit[], at: number): AssignedName {
  const [middle, before, after] = [units.slice(at, at + 1), units.slice(0, at), units.slice(at + 1)]
  const [first, second] = before
  if (first === undefined) return assignedName(middle, after, [], 'last-first', false)
  if (after.length > 0) {
    const sure = before.every(({ text }) => isFirstName(text)) || after.every(surnameLike)
    return assignedName(after, before, middle, 'first-last', sure)
  }
  if (second === undefined) {
    const firstName = isFirstName(first.text) || !surnameLike(first)
    // a middle name on -ич may be the surname: «Роман Абрамович»
    const sure = isFirstName(first.text) && !/ич$/i.test(middle[0]?.text ?? '')
    return firstName
      ? assignedName([], [first], middle, 'unknown', sure)
      : assignedName([first], [], middle, 'unknown', false)
  }
  // «Анна Иванова Петровна»
  if (before.length === 2 && isFirstName(first.text) && !isFirstName(second.text) && surnameLike(second)) {
    return assignedName([second], [first], middle, 'unknown', false)
  }
  const names = firstNamesAtEnd(before)
  return assignedName(
    before.slice(0, before.length - names),
    before.slice(-names),
    middle,
    'last-first',
    before.length === 2 || names > 1 || allSurnames(before.slice(0, -1)),
  )
}

/** How many first names there are at the end of what comes before a patronymic; one at least, and a surname is left. */
function firstNamesAtEnd(units: readonly NameUnit[]): number {
  if (
    units.length === 3 &&
    isKoreanSurname(units[0]?.text ?? '') &&
    units.slice(1).every(({ text }) => isOneSyllable(text))
  )
    return 2
  const other = units.findLastIndex(({ text }) => !isFirstName(text))
  return Math.min(Math.max(1, units.length - 1 - other), units.length - 1)
}
