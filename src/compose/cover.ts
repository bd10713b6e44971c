/** The personal first page to flow items, in the order of the design whatever the order in the manuscript. */
import type { FlowItem, Node } from '../model/composed.ts'
import type { Cover, CoverPart, DateCell, Step } from '../model/leaflet.ts'
import { markedItems } from './blocks/text-blocks.ts'
import { contactCard } from './contact-card.ts'
import { classMark, tickBox } from './drawings/marks.ts'
import type { Look } from './look.ts'
import { group, plainText, prose, stack, textWidth } from './look.ts'
import { composeWay } from './way.ts'

const MARK = 72
const HEAD_GAP = 16
/** The first page may close up more than others: it must hold the longest name on one side. */
const GAP_MIN = 6
const CONTACT_WIDTH = 236

export interface CoverInput {
  readonly cover: Cover
  readonly steps: readonly Step[]
  readonly look: Look
}

export function composeCover({ cover, steps, look }: CoverInput): readonly FlowItem[] {
  const { gap } = look.theme
  const item = (part: CoverPart, node: Node, gapAbove: number, gapMin: number, keepWithNext = false): FlowItem => ({
    node,
    narrow: false,
    asides: [],
    gap: gapAbove,
    gapMin,
    keepWithNext,
    leadsNext: false,
    place: cover.places[part],
    what: 'первая страница',
  })
  return [
    item('head', runningHead(cover, look), 0, 0, true),
    item('pupil', pupilHead(cover, look), gap.block, GAP_MIN),
    ...(cover.intro.length > 0
      ? [item('intro', stack(cover.intro.map((paragraph) => prose(paragraph, 'body'))), gap.block, GAP_MIN)]
      : []),
    ...(cover.dates.length > 0 ? [item('dates', dateStrip(cover.dates, look), gap.block, GAP_MIN)] : []),
    item('way', plainText(cover.wayHeading, 'heading', { role: 'H2' }), gap.block, GAP_MIN, true),
    item('way', composeWay(steps, look), gap.heading, 4),
    item('needs', needsAndContact(cover, look), gap.block, GAP_MIN),
  ]
}

/** School at the left, kind of sheet at the right, and a thick rule. */
function runningHead(cover: Cover, look: Look): Node {
  const [left = [], right = []] = cover.head
  const width = textWidth(look.theme)
  return group('Artifact', [
    {
      type: 'columns',
      widths: ['*', 'auto'],
      gap: 18,
      children: [plainText(left, 'service'), plainText(right, 'service', { align: 'right' })],
    },
    {
      type: 'drawing',
      margin: [0, 5, 0, 0],
      draw: {
        width,
        height: 2.5,
        alt: '',
        shapes: [{ type: 'rect', x: 0, y: 0, width, height: 2.5, fill: look.theme.colour.ink }],
      },
    },
  ])
}

function pupilHead(cover: Cover, look: Look): Node {
  return {
    type: 'columns',
    widths: [MARK, '*'],
    gap: HEAD_GAP,
    children: [
      { type: 'drawing', draw: (fill) => classMark(fill(cover.mark), MARK, look.theme.colour.accent) },
      stack(
        [
          plainText(cover.name, 'name', {
            longStyle: { role: 'stepTitle', width: textWidth(look.theme) - MARK - HEAD_GAP },
          }),
          plainText(cover.title, 'title', { role: 'H1', margin: [0, 2, 0, 0] }),
        ],
        [0, -3, 0, 0],
      ),
    ],
  }
}

/** Two or three cells; the last one, the deadline, is filled. */
function dateStrip(dates: readonly DateCell[], look: Look): Node {
  return {
    type: 'table',
    widths: dates.map(() => '*'),
    frame: { outer: 1.2, inner: 0.6, padding: dates.map(() => [10, 7, 10, 8] as const) },
    rows: [
      dates.map((cell, i) => {
        const last = i === dates.length - 1
        const paint = last ? { colour: look.theme.colour.paper, bold: true } : {}
        return {
          ...(last ? { fill: look.theme.colour.accent } : {}),
          node: stack([
            plainText(cell.label, 'list', paint),
            plainText(cell.date, 'subtitle', paint),
            plainText(cell.detail, 'body', paint),
          ]),
        }
      }),
    ],
  }
}

function needsAndContact(cover: Cover, look: Look): Node {
  const needs = stack([
    plainText(cover.needsHeading, 'heading', { role: 'H2' }),
    { type: 'stack', children: [markedItems(cover.needs, tickBox(), 8)], margin: [0, look.theme.gap.heading, 0, 0] },
  ])
  return {
    type: 'columns',
    widths: ['*', CONTACT_WIDTH],
    gap: look.theme.gap.column,
    children: [cover.needs.length > 0 ? needs : stack([]), contactCard(cover.contact, look)],
  }
}
