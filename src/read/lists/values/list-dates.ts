/** Birth dates in a cell, as text in the Russian forms, as dates, or as the serial numbers of spreadsheets, to «05.03.2014» or ISO. */
import { cleanText } from '../../clean-text.ts'
import { readListDate } from '../../read-date.ts'
import type { Cell } from '../sheets/sheet.ts'

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const IN_WORDS = /^[«"]?(\d{1,2})[»"]?[\s.-]*(\p{L}{3,9})\.?[\s-]*(\d{4}|\d{2})$/u
const IN_FIGURES = /^(\d{1,2})\s?[./,\s-]\s?(\d{1,2})\s?[./,\s-]\s?(\d{4}|\d{2})$/
const YEAR_FIRST = /^(\d{4})[./-](\d{1,2})[./-](\d{1,2})$/
const SLASHED = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/
/** A date with something else behind it: the place of birth, the age. */
const FRONT =
  /^((?:\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2})(?:\s*г(?:\.|ода?)?(?:\s*р(?:\.|ожд\p{L}*))?)?)(?:[\s,;]+(?=[\p{L}(№])|[,;]\s*).*$/u
/** «г.», «г. р.», «года рождения», and the time of day that programs add. */
const AFTER =
  /(?<=[\d\s])\s*(?:(?:г|год|года)\.?(?:\s*(?:р\.?|рожд\p{L}*\.?))?|[T\s]\d{1,2}:\d{2}(?::\d{2})?(?:\.\d+)?\s*(?:Z|[+-]\d{2}:?\d{2})?)$/iu
/** Hours, minutes, seconds, and the zone. */
const TIME = /\d[T\s](\d{1,2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?\s*(Z|[+-]\d{2}:?\d{2})?$/i
/** Two figures below this are of this century. */
const CENTURY = 36
/** Serial days of 1 January 1990 and 31 December 2035: a number in a date column that can be nothing else. */
const SERIALS = [32_874, 49_674] as const
/** Day 0 of the serial numbers, once the day that 1900 never had is past (ISO/IEC 29500-1, 18.17.4.1). */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const DAY = 86_400_000

/** The time of day of a cell with a date, in seconds, and whether it is said to be Greenwich's; null for midnight, and without a time. */
function timeOf(cell: Cell): { readonly seconds: number; readonly isUtc: boolean } | null {
  const [, hours, minutes, seconds = '0', zone = ''] = TIME.exec(cleanText(cell.text).text) ?? []
  const written = hours === undefined ? null : Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)
  const day = cell.value !== null && cell.value >= SERIALS[0] && cell.value < SERIALS[1] + 1 ? cell.value : 0
  const time = written ?? Math.round((day % 1) * 86_400)
  return time < 1 ? null : { seconds: time, isUtc: /^(z|[+-]00:?00)$/i.test(zone) }
}

/** What times of day say of the dates in a column. */
export interface DayTimes {
  /** Some date has a time of day. */
  readonly any: boolean
  /** All have, and it is in the evening: midnight of the next day, in a zone further east. */
  readonly evenings: boolean
}

/** @param cells of one column */
export function dayTimes(cells: readonly Cell[]): DayTimes {
  const times = cells.filter(({ text }) => text !== '').map(timeOf)
  const evening = (time: ReturnType<typeof timeOf>) =>
    time !== null && time.seconds >= 18 * 3600 && time.seconds % 1800 === 0
  return { any: times.some((time) => time !== null), evenings: times.length > 0 && times.every(evening) }
}

/** Whether a cell has a date with a time of day. */
export function hasTime(cell: Cell): boolean {
  return timeOf(cell) !== null
}

/** A moment just before midnight, or midnight of Russia in Greenwich's time: the day that was meant is the next. */
function isNextDay(cell: Cell, evenings: boolean): boolean {
  const time = timeOf(cell)
  if (time === null) return false
  return evenings || time.seconds >= 86_370 || (time.isUtc && time.seconds >= 12 * 3600 && time.seconds % 900 === 0)
}

/** @param date as `writtenDate` gives it; any other text comes back as it is */
function dayAfter(date: string): string {
  const read = readListDate(date)
  return read.ok ? new Date(Date.parse(read.value) + DAY).toISOString().slice(0, 10) : date
}

/**
 * @param monthFirst how dates with slashes are meant, see `isMonthFirst`
 * @param evenings see `dayTimes`
 * @returns the date as the reader of lists takes it; a text that is no date comes back as it is, to be reported
 */
export function writtenDate(cell: Cell, monthFirst = false, evenings = false): string {
  const date = dateIn(cell, monthFirst)
  return isNextDay(cell, evenings) ? dayAfter(date) : date
}

function dateIn(cell: Cell, monthFirst: boolean): string {
  if (cell.date !== null) return cell.date
  const whole = cleanText(cell.text).text
  const text = FRONT.exec(whole)?.[1] ?? whole
  if (monthFirst) {
    const [, month, day, year] = SLASHED.exec(text) ?? []
    if (month && day && year) return `${day}.${month}.${fullYear(year)}`
  }
  const number = cell.value ?? (/^\d{5}(?:[.,]0+)?$/.test(text) ? Number(text.slice(0, 5)) : null)
  if (number !== null && number >= SERIALS[0] && number <= SERIALS[1]) {
    return new Date(DAY_ZERO + Math.floor(number) * DAY).toISOString().slice(0, 10)
  }
  const bare = text.replace(AFTER, '').trim()
  const [, day, word, year] = IN_WORDS.exec(bare.toLowerCase()) ?? []
  if (day && word && year) {
    const month = MONTHS.findIndex((name, i) => (i === 4 ? /^ма[йя]$/.test(word) : word.startsWith(name)))
    if (month >= 0) return `${day}.${month + 1}.${fullYear(year)}`
  }
  const [, y4, m4, d4] = YEAR_FIRST.exec(bare) ?? []
  if (y4 && m4 && d4) return `${y4}-${m4.padStart(2, '0')}-${d4.padStart(2, '0')}`
  const [, d, m, y] = IN_FIGURES.exec(bare) ?? []
  return d && m && y ? `${d}.${m}.${fullYear(y)}` : bare
}

/**
 * American programs write the month first; a column shows it by a second number that is no month.
 *
 * @param texts of one column
 */
export function isMonthFirst(texts: readonly string[]): boolean {
  const pairs = texts.flatMap((text) => {
    const [, first, second] = SLASHED.exec(cleanText(text).text) ?? []
    return first && second ? [[Number(first), Number(second)] as const] : []
  })
  return pairs.some(([, second]) => second > 12) && pairs.every(([first]) => first <= 12)
}

/** «2014»: a year, which is no date. */
export function isYearOnly(text: string): boolean {
  return /^(19|20)\d\d$/.test(text)
}

function fullYear(year: string): string {
  if (year.length === 4) return year
  return `${Number(year) < CENTURY ? '20' : '19'}${year}`
}
