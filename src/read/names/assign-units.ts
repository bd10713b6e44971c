/** Which unit of a name is the last, the first and the middle name. */
import { genderOfFirstName, isFirstName } from './first-names.ts'
import type { NameUnit } from './name-units.ts'
import { isPatronymic, patronymicGender } from './patronymic.ts'
import { isKoreanSurname, isOneSyllable, looksLikeSurname } from './surname-endings.ts'

export type NameOrder = 'last-first' | 'first-last' | 'unknown'

export interface AssignedName {
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  readonly order: NameOrder
  readonly sure: boolean
}

/** @param surnames how many units a comma marks as the surname; 0 without a comma */
export function assignUnits(units: readonly NameUnit[], surnames: number): AssignedName {
  if (units.length === 0) return named([], [], [], 'unknown', false)
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
  return named(units.slice(0, surnames), firsts, rest.slice(firsts.length), 'last-first', true)
}

/** «Фамилия И. О.», «И. О. Фамилия», «Имя О. Фамилия», «Фамилия Имя О.». */
function withInitials(units: readonly NameUnit[]): AssignedName {
  const start = units.findIndex(({ initial }) => !initial)
  const end = units.findLastIndex(({ initial }) => !initial) + 1
  const words = units.slice(Math.max(start, 0), end)
  const before = units.slice(0, Math.max(start, 0))
  const after = units.slice(end)
  const [first, second] = words
  if (first === undefined) return named([], units.slice(0, 1), units.slice(1), 'unknown', false)
  const whole = words.every(({ initial }) => !initial)
  if (whole && before.length > 0 && after.length === 0) {
    return named(words, before.slice(0, 1), before.slice(1), 'first-last', before.length < 3 && oneSurname(words))
  }
  if (whole && before.length === 0 && (after.length > 1 || words.length === 1)) {
    return named(words, after.slice(0, 1), after.slice(1), 'last-first', after.length < 3 && oneSurname(words))
  }
  if (whole && before.length === 0 && words.length === 2 && second !== undefined) {
    const sure = isFirstName(second.text) || surnameLike(first)
    return named([first], [second], after, 'last-first', sure && !isFirstName(first.text))
  }
  if (words.length === 3 && second?.initial && units.length === 3) {
    return named(words.slice(2), [first], [second], 'first-last', isFirstName(first.text))
  }
  return named(words.slice(0, 1), words.slice(1), [...before, ...after], 'unknown', false)
}

function oneSurname(words: readonly NameUnit[]): boolean {
  return words.length === 1 || words.every(surnameLike)
}

function alone(units: readonly NameUnit[]): AssignedName {
  const first = units.every(({ text }) => isFirstName(text))
  return first ? named([], units, [], 'unknown', false) : named(units, [], [], 'unknown', false)
}

/** The patronymic is the last word or stands before the surname; many surnames end as it does (Мицкевич). */
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

function withPatronymic(units: readonly NameUnit[], at: number): AssignedName {
  const [middle, before, after] = [units.slice(at, at + 1), units.slice(0, at), units.slice(at + 1)]
  const [first, second] = before
  if (first === undefined) return named(middle, after, [], 'last-first', false)
  if (after.length > 0) {
    const sure = before.every(({ text }) => isFirstName(text)) || after.every(surnameLike)
    return named(after, before, middle, 'first-last', sure)
  }
  if (second === undefined) {
    const firstName = isFirstName(first.text) || !surnameLike(first)
    // a middle name on -ич may be the surname: «Роман Абрамович»
    const sure = isFirstName(first.text) && !/ич$/i.test(middle[0]?.text ?? '')
    return firstName ? named([], [first], middle, 'unknown', sure) : named([first], [], middle, 'unknown', false)
  }
  // «Анна Иванова Петровна»
  if (before.length === 2 && isFirstName(first.text) && !isFirstName(second.text) && surnameLike(second)) {
    return named([second], [first], middle, 'unknown', false)
  }
  const names = firstNamesAtEnd(before)
  return named(
    before.slice(0, before.length - names),
    before.slice(-names),
    middle,
    'last-first',
    before.length === 2 || names > 1 || allSurnames(before.slice(0, -1)),
  )
}

function withoutPatronymic(units: readonly NameUnit[]): AssignedName {
  const marked = units.filter(({ caps }) => caps).length
  // «ИВАНОВ Пётр», «Пётр ИВАНОВ»
  if (marked > 0 && marked < units.length) {
    if (units.slice(0, marked).every(({ caps }) => caps))
      return named(units.slice(0, marked), units.slice(marked), [], 'last-first', true)
    if (units.slice(-marked).every(({ caps }) => caps))
      return named(units.slice(-marked), units.slice(0, -marked), [], 'first-last', true)
  }
  const [first, second, third] = units
  if (units.length === 3 && first && second && third) {
    const syllables = [first, second, third].map(({ text }) => isOneSyllable(text))
    if (isKoreanSurname(first.text) && syllables[1] && syllables[2])
      return named([first], [second, third], [], 'last-first', true)
    if (isKoreanSurname(third.text) && syllables[0] && syllables[1])
      return named([third], [first, second], [], 'first-last', true)
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
    return named(last, names, [], 'last-first', sure && (last.length === 1 || allSurnames(last)))
  }
  // «Пётр Иванов», «Анна Мария Шмидт»; a first name may also be a surname: «Герман Унху»
  if (starts > 0 && ends === 0) {
    const last = units.slice(starts)
    return named(last, units.slice(0, starts), [], 'first-last', allSurnames(last) || (starts > 1 && last.length === 1))
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
    return like[0] ? named([first], [second], [], 'last-first', true) : named([second], [first], [], 'first-last', true)
  }
  return named(
    units.slice(0, 1),
    units.slice(1, 2),
    units.slice(2),
    units.length > 2 && !like[0] ? 'unknown' : 'last-first',
    false,
  )
}

/** How many first names stand at the end of what comes before a patronymic; one at least, and a surname is left. */
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

/** «Анна-Мария», «Жан-Поль»: two first names are one. */
function isGivenName(text: string): boolean {
  return isFirstName(text) || (text.includes('-') && text.split('-').every(isFirstName))
}

function allSurnames(units: readonly NameUnit[]): boolean {
  return units.every(surnameLike)
}

function surnameLike({ text, particle }: NameUnit): boolean {
  return particle || looksLikeSurname(text)
}

function named(
  last: readonly NameUnit[],
  first: readonly NameUnit[],
  middle: readonly NameUnit[],
  order: NameOrder,
  sure: boolean,
): AssignedName {
  const joined = (units: readonly NameUnit[]) => units.map(({ text }) => text).join(' ')
  return { lastName: joined(last), firstName: joined(first), middleName: joined(middle), order, sure }
}
