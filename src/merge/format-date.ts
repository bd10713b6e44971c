/** Dates from ISO strings, in the words of the job: no locale data of the machine is asked. */
import { type Words, wordText } from '../model/words.ts'

export type DateForm = 'day' | 'weekday' | 'full' | 'numeric'

/**
 * @param date ISO date; anything else, the empty string too, comes back as it is
 * @example formatDate('2026-09-03', 'day', words)     // «3 сентября»
 * @example formatDate('2026-09-03', 'weekday', words) // «четверг»
 * @example formatDate('2026-09-03', 'full', words)    // «3 сентября 2026 года»
 * @example formatDate('2026-09-03', 'numeric', words) // «03.09.2026»
 */
export function formatDate(date: string, form: DateForm, { dates }: Pick<Words, 'dates'>): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date)
  const [, year = '', month = '', day = ''] = match ?? []
  const name = dates.months[Number(month) - 1]
  if (match === null || name === undefined) return date
  switch (form) {
    case 'weekday':
      return dates.weekdays[new Date(Date.UTC(Number(year), Number(month) - 1, Number(day))).getUTCDay()] ?? date
    case 'full':
      return wordText(dates.full, { day: Number(day), month: name, year })
    case 'numeric':
      return wordText(dates.numeric, { day, month, year })
    case 'day':
      return wordText(dates.day, { day: Number(day), month: name })
  }
}
