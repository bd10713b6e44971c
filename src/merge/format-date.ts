/** Dates in Russian, from ISO strings; months and days are written out here so that no locale data is needed. */

const MONTHS = [
  'января',
  'февраля',
  'марта',
  'апреля',
  'мая',
  'июня',
  'июля',
  'августа',
  'сентября',
  'октября',
  'ноября',
  'декабря',
]
const WEEKDAYS = ['воскресенье', 'понедельник', 'вторник', 'среда', 'четверг', 'пятница', 'суббота']

export type DateForm = 'day' | 'weekday' | 'full' | 'numeric'

/**
 * @param date ISO date; anything else, the empty string too, comes back as it is
 * @example formatDate('2026-09-03', 'day')     // «3 сентября»
 * @example formatDate('2026-09-03', 'weekday') // «четверг»
 * @example formatDate('2026-09-03', 'full')    // «3 сентября 2026 года»
 * @example formatDate('2026-09-03', 'numeric') // «03.09.2026»
 */
export function formatDate(date: string, form: DateForm): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const [, year = '', month = '', day = ''] = match ?? []
  const name = MONTHS[Number(month) - 1]
  if (match === null || name === undefined) return date
  switch (form) {
    case 'weekday':
      return WEEKDAYS[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()] ?? date
    case 'full':
      return `${Number(day)} ${name} ${year} года`
    case 'numeric':
      return `${day}.${month}.${year}`
    case 'day':
      return `${Number(day)} ${name}`
  }
}
