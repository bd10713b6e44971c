/** Which sections share pages: each begins one, unless the one before would be more than half empty, or the leaflet is to fit on fewer sheets. */
import { failure, type Outcome, outcome } from '../../diagnostics/outcome.ts'
import type { ComposedSection } from '../../model/composed.ts'
import type { Fit } from '../../model/leaflet.ts'
import { leafletDoesNotFit, type Misfit } from '../press-diagnostics.ts'
import { isHalfEmpty } from './cut-pages.ts'
import { finishPages } from './finish-pages.ts'
import type { FinishedPage, FinishedPages, PressCache } from './press-cache.ts'

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
 * Each section on pages of its own, as far as none is left more than half empty. If that makes more pages than the leaflet's `fit` allows, gaps are closed up, and as few sections as
 * it takes follow others on a page; if even that doesn't do, the sections come out as if nothing had been said, with a warning.
 */
export function setSectionsToFit(
  cache: PressCache,
  { fit, headed, ...setting }: SectionsSetting & { readonly fit: Fit | null; readonly headed: boolean },
): Outcome<SetSections> {
  const { sections, firstPage } = setting
  const apart = setSectionsInTurn(cache, setting, headed)
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
  const { pages: finished } = joined.value
  return outcome(
    { pages: finished, begins: beginsOf(finished, sections.length, firstPage), misfit: null },
    joined.diagnostics,
  )
}

/** Page of the leaflet on which each of so many sections begins. */
function beginsOf(pages: readonly FinishedPage[], count: number, firstPage: number): readonly number[] {
  return Array.from(
    { length: count },
    (_, index) => firstPage + pages.findIndex((page) => page.some(({ section }) => section === index)),
  )
}

/** Sections that were set together, from `from` on. */
interface Run {
  readonly from: number
  readonly count: number
  readonly firstPage: number
  readonly made: Outcome<FinishedPages>
}

/**
 * Each section on pages of its own; but one whose last page would be more than half empty is followed by the next one there, and by as many
 * more as it takes. Only those are set anew for each recipient; the others are shared as before.
 *
 * @param headed the first section is a head, below which the second comes only whole
 */
function setSectionsInTurn(cache: PressCache, setting: SectionsSetting, headed: boolean): Outcome<SetSections> {
  const { sections } = setting
  const inRows = cache.theme.layout === 'rows'
  const set = (from: number, count: number, firstPage: number, most?: number): Run => {
    const wanted = { ...setting, sections: sections.slice(from, from + count), firstPage, pageOfStep: [] }
    return { from, count, firstPage, made: finishPages(cache, most === undefined ? wanted : { ...wanted, most }) }
  }
  const runs: Run[] = []
  for (let from = 0, page = setting.firstPage; from < sections.length; ) {
    const isHead = headed && from === 0 && sections.length > 1
    const together = isHead ? set(from, 2, page, 1) : null
    let run = together && fits(together) ? together : set(from, 1, page)
    const follows = !isHead || inRows
    while (follows && isLeftEmpty(run) && from + run.count < sections.length) run = set(from, run.count + 1, page)
    runs.push(run)
    from += run.count
    page += pagesOf(run).length
  }
  // the last page of all is looked at too, but in large print, where a step may need so many
  const [before, last] = runs.slice(-2)
  if (!inRows && before && last && isLeftEmpty(last)) {
    const run = set(before.from, before.count + last.count, before.firstPage)
    if (fits(run) && !isLeftEmpty(run)) runs.splice(-2, 2, run)
  }
  const diagnostics = runs.flatMap(({ made }) => made.diagnostics)
  if (runs.some(({ made }) => !made.ok)) return failure(diagnostics)
  return outcome(
    {
      pages: runs.flatMap((run) =>
        pagesOf(run).map((page) => page.map(({ section, content }) => ({ section: run.from + section, content }))),
      ),
      begins: runs.flatMap((run) => beginsOf(pagesOf(run), run.count, run.firstPage)),
      misfit: null,
    },
    diagnostics,
  )
}

function pagesOf({ made }: Run): readonly FinishedPage[] {
  return made.ok && made.value.fits ? made.value.pages : []
}

function fits(run: Run): boolean {
  return pagesOf(run).length > 0
}

function isLeftEmpty({ made }: Run): boolean {
  return made.ok && made.value.fits && isHalfEmpty(made.value.lastEmpty)
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

/** Each section on pages of its own, as many as it takes. */
function setSectionsApart(
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
