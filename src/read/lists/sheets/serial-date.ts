/** Days as spreadsheets count them, and ISO dates. */

const DAY = 86_400_000
/** Serial 61 is 1 March 1900; below that Excel is one day ahead, for it has a 29 February 1900 (ECMA-376, 18.17.4.1). */
const EPOCH_1900 = Date.UTC(1899, 11, 30)
const EPOCH_1904 = Date.UTC(1904, 0, 1)
/** 31 December 9999. */
const LAST_1900 = 2_958_465
const LAST_1904 = LAST_1900 - 1462

export interface Day {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * @param serial whole days and a fraction that is the time, which is dropped
 * @returns null if there is no such day; 29 February 1900 is a day here, though the calendar has none
 * @example serialDay(41407, false) // { year: 2013, month: 5, day: 13 }
 */
export function serialDay(serial: number, from1904: boolean): Day | null {
  const days = Math.floor(serial)
  if (from1904) return days < 0 || days > LAST_1904 ? null : dayAt(EPOCH_1904 + days * DAY)
  // serial 0 is the time of day alone
  if (days < 1 || days > LAST_1900) return null
  if (days === 60) return { year: 1900, month: 2, day: 29 }
  return dayAt(EPOCH_1900 + (days < 60 ? days + 1 : days) * DAY)
}

/** Null for a day that the calendar doesn't have. */
export function isoOfDay({ year, month, day }: Day): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return null
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** The day of `2013-05-13` or `2013-05-13T00:00:00.000`; null if it isn't one. */
export function dayOfIso(text: string): Day | null {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)(?:$|T)/.exec(text) ?? []
  const found = { year: Number(year), month: Number(month), day: Number(day) }
  return year === undefined || isoOfDay(found) === null ? null : found
}

/** The number of a day in the system of 1900. */
export function serialOf({ year, month, day }: Day): number {
  const days = Math.round((Date.UTC(year, month - 1, day) - EPOCH_1900) / DAY)
  return days <= 60 ? days - 1 : days
}

function dayAt(time: number): Day {
  const date = new Date(time)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() }
}
