/** A number, with its format, as a cell: a date where the format says so, else the number as Excel shows it. */

import { isDateFormat, shownDate } from './date-format.ts'
import { numberText } from './number-format.ts'
import { type Day, dayOfIso, isoOfDay, serialDay, serialOf } from './serial-date.ts'
import type { Cell } from './sheet.ts'

/** The formats that a file gives by number only, as Excel has them in Russian (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd.mm.yyyy',
  15: 'dd.mmm.yy',
  16: 'dd.mmm',
  17: 'mmm.yy',
  22: 'dd.mm.yyyy h:mm',
  37: '#,##0',
  38: '#,##0',
  39: '#,##0.00',
  40: '#,##0.00',
}

/** The format that a workbook means by a number without giving it; «General» for others. @example builtInFormat(14) // 'dd.mm.yyyy' */
export function builtInFormat(id: number): string {
  return BUILT_IN[id] ?? 'General'
}

/**
 * @param value finite; a serial date too
 * @param from1904 the date system of the workbook
 * @example numberCell(41407, 'dd.mm.yyyy', false) // { kind: 'date', text: '13.05.2013', value: 41407, date: '2013-05-13' }
 */
export function numberCell(value: number, format: string, from1904: boolean): Cell {
  const day = isDateFormat(format) ? serialDay(value, from1904) : null
  if (day !== null) {
    return { kind: 'date', text: shownDate(value, format, from1904) ?? plainDate(day), value, date: isoOfDay(day) }
  }
  const general = format === '' || /^(general|@)$/i.test(format)
  return { kind: 'number', text: (general ? null : numberText(value, format)) ?? generalText(value), value, date: null }
}

/**
 * A date that the file holds as one; its time of day is in the value only.
 *
 * @param shown the text that the file itself shows for it
 * @returns null if the text is no date
 */
export function isoDateCell(iso: string, shown = ''): Cell | null {
  const day = dayOfIso(iso)
  return day === null
    ? null
    : { kind: 'date', text: shown || plainDate(day), value: serialOf(day) + timeOfIso(iso), date: isoOfDay(day) }
}

/** Without an exponent while the digits are exact, and a comma before the fraction. */
export function generalText(value: number): string {
  // digits after the fifteenth are of the binary number, not of what was typed
  return String(Number.isInteger(value) ? value : Number(value.toPrecision(15))).replace('.', ',')
}

/** `8,91E+10` hides digits that a whole number of 15 digits or less still has. */
export function unfolded(shown: string, value: number): string {
  return /^[\d.,]+e[+-]?\d+$/i.test(shown) && Number.isInteger(value) && Math.abs(value) < 1e15 ? String(value) : shown
}

/** The time of day of «2013-05-13T21:00:00», as a part of the day. */
function timeOfIso(iso: string): number {
  const [, hours = 0, minutes = 0, seconds = 0] = /T(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?/.exec(iso) ?? []
  return (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400
}

function plainDate({ year, month, day }: Day): string {
  return `${String(day).padStart(2, '0')}.${String(month).padStart(2, '0')}.${String(year).padStart(4, '0')}`
}
