/** A Leaflet to sections of boxes in one edition, and to the furniture at fixed places on its pages. */
import type { ComposedLeaflet, ComposedSection, FlowItem } from '../model/composed.ts'
import { isLarge, isPlain } from '../model/edition.ts'
import type { Edition, Picture } from '../model/job.ts'
import type { Cover, Leaflet, Step } from '../model/leaflet.ts'
import {
  COVER_PARTS_LEFT,
  type CoverPartsLeft,
  composeCover,
  composeLargeCover,
  composeLargeWay,
  composePlainHead,
  type WayParts,
} from './compose-cover.ts'
import { composeStep } from './compose-step.ts'
import { localise } from './localise.ts'
import type { Look } from './look.ts'
import { footerAt, notesPage } from './page-furniture.ts'
import { composeSlip } from './slip-furniture.ts'

export interface ComposeInput {
  readonly leaflet: Leaflet
  readonly edition: Edition
  /** The look of the edition. */
  readonly look: Look
  readonly pictures: ReadonlyMap<string, Picture>
  /** Sections that were composed before in this look, by key: equal sections of different forms are one object. */
  readonly known: Map<string, ComposedSection>
}

/**
 * The personal pages come first, each step is one more section. Composing knows nothing of values: those are set when
 * the boxes are laid out.
 */
export function composeLeaflet({ leaflet, edition, look, pictures, known }: ComposeInput): ComposedLeaflet {
  const total = leaflet.steps.length
  const headed = isPlain(edition)
  const { cover } = leaflet
  const head = headed
    ? [remember(known, { head: cover }, cover.title, (part) => composePlainHead(part.head, look))]
    : []
  const front = headed ? [] : frontSections(leaflet, look, known)
  const steps = leaflet.steps.map((step) =>
    remember(known, { step, total }, step.title, (part) => composeStep({ ...part, look, pictures })),
  )
  const { page, slip } = look.theme
  return {
    sections: [...front, ...head, ...steps],
    front: front.length,
    headed,
    theme: look.theme,
    // the number of sheets is meant for the usual type; large type needs more
    fit: isLarge(edition) ? null : leaflet.fit,
    hasSlip: leaflet.slip !== null,
    slip: leaflet.slip ? composeSlip(leaflet.slip, look) : [],
    slipBack: leaflet.slip && leaflet.slipBack ? composeSlip(leaflet.slipBack, look) : [],
    footer: (number, pages) => [
      footerAt(leaflet.footer, number, pages, leaflet.slip !== null && number <= 2 ? slip.footer : page.footer, look),
    ],
    notes: notesPage(leaflet.notes, leaflet.footer, look),
  }
}

function frontSections(
  { cover, steps: all }: Leaflet,
  look: Look,
  known: Map<string, ComposedSection>,
): readonly ComposedSection[] {
  const steps = all.map((step) => ({ ...step, blocks: [] }))
  if (look.theme.layout === 'columns') {
    return [
      shortening((left) =>
        remember(known, { cover, steps, left }, cover.name, (part) => composeCover(part.cover, part.steps, look, left)),
      ),
    ]
  }
  const { wayHeading, time, contact, safety, places } = cover
  const way: WayParts = { wayHeading, time, contact, safety, places }
  return [
    remember(known, { cover }, cover.name, (part) => composeLargeCover(part.cover, look)),
    shortening((left) =>
      remember(known, { way, steps, left }, cover.wayHeading, (part) =>
        composeLargeWay(part.way, part.steps, look, left),
      ),
    ),
  ]
}

/** A first page, and from it on down to the one that has the least on it. */
function shortening(compose: (left: CoverPartsLeft) => ComposedSection): ComposedSection {
  return COVER_PARTS_LEFT.map(compose).reduceRight((shorter, longer) => ({ ...longer, shorter }))
}

type Part =
  | { readonly cover: Cover; readonly steps?: readonly Step[]; readonly left?: CoverPartsLeft }
  | { readonly way: WayParts; readonly steps: readonly Step[]; readonly left: CoverPartsLeft }
  | { readonly head: Cover }
  | { readonly step: Step; readonly total: number }

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
