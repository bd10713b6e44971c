/** The pages of sections for one set of values as content streams, made once however many recipients share them. */
import { itemAt } from '../../diagnostics/impossible.ts'
import { type Outcome, outcome } from '../../diagnostics/outcome.ts'
import type { ComposedSection } from '../../model/composed.ts'
import { pageContent } from '../paint/page-content.ts'
import { type LaidOutPage, type LaidOutPages, layOutPages } from './lay-out-pages.ts'
import { type FinishedPage, type FinishedPages, nodeValues, type PressCache } from './press-cache.ts'

/** Finished pages that are kept for the next recipient. */
const LIMIT = 400

export interface PagesWanted {
  readonly sections: readonly ComposedSection[]
  /** Values of the whole leaflet. */
  readonly values: readonly string[]
  /** Number in the leaflet of the page on which the first section begins, from 1. */
  readonly firstPage: number
  readonly hasSlip: boolean
  /** Pages that the sections name, in order of the steps; empty where they aren't known yet, or not named. */
  readonly pageOfStep: readonly number[]
  /** Pages that there may be; as many as it takes if it isn't said. */
  readonly most?: number
}

/**
 * @returns the same objects for the same sections and values, so that a file holds them once; what `layOutPages` reports
 * @throws RangeError if a section has a field for which the leaflet has no value
 */
export function finishPages(cache: PressCache, wanted: PagesWanted): Outcome<FinishedPages> {
  const { sections, firstPage, hasSlip, pageOfStep, most = Number.POSITIVE_INFINITY } = wanted
  const filled = sections.map((section) => ({
    section,
    values: section.fields.map((index) => itemAt(wanted.values, index)),
  }))
  // beyond page 2 it doesn't matter to a section where it begins
  const zone = hasSlip && firstPage <= 2 ? firstPage : 0
  const key = JSON.stringify([filled.map(({ section, values }) => [section.key, values]), zone, pageOfStep, most])
  const before = cache.pages.get(key)
  if (before) return keep(cache.pages, key, before)
  const laidOut = layOutPages({
    sections: filled.map(({ section, values }) => ({ section, values: nodeValues(cache, values, pageOfStep) })),
    fonts: cache.fonts,
    nodes: cache.nodes,
    firstPage,
    hasSlip,
    most,
  })
  const made = laidOut.ok ? outcome(finished(laidOut.value, cache), laidOut.diagnostics) : laidOut
  return keep(cache.pages, key, made)
}

function finished(laidOut: LaidOutPages, cache: PressCache): FinishedPages {
  return laidOut.fits ? { ...laidOut, pages: laidOut.pages.map((page) => finishPage(page, cache)) } : laidOut
}

/** What was wanted last comes last, so that what all recipients share outlives what one of them has. */
function keep(pages: PressCache['pages'], key: string, made: Outcome<FinishedPages>): Outcome<FinishedPages> {
  pages.delete(key)
  const [oldest] = pages.keys()
  if (pages.size >= LIMIT && oldest !== undefined) pages.delete(oldest)
  pages.set(key, made)
  return made
}

/** Numbers of marked contents go on from section to section. */
function finishPage(page: LaidOutPage, { deflate }: PressCache): FinishedPage {
  let marks = 0
  return page.map(({ section, parts }) => {
    const content = pageContent(parts, deflate, marks)
    marks += content.marks
    return { section, content }
  })
}
