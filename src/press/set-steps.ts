/** The pages of the steps: each step begins one, unless the leaflet is to fit on fewer sheets. */
import { type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { ComposedLeaflet } from '../model/composed.ts'
import { leafletDoesNotFit } from './press-diagnostics.ts'
import type { PressRoom } from './press-room.ts'
import { type SetPage, setFlow } from './set-flow.ts'

/** How a leaflet fails to be as short as it says it is. */
export interface Misfit {
  readonly pages: number
  /** Pages that there may be. */
  readonly most: number
  /** What is left over when these are full, all gaps closed up, in lines of running text. */
  readonly lines: number
}

export interface SetSteps {
  readonly pages: readonly SetPage[]
  /** Page of the leaflet on which each step begins, in order. */
  readonly pageOfStep: readonly number[]
  readonly misfit: Misfit | null
}

/** The first page is set apart from the steps, which begin on the second. */
const FIRST = 2

/**
 * Each step on pages of its own. If that makes more pages than the leaflet's `fit` allows, gaps are closed up, and as few steps as
 * it takes follow others on a page; if even that doesn't do, the steps come out as if nothing had been said, with a warning.
 */
export function setSteps(room: PressRoom, leaflet: ComposedLeaflet, values: readonly string[]): Outcome<SetSteps> {
  const [, ...sections] = leaflet.sections
  const { hasSlip, fit } = leaflet
  const apart = setApart(room, leaflet, values)
  const most = fit ? fit.sheets * 2 : Number.POSITIVE_INFINITY
  if (!fit || !apart.ok || apart.value.pages.length + 1 <= most) return apart
  const flow = setFlow(room, { sections, values, firstPage: FIRST, hasSlip, pageOfStep: [], most: most - 1 })
  if (!flow.ok) return flow
  if (!flow.value.fits) {
    const lines = Math.ceil(flow.value.over / room.theme.type.body.leading)
    const misfit = { pages: apart.value.pages.length + 1, most, lines }
    return outcome({ ...apart.value, misfit }, [...apart.diagnostics, leafletDoesNotFit(misfit, fit.place)])
  }
  const { pages } = flow.value
  const pageOfStep = sections.map(
    (_, step) => FIRST + pages.findIndex((page) => page.some(({ section }) => section === step)),
  )
  return outcome({ pages, pageOfStep, misfit: null }, flow.diagnostics)
}

function setApart(room: PressRoom, leaflet: ComposedLeaflet, values: readonly string[]): Outcome<SetSteps> {
  const [, ...sections] = leaflet.sections
  const pages: SetPage[] = []
  const pageOfStep: number[] = []
  const flows = sections.map((section, step) => {
    const firstPage = FIRST + pages.length
    const flow = setFlow(room, { sections: [section], values, firstPage, hasSlip: leaflet.hasSlip, pageOfStep: [] })
    pageOfStep.push(firstPage)
    if (flow.ok && flow.value.fits) {
      pages.push(...flow.value.pages.map((page) => page.map(({ content }) => ({ section: step, content }))))
    }
    return flow
  })
  const diagnostics = flows.flatMap((flow) => flow.diagnostics)
  return flows.every((flow) => flow.ok)
    ? outcome({ pages, pageOfStep, misfit: null }, diagnostics)
    : { ok: false, diagnostics }
}
