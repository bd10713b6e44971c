/** Pupils whose leaflets are longer than they should be, told together: one message for a leaflet of a class. */
import { CODE } from '../diagnostics/codes.ts'
import { type Diagnostic, error, warning } from '../diagnostics/diagnostic.ts'
import type { Pupil, SchoolClass } from '../model/job.ts'
import { pluralForm } from '../model/plural-form.ts'
import type { Misfit } from '../pipeline.ts'

/** What the press says of a leaflet that doesn't fit; it doesn't know whose it is. */

export interface PupilMisfit {
  readonly leaflet: string
  readonly pupil: Pupil
  readonly misfit: Misfit
  readonly told: Diagnostic
}

/** @param strict it is an error then, and nothing is written */
export function summariseMisfits(
  misfits: readonly PupilMisfit[],
  { label }: SchoolClass,
  strict: boolean,
): readonly Diagnostic[] {
  return [...groupBy(misfits, ({ leaflet }) => leaflet).values()].flatMap((ofLeaflet) => {
    const [first] = ofLeaflet
    if (!first) return []
    const { leaflet, misfit, told } = first
    const { most } = misfit
    const count = ofLeaflet.length
    // those with the longest leaflets first: where they fit, all fit
    const sizes = [...groupBy(ofLeaflet, ({ misfit: one }) => `${one.pages} ${one.lines}`).values()].sort(
      (a, b) => sizeOf(b) - sizeOf(a),
    )
    const ru = sizes.map((same) => `\n   ${sizeRu(same[0]?.misfit)}: ${names(same)}`).join('')
    const en = sizes.map((same) => `\n   ${sizeEn(same[0]?.misfit)}: ${names(same)}`).join('')
    const make = strict ? error : warning
    return [
      make(
        CODE.doesNotFit,
        {
          ru: `«${leaflet}», ${label}: не помещается на ${most} ${pluralForm(most, 'странице', 'страницах', 'страницах')} у ${count} ${pluralForm(count, 'ученика', 'учеников', 'учеников')}:${ru}`,
          en: `"${leaflet}", ${label}: doesn't fit on ${most} pages for ${count} pupil${count === 1 ? '' : 's'}:${en}`,
        },
        {
          ...(told.place ? { place: told.place } : {}),
          ...(told.source === undefined ? {} : { source: told.source }),
          ...(told.hint ? { hint: told.hint } : {}),
        },
      ),
    ]
  })
}

/** Pages first, then lines. */
function sizeOf([first]: readonly PupilMisfit[]): number {
  return first ? first.misfit.pages * 1000 + first.misfit.lines : 0
}

function sizeRu(misfit: Misfit | undefined): string {
  const { pages = 0, lines = 0 } = misfit ?? {}
  return `${pages} ${pluralForm(pages, 'страница', 'страницы', 'страниц')}, лишних строк примерно ${lines}`
}

function sizeEn(misfit: Misfit | undefined): string {
  const { pages = 0, lines = 0 } = misfit ?? {}
  return `${pages} pages, about ${lines} line${lines === 1 ? '' : 's'} too many`
}

function names(misfits: readonly PupilMisfit[]): string {
  return misfits.map(({ pupil }) => `${pupil.lastName} ${pupil.firstName}`.trim()).join(', ')
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group.push(item)
    else groups.set(key, [item])
  }
  return groups
}
