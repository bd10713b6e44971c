/** What the sheets of a class say of school, teacher and days, in words. */

import type { ClassPack, PackFile, PackPart } from '../model/class-pack.ts'
import { isLarge } from '../model/edition.ts'
import type { Job, Pupil, SchoolClass } from '../model/job.ts'
import { audienceOf } from '../rules/audience.ts'
import { leafletTitle } from '../rules/leaflet-title.ts'
import { listedName } from '../rules/listed-name.ts'
import { audienceInWords } from './audience-in-words.ts'
import { gluedNumbers } from './create-merge-context.ts'
import { formatDate } from './format-date.ts'

export interface PackInput {
  readonly job: Job
  readonly schoolClass: SchoolClass
  /** The pupils who have a leaflet in the pile. */
  readonly pupils: readonly Pupil[]
  readonly parts: readonly PackPart[]
  readonly sheets: number
  readonly hasSlips: boolean
  readonly files: readonly PackFile[]
  /** Those who don't get a leaflet because of their age, leaflet by leaflet. */
  readonly outside: readonly { readonly leaflet: string; readonly pupils: readonly Pupil[] }[]
}

/** @example mergeClassPack({ job, schoolClass, pupils, … }).meeting // { date: '3 сентября, 18:00', weekday: 'четверг', room: 'каб. 214' } */
export function mergeClassPack({ job, schoolClass, pupils, outside, ...pack }: PackInput): ClassPack {
  const { school, meeting, deadlines, words } = job
  const { teacher, label, file } = schoolClass
  const day = (date: string) => formatDate(date, 'day', words).replace(' ', '\u00a0')
  return {
    ...pack,
    label,
    school: [school.name, school.city].filter((part) => part !== '').join(', '),
    teacher: {
      lastName: teacher.lastName,
      given: [teacher.firstName, teacher.middleName].filter((part) => part !== '').join(' '),
    },
    meeting: {
      date: [day(meeting.date), meeting.time].filter((part) => part !== '').join(', '),
      weekday: formatDate(meeting.date, 'weekday', words),
      room: gluedNumbers(meeting.room),
    },
    deadlines: {
      slip: day(deadlines.slip),
      finish: day(deadlines.finish),
    },
    outside: outside.flatMap(({ leaflet, pupils: left }) => {
      const audience = audienceOf(job, leaflet)
      if (audience === null || left.length === 0) return []
      const names = left.map(listedName)
      return [{ title: leafletTitle(job, leaflet), who: audienceInWords(audience, words), names }]
    }),
    pupils: pupils.map(({ number, lastName, firstName, edition }) => ({
      number,
      name: listedName({ lastName, firstName }),
      large: isLarge(edition),
    })),
    place: { file },
  }
}
