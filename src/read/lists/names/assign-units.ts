/** Which unit of a name is the last, the first and the middle name. */

import { withPatronymic } from './assign-with-patronymic.ts'
import { withoutPatronymic } from './assign-without-patronymic.ts'
import { type AssignedName, assignedName, surnameLike } from './assigned-name.ts'
import { genderOfFirstName, isFirstName } from './first-names.ts'
import type { NameUnit } from './name-units.ts'
import { isPatronymic, patronymicGender } from './patronymic.ts'

/** @param surnames how many units a comma marks as the surname; 0 without a comma */
export function assignUnits(units: readonly NameUnit[], surnames: number): AssignedName {
  if (units.length === 0) return assignedName([], [], [], 'unknown', false)
  if (surnames > 0) return afterComma(units, surnames)
  if (units.some(({ initial }) => initial)) return withInitials(units)
  if (units.length === 1) return alone(units)
  const patronymic = patronymicAt(units)
  return patronymic < 0 ? withoutPatronymic(units) : withPatronymic(units, patronymic)
}

/** «Иванов, Пётр Сергеевич». */
function afterComma(units: readonly NameUnit[], surnames: number): AssignedName {
  const rest = units.slice(surnames)
  const last = rest.at(-1)
  const middles = rest.length > 1 && last !== undefined && (last.initial || isPatronymic(last.text)) ? 1 : 0
  const firsts = rest.slice(0, rest.length - middles)
  return assignedName(units.slice(0, surnames), firsts, rest.slice(firsts.length), 'last-first', true)
}

/** «Фамилия И. О.», «И. О. Фамилия», «Имя О. Фамилия», «Фамилия Имя О.». */
function withInitials(units: readonly NameUnit[]): AssignedName {
  const start = units.findIndex(({ initial }) => !initial)
  const end = units.findLastIndex(({ initial }) => !initial) + 1
  const words = units.slice(Math.max(start, 0), end)
  const before = units.slice(0, Math.max(start, 0))
  const after = units.slice(end)
  const [first, second] = words
  if (first === undefined) return assignedName([], units.slice(0, 1), units.slice(1), 'unknown', false)
  const whole = words.every(({ initial }) => !initial)
  if (whole && before.length > 0 && after.length === 0) {
    return assignedName(
      words,
      before.slice(0, 1),
      before.slice(1),
      'first-last',
      before.length < 3 && oneSurname(words),
    )
  }
  if (whole && before.length === 0 && (after.length > 1 || words.length === 1)) {
    return assignedName(words, after.slice(0, 1), after.slice(1), 'last-first', after.length < 3 && oneSurname(words))
  }
  if (whole && before.length === 0 && words.length === 2 && second !== undefined) {
    const sure = isFirstName(second.text) || surnameLike(first)
    return assignedName([first], [second], after, 'last-first', sure && !isFirstName(first.text))
  }
  if (words.length === 3 && second?.initial && units.length === 3) {
    return assignedName(words.slice(2), [first], [second], 'first-last', isFirstName(first.text))
  }
  return assignedName(words.slice(0, 1), words.slice(1), [...before, ...after], 'unknown', false)
}

function oneSurname(words: readonly NameUnit[]): boolean {
  return words.length === 1 || words.every(surnameLike)
}

function alone(units: readonly NameUnit[]): AssignedName {
  const first = units.every(({ text }) => isFirstName(text))
  return first ? assignedName([], units, [], 'unknown', false) : assignedName(units, [], [], 'unknown', false)
}

/** The patronymic is the last word or comes before the surname; many surnames end as it does (Мицкевич). */
function patronymicAt(units: readonly NameUnit[]): number {
  const at = units.map(({ text, particle }, index) => index > 0 && !particle && isPatronymic(text))
  const last = units.length - 1
  if (units.length === 2) return at[1] && !womanWithMansEnding(units) ? 1 : -1
  // «Роман Аркадьевич Абрамович», «Абрамович Роман Аркадьевич»
  return at[last] && !(at[last - 1] && isFirstName(units[0]?.text ?? '')) ? last : at.lastIndexOf(true, last - 1)
}

/** «Анна Мицкевич»: no patronymic of hers. */
function womanWithMansEnding(units: readonly NameUnit[]): boolean {
  return genderOfFirstName(units[0]?.text ?? '') === 'f' && patronymicGender(units[1]?.text ?? '') === 'm'
}
