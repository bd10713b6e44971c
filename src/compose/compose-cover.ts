/** The personal first page to flow items, in the order of the design whatever the order in the manuscript. */
import type { FlowItem, Node } from '../model/composed.ts'
import type { Cover, CoverPart, Step } from '../model/leaflet.ts'
import { contactCard } from './contact-card.ts'
import { dateStrip, needsList, pupilHead, runningHead, safetyLine, wayHead } from './cover-parts.ts'
import type { Look } from './look.ts'
import { plainText, prose, stack, textWidth } from './look.ts'
import { composeWay } from './way.ts'

/** The first page is closer set than others, and may close up more: it must hold the longest name on one side. */
const GAP = 10
const GAP_MIN = 6
const CONTACT_WIDTH = 251

/** What page 2 of a large-print leaflet holds: nothing of it is the pupil's. */
export type WayParts = Pick<Cover, 'wayHeading' | 'time' | 'contact' | 'safety' | 'places'>

/** What a first page leaves out where not all fits: nothing; the code that saves the contact; then the word about safety too. */
export const COVER_PARTS_LEFT = ['all', 'no-contact-code', 'no-safety'] as const
export type CoverPartsLeft = (typeof COVER_PARTS_LEFT)[number]

/** The personal page of the usual edition: head, way, needs and contact, all on one page. */
export function composeCover(
  cover: Cover,
  steps: readonly Step[],
  look: Look,
  left: CoverPartsLeft = 'all',
): readonly FlowItem[] {
  return [
    ...coverHead(cover, look),
    coverItem(cover, 'way', wayHead(cover, look), { gap: GAP, gapMin: GAP_MIN, keepWithNext: true }),
    coverItem(cover, 'way', composeWay(steps, look), { gap: look.theme.gap.heading, gapMin: 4 }),
    coverItem(cover, 'needs', needsAndContact(cover, look, left), { gap: GAP, gapMin: GAP_MIN }),
    ...safety(cover, look, left),
  ]
}

/** Large print, page 1: the pupil's name, the reason, the date, what one needs. */
export function composeLargeCover(cover: Cover, look: Look): readonly FlowItem[] {
  const needs = coverItem(cover, 'needs', needsList(cover, look), { gap: coverGap(look), gapMin: GAP_MIN })
  return [...coverHead(cover, look), ...(cover.needs.length > 0 ? [needs] : [])]
}

/** In large print the heading of the way reaches over the first code, whose four modules of white it must leave. */
const WAY_GAP = 11

/** Large print, page 2: the way, and the telephone for help. */
export function composeLargeWay(
  parts: WayParts,
  steps: readonly Step[],
  look: Look,
  left: CoverPartsLeft = 'all',
): readonly FlowItem[] {
  const { gap } = look.theme
  return [
    coverItem(parts, 'way', wayHead(parts, look), { gap: 0, gapMin: 0, keepWithNext: true }),
    coverItem(parts, 'way', composeWay(steps, look), { gap: WAY_GAP, gapMin: WAY_GAP }),
    coverItem(parts, 'contact', contactCard(parts.contact, look, left === 'all'), { gap: gap.block, gapMin: GAP_MIN }),
    ...safety(parts, look, left),
  ]
}

/** The plain edition has no first page: what is wanted of it is a head over the first step, without a name and the way. The slip stays. */
export function composePlainHead(cover: Cover, look: Look): readonly FlowItem[] {
  const spacing = { gap: coverGap(look), gapMin: GAP_MIN }
  const needs = coverItem(cover, 'needs', needsList(cover, look), spacing)
  const contact = coverItem(cover, 'contact', contactCard(cover.contact, look), spacing)
  return [
    coverItem(cover, 'head', runningHead(cover.head, look), { gap: 0, gapMin: 0, keepWithNext: true }),
    coverItem(
      cover,
      'pupil',
      plainText(cover.title, 'title', {
        role: 'H1',
        longStyle: { roles: ['stepTitle', 'subtitle'], width: textWidth(look.theme) },
      }),
      { ...spacing, keepWithNext: true },
    ),
    ...introAndDates(cover, look),
    ...(look.theme.layout === 'columns'
      ? [coverItem(cover, 'needs', needsAndContact(cover, look, 'all'), spacing)]
      : [...(cover.needs.length > 0 ? [needs] : []), contact]),
    ...safety(cover, look, 'all'),
  ]
}

function coverHead(cover: Cover, look: Look): readonly FlowItem[] {
  return [
    coverItem(cover, 'head', runningHead(cover.head, look), { gap: 0, gapMin: 0, keepWithNext: true }),
    coverItem(cover, 'pupil', pupilHead(cover, look), { gap: coverGap(look), gapMin: GAP_MIN }),
    ...introAndDates(cover, look),
  ]
}

function introAndDates(cover: Cover, look: Look): readonly FlowItem[] {
  const gap = coverGap(look)
  const intro = () => stack(cover.intro.map((paragraph) => prose(paragraph, 'body', look)))
  return [
    ...(cover.intro.length > 0 ? [coverItem(cover, 'intro', intro(), { gap, gapMin: GAP_MIN })] : []),
    ...(cover.dates.length > 0
      ? [coverItem(cover, 'dates', dateStrip(cover.dates, look), { gap, gapMin: GAP_MIN })]
      : []),
  ]
}

function safety(cover: Pick<Cover, 'safety' | 'places'>, look: Look, left: CoverPartsLeft): readonly FlowItem[] {
  if (cover.safety.length === 0 || left === 'no-safety') return []
  return [coverItem(cover, 'safety', safetyLine(cover.safety, look), { gap: coverGap(look), gapMin: GAP_MIN })]
}

function coverGap({ theme }: Look): number {
  return theme.layout === 'rows' ? theme.gap.block : GAP
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

function needsAndContact(cover: Cover, look: Look, left: CoverPartsLeft): Node {
  return {
    type: 'columns',
    widths: ['*', CONTACT_WIDTH],
    gap: look.theme.gap.column,
    children: [
      cover.needs.length > 0 ? needsList(cover, look) : stack([]),
      contactCard(cover.contact, look, left === 'all'),
    ],
  }
}
