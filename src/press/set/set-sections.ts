/** Which sections share pages: each begins one, unless the leaflet is to fit on fewer sheets. */
import { failure, type Outcome, outcome } from '../../diagnostics/outcome.ts'
import type { ComposedSection } from '../../model/composed.ts'
import type { Fit } from '../../model/leaflet.ts'
import { leafletDoesNotFit, type Misfit } from '../press-diagnostics.ts'
import { finishPages } from './finish-pages.ts'
import type { FinishedPage, PressCache } from './press-cache.ts'

export interface SetSections {
  readonly pages: readonly FinishedPage[]
  /** Page of the leaflet on which each section begins, in order. */
  readonly begins: readonly number[]
  readonly misfit: Misfit | null
}

export interface SectionsSetting {
  readonly sections: readonly ComposedSection[]
  /** Values of the whole leaflet. */
  readonly values: readonly string[]
  readonly hasSlip: boolean
  /** Number in the leaflet of the page on which the first section begins, from 1. */
  readonly firstPage: number
}

/**
 * Each section on pages of its own. If that makes more pages than the leaflet's `fit` allows, gaps are closed up, and as few sections as
 * it takes follow others on a page; if even that doesn't do, the sections come out as if nothing had been said, with a warning.
 */
export function setSectionsToFit(
  cache: PressCache,
  { fit, ...setting }: SectionsSetting & { readonly fit: Fit | null },
): Outcome<SetSections> {
  const { sections, firstPage } = setting
  const apart = setSectionsApart(cache, { ...setting, pageOfStep: [] })
  if (!fit || !apart.ok) return apart
  const most = fit.sheets * 2
  const before = firstPage - 1
  const pages = before + apart.value.pages.length
  if (pages <= most) return apart
  const joined = finishPages(cache, { ...setting, pageOfStep: [], most: most - before })
  if (!joined.ok) return joined
  if (!joined.value.fits) {
    const misfit = { pages, most, lines: Math.ceil(joined.value.over / cache.theme.type.body.leading) }
    return outcome({ ...apart.value, misfit }, [...apart.diagnostics, leafletDoesNotFit(misfit, fit.place)])
  }
  const finished = joined.value.pages
  const begins = sections.map(
    (_, index) => firstPage + finished.findIndex((page) => page.some(({ section }) => section === index)),
  )
  return outcome({ pages: finished, begins, misfit: null }, joined.diagnostics)
}

/**
 * The personal pages: of each section as much as fits on one page. What doesn't fit even at its shortest comes out whole, on as many
 * pages as it takes.
 *
 * @param setting `pageOfStep`: pages that the sections name; empty where they aren't known yet
 */
export function setFrontSections(
  cache: PressCache,
  { sections, firstPage, ...setting }: SectionsSetting & { readonly pageOfStep: readonly number[] },
): Outcome<SetSections> {
  const fitting = (section: ComposedSection, page: number): ComposedSection | null => {
    const made = finishPages(cache, { ...setting, sections: [section], firstPage: page })
    if (made.ok && made.value.fits && made.value.pages.length === 1) return section
    return section.shorter ? fitting(section.shorter, page) : null
  }
  const chosen = sections.map((section, i) => fitting(section, firstPage + i) ?? section)
  return setSectionsApart(cache, { ...setting, firstPage, sections: chosen })
}

/**
 * Each section on pages of its own, as many as it takes.
 *
 * @param setting `pageOfStep`: pages that the sections name; empty where they aren't known yet, or not named
 */
export function setSectionsApart(
  cache: PressCache,
  { sections, firstPage, ...setting }: SectionsSetting & { readonly pageOfStep: readonly number[] },
): Outcome<SetSections> {
  const pages: FinishedPage[] = []
  const begins: number[] = []
  const made = sections.map((section, index) => {
    const begin = firstPage + pages.length
    const own = finishPages(cache, { ...setting, sections: [section], firstPage: begin })
    begins.push(begin)
    if (own.ok && own.value.fits) {
      pages.push(...own.value.pages.map((page) => page.map(({ content }) => ({ section: index, content }))))
    }
    return own
  })
  const diagnostics = made.flatMap((one) => one.diagnostics)
  return made.every((one) => one.ok) ? outcome({ pages, begins, misfit: null }, diagnostics) : failure(diagnostics)
}
