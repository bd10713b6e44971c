/** Pupils whose leaflets are longer than they should be, reported together: one message for a leaflet of a class. */

import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Pupil, SchoolClass } from '../model/job.ts'
import type { Misfit } from '../pipeline.ts'
import { listedName } from '../rules/listed-name.ts'
import { pluralForm } from '../rules/plural-form.ts'

/** The press doesn't know whose leaflet it is that doesn't fit. */
export interface PupilMisfit {
  readonly leaflet: string
  readonly pupil: Pupil
  readonly misfit: Misfit
  /** As the press says it. */
  readonly diagnostic: Diagnostic
}

/**
 * The longest leaflets first: where they fit, all fit.
 *
 * @param strict it is an error then, and nothing is written
 * @returns one message for each leaflet
 */
export function summariseMisfits(
  misfits: readonly PupilMisfit[],
  { label }: SchoolClass,
  strict: boolean,
): readonly Diagnostic[] {
  return groupBy(misfits, ({ leaflet }) => leaflet).map(([{ leaflet, misfit, diagnostic }, ofLeaflet]) => {
    const { most } = misfit
    const count = ofLeaflet.length
    const sizes = groupBy(ofLeaflet, ({ misfit: one }) => `${one.pages} ${one.lines}`).sort(
      ([a], [b]) => b.misfit.pages - a.misfit.pages || b.misfit.lines - a.misfit.lines,
    )
    const ru = sizes.map(([first, same]) => `\n   ${sizeRu(first.misfit)}: ${names(same)}`).join('')
    const en = sizes.map(([first, same]) => `\n   ${sizeEn(first.misfit)}: ${names(same)}`).join('')
    return {
      ...diagnostic,
      severity: strict ? 'error' : 'warning',
      message: {
        ru: `«${leaflet}», ${label}: не помещается на ${most} ${pluralForm(most, 'странице', 'страницах', 'страницах')} у ${count} ${pluralForm(count, 'ученика', 'учеников', 'учеников')}:${ru}`,
        en: `"${leaflet}", ${label}: doesn't fit on ${most} pages for ${count} pupil${count === 1 ? '' : 's'}:${en}`,
      },
    }
  })
}

function sizeRu({ pages, lines }: Misfit): string {
  return `${pages} ${pluralForm(pages, 'страница', 'страницы', 'страниц')}, лишних строк примерно ${lines}`
}

function sizeEn({ pages, lines }: Misfit): string {
  return `${pages} pages, about ${lines} line${lines === 1 ? '' : 's'} too many`
}

function names(misfits: readonly PupilMisfit[]): string {
  return misfits.map(({ pupil }) => listedName(pupil)).join(', ')
}

/** The groups in the order of their first members, each with its first and all of them. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): (readonly [T, readonly T[]])[] {
  const groups = new Map<string, readonly [T, T[]]>()
  for (const item of items) {
    const key = keyOf(item)
    const group = groups.get(key)
    if (group) group[1].push(item)
    else groups.set(key, [item, [item]])
  }
  return [...groups.values()]
}
