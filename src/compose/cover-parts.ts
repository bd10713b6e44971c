/** The parts of the first page: running head, the pupil's name, the dates, what one needs. */
import type { Node, TableCell, TextNode } from '../model/composed.ts'
import type { Cover, DateCell } from '../model/leaflet.ts'
import { tickItems } from './blocks/text-blocks.ts'
import { classMark, clockMark, lockMark } from './drawings/marks.ts'
import { scaleDrawing } from './drawings/scale-drawing.ts'
import type { Look } from './look.ts'
import { group, plainText, prose, signScale, stack, textNode, textWidth } from './look.ts'

const HEAD_GAP = 16

/**
 * School at the left, kind of sheet at the right, and a thick rule.
 *
 * @param strong the kind is printed bold
 */
export function runningHead(head: Cover['head'], look: Look, strong = false): Node {
  const [left = [], right = []] = head
  const width = textWidth(look.theme)
  return group('Artifact', [
    {
      type: 'columns',
      // in large print both may take two lines
      widths: ['*', look.theme.layout === 'rows' ? '*' : 'auto'],
      gap: 18,
      children: [plainText(left, 'service'), plainText(right, 'service', { align: 'right', bold: strong })],
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

/** The top of the personal page: the class in its square, the pupil's name, and the task, which is the title. */
export function pupilHead(cover: Cover, look: Look): Node {
  const edge = look.theme.mark.class
  return {
    type: 'columns',
    widths: [edge, '*'],
    gap: HEAD_GAP,
    children: [
      { type: 'drawing', draw: (fill) => classMark(fill(cover.mark), edge, look.theme.colour.accent) },
      stack(
        [
          plainText(cover.name, 'name'),
          plainText(cover.title, 'title', {
            role: 'H1',
            longStyle: { roles: ['stepTitle', 'subtitle'], width: textWidth(look.theme) - edge - HEAD_GAP },
          }),
        ],
        [0, -3, 0, 0],
      ),
    ],
  }
}

/** Two or three cells, in large print rows, a list to who hears them; the last one, the deadline, is filled. */
export function dateStrip(dates: readonly DateCell[], look: Look): Node {
  const rows = look.theme.layout === 'rows'
  const cells = dates.map((cell, i): TableCell => {
    const last = i === dates.length - 1
    const paint = last ? { colour: look.theme.colour.paper, bold: true } : {}
    const node = group('LI', [group('LBody', [rows ? dateRow(cell, paint) : dateCell(cell, paint)])])
    return last ? { node, fill: look.theme.colour.accent } : { node }
  })
  return {
    type: 'table',
    role: 'L',
    widths: rows ? ['*'] : cells.map(() => '*'),
    frame: { outer: 1.2, inner: 0.6, padding: cells.map(() => [10, 7, 10, 8] as const) },
    rows: rows ? cells.map((cell) => [cell]) : [cells],
  }
}

type Paint = Pick<TextNode, 'colour' | 'bold'>

function dateCell({ label, date, detail }: DateCell, paint: Paint): Node {
  return stack([plainText(label, 'list', paint), plainText(date, 'subtitle', paint), plainText(detail, 'body', paint)])
}

const DATE_LABEL = 194

function dateRow({ label, date, detail }: DateCell, paint: Paint): Node {
  const runs = [{ text: date, bold: true }, ...(detail.length > 0 ? [{ text: [', ', ...detail] }] : [])]
  return {
    type: 'columns',
    widths: [DATE_LABEL, '*'],
    gap: 10,
    children: [plainText(label, 'body', paint), textNode(runs, 'body', paint)],
  }
}

/** The heading of the way, and at its right, or in large print below it, how long the way takes. */
export function wayHead({ wayHeading, time }: Pick<Cover, 'wayHeading' | 'time'>, look: Look): Node {
  const heading = plainText(wayHeading, 'heading', { role: 'H2' })
  if (time.length === 0) return heading
  const clock = scaleDrawing(clockMark(), signScale(look.theme))
  const needed: Node = {
    type: 'columns',
    widths: [clock.width, 'auto'],
    gap: 7,
    children: [
      { type: 'drawing', draw: clock, margin: [0, (look.theme.type.body.leading - clock.height) / 2, 0, 0] },
      plainText(time, 'body', { bold: true }),
    ],
  }
  if (look.theme.layout === 'rows') return stack([heading, needed])
  return { type: 'columns', widths: ['*', 'auto'], gap: 12, children: [heading, needed] }
}

/** What must be kept to oneself, behind a lock. */
export function safetyLine(safety: Cover['safety'], look: Look): Node {
  const lock = scaleDrawing(lockMark(), signScale(look.theme))
  return {
    type: 'columns',
    widths: [lock.width, '*'],
    gap: 10,
    children: [
      { type: 'drawing', draw: lock, margin: [0, (look.theme.type.body.leading - lock.height) / 2, 0, 0] },
      stack(safety.map((paragraph) => prose(paragraph, 'body', look))),
    ],
  }
}

/** What one should have at hand, to be ticked off. */
export function needsList(cover: Cover, look: Look): Node {
  return stack([
    plainText(cover.needsHeading, 'heading', { role: 'H2' }),
    { type: 'stack', children: [tickItems(cover.needs, look)], margin: [0, look.theme.gap.heading, 0, 0] },
  ])
}
