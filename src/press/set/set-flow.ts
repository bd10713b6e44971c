/** The pages of sections for one set of values, made once however many recipients share them. */
import { type Outcome, outcome } from '../../diagnostics/outcome.ts'
import type { ComposedSection } from '../../model/composed.ts'
import { type PageContent, pageContent } from '../paint/page-content.ts'
import { type Flow, type FlowPage, pressFlow } from './press-flow.ts'
import { nodeValues, type PressRoom } from './press-room.ts'

/** Finished flows that are kept for the next recipient. */
const LIMIT = 400

export interface FlowSetting {
  readonly sections: readonly ComposedSection[]
  /** Values of the whole leaflet. */
  readonly values: readonly string[]
  /** Number in the leaflet of the page on which the first section begins, from 1. */
  readonly firstPage: number
  readonly hasSlip: boolean
  readonly pageOfStep: readonly number[]
  /** Pages that there may be; as many as it takes if it isn't said. */
  readonly most?: number
}

/** What stands on a page, section by section. */
export type SetPage = readonly { readonly section: number; readonly content: PageContent }[]

export type SetFlow =
  | { readonly fits: true; readonly pages: readonly SetPage[] }
  /** Points that are left over when the pages that there may be are full. */
  | { readonly fits: false; readonly over: number }

/** @returns the pages as content streams: the same objects for the same sections and values, so that a file holds them once */
export function setFlow(room: PressRoom, setting: FlowSetting): Outcome<SetFlow> {
  const { sections, firstPage, hasSlip, pageOfStep, most = Number.POSITIVE_INFINITY } = setting
  const filled = sections.map((section) => ({
    section,
    values: section.fields.map((index) => setting.values[index] ?? ''),
  }))
  // beyond page 2 it doesn't matter to a section where it begins
  const zone = hasSlip && firstPage <= 2 ? firstPage : 0
  const key = JSON.stringify([filled.map(({ section, values }) => [section.key, values]), zone, pageOfStep, most])
  const before = room.flows.get(key)
  if (before) return keep(room.flows, key, before)
  const flow = pressFlow({
    sections: filled.map(({ section, values }) => ({ section, values: nodeValues(room, values, pageOfStep) })),
    fonts: room.fonts,
    firstPage,
    hasSlip,
    most,
    boxes: room.boxes,
  })
  const made = flow.ok ? outcome(paintPages(flow.value, room), flow.diagnostics) : flow
  return keep(room.flows, key, made)
}

/** The flow that was wanted last stands last, so that what all recipients share outlives what one of them has. */
function keep(flows: PressRoom['flows'], key: string, flow: Outcome<SetFlow>): Outcome<SetFlow> {
  flows.delete(key)
  if (flows.size >= LIMIT) flows.delete(flows.keys().next().value ?? '')
  flows.set(key, flow)
  return flow
}

function paintPages(flow: Flow, room: PressRoom): SetFlow {
  return flow.fits ? { fits: true, pages: flow.pages.map((page) => setPage(page, room)) } : flow
}

/** Numbers of marked contents go on from section to section. */
function setPage(page: FlowPage, { deflate }: PressRoom): SetPage {
  let marks = 0
  return page.map(({ section, parts }) => {
    const content = pageContent(parts, deflate, marks)
    marks += content.marks
    return { section, content }
  })
}
