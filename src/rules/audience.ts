/** For whom a whole leaflet is: `audience` of its front matter against the age of a pupil. */
import type { Audience, Job, Pupil } from '../model/job.ts'
import { ageOn } from './age-on.ts'

/** Who a leaflet is for; null: for all, as any leaflet is that the job hasn't. */
export function audienceOf({ manuscripts }: Pick<Job, 'manuscripts'>, id: string): Audience | null {
  return manuscripts.find((manuscript) => manuscript.id === id)?.audience ?? null
}

/**
 * Whether a pupil belongs to an audience on the day by which ages are counted, that of the meeting.
 *
 * @returns null where the age isn't known
 * @example belongsTo({ from: null, under: 14 }, { birthDate: '2012-09-03' }, '2026-09-03') // false
 */
export function belongsTo(
  { from, under }: Audience,
  { birthDate }: Pick<Pupil, 'birthDate'>,
  day: string,
): boolean | null {
  const age = ageOn(birthDate, day)
  if (age === null) return null
  return (from === null || age >= from) && (under === null || age < under)
}
