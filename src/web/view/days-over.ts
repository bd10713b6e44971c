/** Days of the form that are over: a page is built in August, and opened in December. */
import type { Settings } from '../settings.ts'

export type DayName = 'days.meeting' | 'days.slip' | 'days.finish'

/**
 * The days that a leaflet would name though they are over.
 *
 * @param today ISO date
 * @example daysOver(settings, '2026-12-01') // ['days.meeting'], where it was on 2026-09-03
 */
export function daysOver({ days }: Pick<Settings, 'days'>, today: string): readonly DayName[] {
  const named: readonly (readonly [DayName, string])[] = [
    ['days.meeting', days.meeting],
    ['days.slip', days.slip],
    ['days.finish', days.finish],
  ]
  return named.flatMap(([name, day]) => (/^\d{4}-\d\d-\d\d$/.test(day) && day < today ? [name] : []))
}

/** The day on this computer, as an ISO date. */
export function todayHere(now: Date = new Date()): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
