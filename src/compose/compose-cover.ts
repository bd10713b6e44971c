/** The personal first page to flow items, in the order of the design whatever the order in the manuscript. */
import type { FlowItem, Node } from '../model/composed.ts'
import type { Cover, CoverPart, Step } from '../model/leaflet.ts'
import { contactCard } from './contact-card.ts'
import { dateStrip, needsList, pupilHead, runningHead } from './cover-parts.ts'
import type { Look } from './look.ts'
import { plainText, prose, stack } from './look.ts'
import { composeWay } from './way.ts'

/** The first page may close up more than others: it must hold the longest name on one side. */
const GAP_MIN = 6
const CONTACT_WIDTH = 236

/** What page 2 of a large-print leaflet holds: nothing of it is the pupil's. */
export type WayParts = Pick<Cover, 'wayHeading' | 'contact' | 'places'>

/** The personal page of the usual edition: head, way, needs and contact, all on one page. */
export function composeCover(cover: Cover, steps: readonly Step[], look: Look): readonly FlowItem[] {
  const { gap } = look.theme
  return [
    ...coverHead(cover, look),
    coverItem(cover, 'way', plainText(cover.wayHeading, 'heading', { role: 'H2' }), {
      gap: gap.block,
      gapMin: GAP_MIN,
      keepWithNext: true,
    }),
    coverItem(cover, 'way', composeWay(steps, look), { gap: gap.heading, gapMin: 4 }),
    coverItem(cover, 'needs', needsAndContact(cover, look), { gap: gap.block, gapMin: GAP_MIN }),
  ]
}

/** Large print, page 1: the pupil's name, the reason, the date, what one needs. */
export function composeLargeCover(cover: Cover, look: Look): readonly FlowItem[] {
  const needs = coverItem(cover, 'needs', needsList(cover, look), { gap: look.theme.gap.block, gapMin: GAP_MIN })
  return [...coverHead(cover, look), ...(cover.needs.length > 0 ? [needs] : [])]
}

/** Large print, page 2: the way, and the telephone for help. */
export function composeLargeWay(parts: WayParts, steps: readonly Step[], look: Look): readonly FlowItem[] {
  const { gap } = look.theme
  return [
    coverItem(parts, 'way', plainText(parts.wayHeading, 'heading', { role: 'H2' }), {
      gap: 0,
      gapMin: 0,
      keepWithNext: true,
    }),
    coverItem(parts, 'way', composeWay(steps, look), { gap: gap.heading, gapMin: 4 }),
    coverItem(parts, 'contact', contactCard(parts.contact, look), { gap: gap.block, gapMin: GAP_MIN }),
  ]
}

/** The plain edition has no first page: its title is set over the first step, without a name. The slip stays. */
export function composePlainHead(cover: Cover, look: Look): readonly FlowItem[] {
  const { gap } = look.theme
  return [
    coverItem(cover, 'head', runningHead(cover.head, look), { gap: 0, gapMin: 0, keepWithNext: true }),
    coverItem(cover, 'pupil', plainText(cover.title, 'stepTitle', { role: 'H1' }), {
      gap: gap.block,
      gapMin: GAP_MIN,
      keepWithNext: true,
    }),
    ...introAndDates(cover, look),
  ]
}

function coverHead(cover: Cover, look: Look): readonly FlowItem[] {
  return [
    coverItem(cover, 'head', runningHead(cover.head, look), { gap: 0, gapMin: 0, keepWithNext: true }),
    coverItem(cover, 'pupil', pupilHead(cover, look), { gap: look.theme.gap.block, gapMin: GAP_MIN }),
    ...introAndDates(cover, look),
  ]
}

function introAndDates(cover: Cover, look: Look): readonly FlowItem[] {
  const { gap } = look.theme
  const intro = () => stack(cover.intro.map((paragraph) => prose(paragraph, 'body', look)))
  return [
    ...(cover.intro.length > 0 ? [coverItem(cover, 'intro', intro(), { gap: gap.block, gapMin: GAP_MIN })] : []),
    ...(cover.dates.length > 0
      ? [coverItem(cover, 'dates', dateStrip(cover.dates, look), { gap: gap.block, gapMin: GAP_MIN })]
      : []),
  ]
}

/** Space above an item, and the least of it that may be left. */
interface Spacing {
  readonly gap: number
  readonly gapMin: number
  readonly keepWithNext?: boolean
}

function coverItem(
  { places }: Pick<Cover, 'places'>,
  part: CoverPart,
  node: Node,
  { gap, gapMin, keepWithNext = false }: Spacing,
): FlowItem {
  return {
    node,
    narrow: false,
    asides: [],
    gap,
    gapMin,
    keepWithNext,
    leadsNext: false,
    place: places[part],
    kind: 'first-page',
    name: { ru: 'первая страница', en: 'first page' },
  }
}

function needsAndContact(cover: Cover, look: Look): Node {
  return {
    type: 'columns',
    widths: ['*', CONTACT_WIDTH],
    gap: look.theme.gap.column,
    children: [cover.needs.length > 0 ? needsList(cover, look) : stack([]), contactCard(cover.contact, look)],
  }
}
