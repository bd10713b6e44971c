/** Pupils whom a leaflet of their class isn't for: who they are, what the others get, and what is reported of it. */

import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts'
import type { Audience, Job, Pupil, SchoolClass } from '../model/job.ts'
import { audienceOf, belongsTo } from '../rules/audience.ts'
import { listedName } from '../rules/listed-name.ts'
import { pluralForm } from '../rules/plural-form.ts'

/** A pupil and a leaflet that isn't for the pupil's age. */
export interface Outside {
  readonly leaflet: string
  readonly pupil: Pupil
}

/** What is to be made for pupils of one class. */
interface Wanted {
  readonly leaflets: readonly string[]
  readonly pupils: readonly Pupil[]
  readonly outside: readonly Outside[]
}

/** Everyone whom a leaflet isn't for, leaflet by leaflet; no one where the job has all made. Whose age isn't known isn't among them. */
export function outsideOf(job: Job, leaflets: readonly string[], pupils: readonly Pupil[]): readonly Outside[] {
  if (job.outsideAudience === 'make') return []
  return leaflets.flatMap((leaflet) => {
    const audience = audienceOf(job, leaflet)
    if (audience === null) return []
    return pupils
      .filter((pupil) => belongsTo(audience, pupil, job.meeting.date) === false)
      .map((pupil) => ({ leaflet, pupil }))
  })
}

/** The pupils who get a leaflet, in the order of the list. @param leaflet id */
export function recipientsOf({ pupils, outside }: Pick<Wanted, 'pupils' | 'outside'>, leaflet: string) {
  const left = new Set(outside.flatMap((one) => (one.leaflet === leaflet ? [one.pupil.number] : [])))
  return left.size === 0 ? pupils : pupils.filter(({ number }) => !left.has(number))
}

/** The leaflets that a pupil gets, in the order of the class. */
export function leafletsOf({ leaflets, outside }: Pick<Wanted, 'leaflets' | 'outside'>, { number }: Pupil) {
  return leaflets.filter((id) => !outside.some(({ leaflet, pupil }) => leaflet === id && pupil.number === number))
}

/** One warning for each leaflet of a class that some of its pupils don't get, with their names. */
export function reportOutside(
  { schoolClass, leaflets, outside }: Pick<Wanted, 'leaflets' | 'outside'> & { readonly schoolClass: SchoolClass },
  job: Job,
): readonly Diagnostic[] {
  return leaflets.flatMap((leaflet) => {
    const audience = audienceOf(job, leaflet)
    const pupils = outside.flatMap((one) => (one.leaflet === leaflet ? [one.pupil] : []))
    return audience === null || pupils.length === 0 ? [] : [leftOut(leaflet, audience, pupils, schoolClass)]
  })
}

/** The error for a request of one pupil's leaflet that isn't for the pupil. */
export function notForPupil({ leaflet, pupil }: Outside, job: Job): Diagnostic {
  const audience = audienceOf(job, leaflet)
  const name = listedName(pupil)
  const who = audience === null ? { ru: '', en: '' } : shown(audience)
  return error(
    'merge/outside-audience',
    {
      ru: `памятка «${leaflet}» не для него: ${name}; она ${who.ru}`,
      en: `"${leaflet}" is ${who.en}, and not for ${name}`,
    },
    { place: pupil.place, hint: HINT },
  )
}

function leftOut(
  leaflet: string,
  audience: Audience,
  pupils: readonly Pupil[],
  { label, file }: SchoolClass,
): Diagnostic {
  const names = pupils.map(listedName).join(', ')
  const count = pupils.length
  const who = shown(audience)
  return warning(
    'merge/outside-audience',
    {
      ru: `«${leaflet}», ${label}: памятка ${who.ru}; без неё ${count} ${pluralForm(count, 'ученик', 'ученика', 'учеников')}: ${names}`,
      en: `"${leaflet}", ${label}: the leaflet is ${who.en}; ${count} pupil${count === 1 ? '' : 's'} without it: ${names}`,
    },
    { place: { file }, hint: HINT },
  )
}

const HINT = {
  ru: 'дайте им другую памятку; нужна именно эта — напишите в задании outsideAudience: make',
  en: 'give them another leaflet; if it is to be this one, write outsideAudience: make in the job',
}

function shown({ from, under }: Audience) {
  return {
    ru: ['только', ...(from === null ? [] : [`с ${from} лет`]), ...(under === null ? [] : [`до ${under} лет`])].join(
      ' ',
    ),
    en: ['only', ...(from === null ? [] : [`from ${from}`]), ...(under === null ? [] : [`under ${under}`])].join(' '),
  }
}
