/** A Leaflet to sections of boxes, and to what stands at a fixed place on its pages. */
import type { ComposedLeaflet, ComposedSection, FlowItem } from '../model/composed.ts'
import type { Picture } from '../model/job.ts'
import type { Cover, Leaflet, Step } from '../model/leaflet.ts'
import { composeStep } from './compose-step.ts'
import { composeCover } from './cover.ts'
import { localise } from './localise.ts'
import type { Look } from './look.ts'
import { footerAt, notesPage } from './page-furniture.ts'
import { composeSlip } from './slip-furniture.ts'

export interface ComposeInput {
  readonly leaflet: Leaflet
  readonly look: Look
  readonly pictures: ReadonlyMap<string, Picture>
  /** Sections that were composed before, by key: equal sections of different forms are one object. */
  readonly known: Map<string, ComposedSection>
}

/**
 * The first section is the personal page, each step is one more. Composing knows nothing of values: those are set
 * when the boxes are laid out.
 */
export function composeLeaflet({ leaflet, look, pictures, known }: ComposeInput): ComposedLeaflet {
  const total = leaflet.steps.length
  const summaries = leaflet.steps.map((step) => ({ ...step, blocks: [] }))
  const sections = [
    remember(known, { cover: leaflet.cover, steps: summaries }, leaflet.cover.name, ({ cover, steps }) =>
      composeCover({ cover, steps, look }),
    ),
    ...leaflet.steps.map((step) =>
      remember(known, { step, total }, step.title, (part) => composeStep({ ...part, look, pictures })),
    ),
  ]
  const { page, slip } = look.theme
  return {
    sections,
    fit: leaflet.fit,
    hasSlip: leaflet.slip !== null,
    slip: leaflet.slip ? composeSlip(leaflet.slip, look) : [],
    slipBack: leaflet.slip && leaflet.slipBack ? composeSlip(leaflet.slipBack, look) : [],
    footer: (number, pages) => [
      footerAt(leaflet.footer, number, pages, leaflet.slip !== null && number <= 2 ? slip.footer : page.footer, look),
    ],
    notes: notesPage(leaflet.notes, leaflet.footer, look),
  }
}

type Part = { readonly cover: Cover; readonly steps: readonly Step[] } | { readonly step: Step; readonly total: number }

function remember<P extends Part>(
  known: Map<string, ComposedSection>,
  part: P,
  title: ComposedSection['title'],
  compose: (part: P) => readonly FlowItem[],
): ComposedSection {
  const local = localise(part)
  const before = known.get(local.key)
  // the same section of another form takes its values from other places of that form's list
  if (before) return { ...before, fields: local.fields, title }
  const section: ComposedSection = { key: local.key, items: compose(local.value), title, fields: local.fields }
  known.set(local.key, section)
  return section
}
