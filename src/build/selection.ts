/** Which classes, leaflets and pupils the command line asks for. */

import { closest } from '../diagnostics/closest.ts'
import type { Bilingual, Diagnostic } from '../diagnostics/diagnostic.ts'
import { error } from '../diagnostics/diagnostic.ts'
import type { Outcome } from '../diagnostics/outcome.ts'
import { outcome } from '../diagnostics/outcome.ts'
import type { Job, Pupil, SchoolClass } from '../model/job.ts'
import { listedName } from '../rules/listed-name.ts'
import type { WantedWork } from './build-request.ts'
import { type Outside, outsideOf } from './outside-audience.ts'

/** One class with what is to be made for it. */
export interface Selected {
  readonly schoolClass: SchoolClass
  readonly leaflets: readonly string[]
  readonly pupils: readonly Pupil[]
  /** Which of these pupils don't get which of these leaflets, because of their age. */
  readonly outside: readonly Outside[]
  /** Whether all pupils are asked for: only then is there a print file. */
  readonly whole: boolean
}

/** Names that nothing answers to are errors of the command line, all of them at once. */
export function selectWork(job: Job, options: WantedWork): Outcome<readonly Selected[]> {
  const diagnostics: Diagnostic[] = []
  const classes = job.classes.filter(
    (one) => options.classes.length === 0 || options.classes.some((label) => sameLabel(label, one.label)),
  )
  for (const label of options.classes) {
    if (!job.classes.some((one) => sameLabel(label, one.label))) {
      diagnostics.push(
        unknown(
          'class',
          label,
          job.classes.map((one) => one.label),
        ),
      )
    }
  }
  const known = [...new Set(job.classes.flatMap((one) => one.leaflets))]
  for (const id of options.leaflets) if (!known.includes(id)) diagnostics.push(unknown('leaflet', id, known))
  for (const wanted of options.pupils) {
    if (!classes.some((one) => one.pupils.some((pupil) => answersTo(pupil, wanted)))) {
      diagnostics.push(
        unknown(
          'pupil',
          wanted,
          classes.flatMap((one) => one.pupils.map(listedName)),
        ),
      )
    }
  }
  const work = classes.map((schoolClass): Selected => {
    const isWanted = (id: string) => options.leaflets.length === 0 || options.leaflets.includes(id)
    const leaflets = schoolClass.leaflets.filter(isWanted)
    const pupils = schoolClass.pupils
      .filter((pupil) => options.pupils.length === 0 || options.pupils.some((wanted) => answersTo(pupil, wanted)))
      .map((pupil) => (options.edition === null ? pupil : { ...pupil, edition: options.edition }))
    const outside = outsideOf(job, leaflets, pupils)
    return { schoolClass, leaflets, pupils, outside, whole: options.pupils.length === 0 }
  })
  const chosen = work.filter(({ leaflets, pupils, whole }) => leaflets.length > 0 && (whole || pupils.length > 0))
  return outcome(chosen, chosen.length === 0 && diagnostics.length === 0 ? [nothingChosen()] : diagnostics)
}

function nothingChosen(): Diagnostic {
  return error(
    'cli/nothing-chosen',
    {
      ru: 'такой памятки у выбранных классов и учеников нет',
      en: 'the classes and pupils asked for do not get such a leaflet',
    },
    {
      hint: {
        ru: 'какие памятки у класса, сказано в задании и в списке класса: leaflets',
        en: 'the job and the class list say which leaflets a class gets: leaflets',
      },
    },
  )
}

function sameLabel(a: string, b: string): boolean {
  return a.normalize('NFC').toUpperCase() === b.normalize('NFC').toUpperCase()
}

function answersTo(pupil: Pupil, wanted: string): boolean {
  if (/^\d+$/.test(wanted)) return pupil.number === Number(wanted)
  return listedName(pupil).normalize('NFC').toLowerCase().startsWith(wanted.normalize('NFC').toLowerCase())
}

const NOUNS: Readonly<Record<'class' | 'leaflet' | 'pupil', Bilingual>> = {
  class: { ru: 'класса', en: 'class' },
  leaflet: { ru: 'памятки', en: 'leaflet' },
  pupil: { ru: 'ученика', en: 'pupil' },
}

function unknown(what: keyof typeof NOUNS, value: string, known: readonly string[]): Diagnostic {
  const near = closest(value, known)
  const some = known.slice(0, 12).join(', ')
  return error(
    `cli/unknown-${what}`,
    { ru: `${NOUNS[what].ru} «${value}» нет`, en: `there is no ${NOUNS[what].en} "${value}"` },
    {
      hint: near ? { ru: `возможно, ${near}`, en: `perhaps ${near}` } : { ru: `есть ${some}`, en: `there are ${some}` },
    },
  )
}
