/** Birth dates in a cell, as text in the Russian forms, as dates, or as the serial numbers of spreadsheets, to «05.03.2014» or ISO. */
import type { Cell } from '../sheet.ts'

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек']
const IN_WORDS = /^(\d{1,2})\s+(\p{L}{3,9})\s+(\d{4})(?:\s*(?:г|год|года)\.?)?$/u
const IN_FIGURES = /^(\d{1,2})[./\s-](\d{1,2})[./\s-](\d{4}|\d{2})(?:\s*(?:г|год|года)\.?)?$/
/** Serial days of 1 January 1990 and 31 December 2035: a number in a date column that can be nothing else. */
const SERIALS = [32_874, 49_674] as const
/** Day 0 of the serial numbers, once the day that 1900 never had is past (ISO/IEC 29500-1, 18.17.4.1). */
const DAY_ZERO = Date.UTC(1899, 11, 30)
const DAY = 86_400_000

/** @returns the date as the reader of lists takes it; a text that is no date comes back as it is, to be told of */
export function dateText(cell: Cell): string {
  if (cell.date !== null) return cell.date
  if (cell.value !== null && cell.value >= SERIALS[0] && cell.value <= SERIALS[1]) {
    return new Date(DAY_ZERO + Math.floor(cell.value) * DAY).toISOString().slice(0, 10)
  }
  const text = cell.text.replace(/\s+/g, ' ').trim()
  const [, day, word, year] = IN_WORDS.exec(text.toLowerCase()) ?? []
  if (day && word && year) {
    const month = MONTHS.findIndex((name, i) => (i === 4 ? /^ма[йя]$/.test(word) : word.startsWith(name)))
    if (month >= 0) return `${day}.${month + 1}.${year}`
  }
  const [, d, m, y] = IN_FIGURES.exec(text) ?? []
  return d && m && y ? `${d}.${m}.${y.length === 2 ? `20${y}` : y}` : text.replace(/\s*(?:г|год|года)\.?$/, '')
}
