/** Dates as class lists and job files write them, to ISO dates. */

import type { Attempt } from '../diagnostics/attempt.ts'

/** An ISO date; or whether the calendar lacks the day, or the text is no date at all. */
type ReadDate = Attempt<string, 'no-such-date' | 'not-a-date'>

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/
const RUSSIAN = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/

/** Reads `2014-03-05`; days that the (proleptic Gregorian) calendar lacks are distinguished from texts that aren't a date. */
export function readIsoDate(text: string): ReadDate {
  const [, year, month, day] = ISO.exec(text) ?? []
  return calendarDate(year, month, day)
}

/** @example readListDate('5.03.2014') // { ok: true, value: '2014-03-05' } */
export function readListDate(text: string): ReadDate {
  const [, day, month, year] = RUSSIAN.exec(text) ?? []
  return year === undefined ? readIsoDate(text) : calendarDate(year, month, day)
}

function calendarDate(year = '', month = '', day = ''): ReadDate {
  if (year === '') return { ok: false, fault: 'not-a-date' }
  if (Number(day) < 1 || Number(day) > daysIn(Number(year), Number(month))) return { ok: false, fault: 'no-such-date' }
  return { ok: true, value: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` }
}

function daysIn(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0
}
