/** Whole years between two days. */

const ISO_DATE = /^\d{4}-\d{2}-\d{2}$/

/**
 * Age on a day, in whole years. Who was born on 29 February is a year older on 1 March of a common year.
 *
 * @param birthDate ISO date, or null where unknown
 * @param day ISO date
 * @returns null where the birth date is unknown, is no ISO date or lies after the day
 * @example ageOn('2014-09-04', '2026-09-03') // 11
 */
export function ageOn(birthDate: string | null, day: string): number | null {
  if (birthDate === null || !ISO_DATE.test(birthDate) || !ISO_DATE.test(day) || birthDate > day) return null
  const years = Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4))
  return day.slice(5) < birthDate.slice(5) ? years - 1 : years
}
