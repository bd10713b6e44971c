/** The pages of a section for one set of values, made once however many recipients share them. */
import { type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { ComposedSection } from '../model/composed.ts'
import { type PageContent, pageContent } from './page-content.ts'
import { nodeValues, type PressRoom } from './press-room.ts'
import { pressSection } from './press-section.ts'

/** Finished sections that are kept for the next recipient. */
const LIMIT = 400

export interface SectionSetting {
  readonly section: ComposedSection
  /** Values of the whole leaflet. */
  readonly values: readonly string[]
  /** Number in the leaflet of the page on which the section begins, from 1. */
  readonly firstPage: number
  readonly hasSlip: boolean
  readonly pageOfStep: readonly number[]
}

export function setSection(room: PressRoom, setting: SectionSetting): Outcome<readonly PageContent[]> {
  const { section, firstPage, hasSlip, pageOfStep } = setting
  const values = section.fields.map((index) => setting.values[index] ?? '')
  // beyond page 2 it doesn't matter to a section where it begins
  const zone = hasSlip && firstPage <= 2 ? firstPage : 0
  const key = JSON.stringify([section.key, values, zone, pageOfStep])
  const before = room.sections.get(key)
  if (before) return before
  const pages = pressSection({
    section,
    values: nodeValues(room, values, pageOfStep),
    fonts: room.fonts,
    firstPage,
    hasSlip,
    boxes: room.boxes,
  })
  const made = pages.ok
    ? outcome(
        pages.value.map((parts) => pageContent(parts, room.deflate)),
        pages.diagnostics,
      )
    : pages
  if (room.sections.size >= LIMIT) room.sections.delete(room.sections.keys().next().value ?? '')
  room.sections.set(key, made)
  return made
}
