/** The pages of the steps: each step begins one, unless the leaflet is to fit on fewer sheets. */
import { failure, type Outcome, outcome } from '../../diagnostics/outcome.ts'
import type { ComposedSection } from '../../model/composed.ts'
import type { Fit } from '../../model/leaflet.ts'
import { leafletDoesNotFit } from '../press-diagnostics.ts'
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

export interface StepsSetting {
  /** A section each. */
  readonly steps: readonly ComposedSection[]
  /** Values of the whole leaflet. */
  readonly values: readonly string[]
  readonly hasSlip: boolean
  readonly fit: Fit | null
  /** Number of the page on which the first begins: after the personal page. */
  readonly firstPage: number
}

/**
 * Each step on pages of its own. If that makes more pages than the leaflet's `fit` allows, gaps are closed up, and as few steps as
 * it takes follow others on a page; if even that doesn't do, the steps come out as if nothing had been said, with a warning.
 */
export function setSteps(room: PressRoom, setting: StepsSetting): Outcome<SetSteps> {
  const { steps, values, hasSlip, fit, firstPage } = setting
  const apart = setApart(room, setting)
  if (!fit || !apart.ok) return apart
  const most = fit.sheets * 2
  const before = firstPage - 1
  const pages = before + apart.value.pages.length
  if (pages <= most) return apart
  const flow = setFlow(room, { sections: steps, values, firstPage, hasSlip, pageOfStep: [], most: most - before })
  if (!flow.ok) return flow
  if (!flow.value.fits) {
    const misfit = { pages, most, lines: Math.ceil(flow.value.over / room.theme.type.body.leading) }
    return outcome({ ...apart.value, misfit }, [...apart.diagnostics, leafletDoesNotFit(misfit, fit.place)])
  }
  const joined = flow.value.pages
  const pageOfStep = steps.map(
    (_, step) => firstPage + joined.findIndex((page) => page.some(({ section }) => section === step)),
  )
  return outcome({ pages: joined, pageOfStep, misfit: null }, flow.diagnostics)
}

/** @param pageOfStep pages that the sections name; empty where they aren't known yet, or not named */
export function setApart(
  room: PressRoom,
  {
    steps,
    values,
    hasSlip,
    firstPage,
    pageOfStep: named = [],
  }: Omit<StepsSetting, 'fit'> & { readonly pageOfStep?: readonly number[] },
): Outcome<SetSteps> {
  const pages: SetPage[] = []
  const pageOfStep: number[] = []
  const flows = steps.map((section, step) => {
    const begins = firstPage + pages.length
    const flow = setFlow(room, { sections: [section], values, firstPage: begins, hasSlip, pageOfStep: named })
    pageOfStep.push(begins)
    if (flow.ok && flow.value.fits) {
      pages.push(...flow.value.pages.map((page) => page.map(({ content }) => ({ section: step, content }))))
    }
    return flow
  })
  const diagnostics = flows.flatMap((flow) => flow.diagnostics)
  return flows.every((flow) => flow.ok)
    ? outcome({ pages, pageOfStep, misfit: null }, diagnostics)
    : failure(diagnostics)
}
