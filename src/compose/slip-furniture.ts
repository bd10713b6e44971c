/** The tear-off slip at the foot of page 1, and its back on page 2: always at the same place, whatever the page holds. */
import type { Furniture, Node } from '../model/composed.ts'
import type { Slip, SlipRow } from '../model/leaflet.ts'
import type { TypeRole } from '../model/theme.ts'
import { scissors, tickBox } from './drawings/marks.ts'
import { placeShapes } from './drawings/place-shapes.ts'
import { scaleDrawing } from './drawings/scale-drawing.ts'
import { dateLine, drawLine, phoneBoxes } from './drawings/slip-lines.ts'
import type { Look } from './look.ts'
import { plainText, runsOf, signScale, stack, textNode, textWidth } from './look.ts'

const LABEL_GAP = 10
/** Above the first row, and between rows. */
const GAPS = { usual: [10, 8], close: [6, 4], closest: [2, 1] } as const
const NOTE_WIDTH = 222
const NOTE_GAP = 12
const LABEL_WIDTH = { columns: 160, rows: 190 } as const
/** The types of a name that would take more than two lines. */
const LONG_NAME = { columns: ['heading', 'address'], rows: ['address'] } as const

/**
 * The slip below the cut line of the first page, with the line itself. Its text is at the right of the name, in large print below it; where it
 * takes too much height, the rows move closer, then it goes below the name too, and then the name is set smaller.
 */
export function composeSlip(slip: Slip, look: Look): readonly Furniture[] {
  const { slip: zone, page, layout } = look.theme
  const below = (gaps: keyof typeof GAPS, name: TypeRole = 'subtitle') =>
    slipNode(slip, headBelow(slip, name, look), gaps, look)
  const beside = (gaps: keyof typeof GAPS) => slipNode(slip, headBeside(slip, look), gaps, look)
  const place = { x: page.side, y: zone.top, width: textWidth(look.theme), place: slip.place }
  const nodes =
    layout === 'rows'
      ? {
          node: below('usual'),
          closer: [below('close'), below('close', 'address'), below('close', 'service'), below('closest', 'service')],
        }
      : { node: beside('usual'), closer: [beside('close'), below('close'), below('close', 'address')] }
  return [cutLine(look), { ...place, ...nodes }]
}

function slipNode({ rows }: Slip, head: Node, gaps: keyof typeof GAPS, look: Look): Node {
  const [first, next] = GAPS[gaps]
  return stack([head, ...rows.map((row, i) => rowNode(row, i === 0 ? first : next, textWidth(look.theme), look))])
}

function headBeside({ name, note }: Slip, look: Look): Node {
  const nameWidth = textWidth(look.theme) - NOTE_WIDTH - NOTE_GAP
  return {
    type: 'columns',
    widths: ['*', NOTE_WIDTH],
    gap: NOTE_GAP,
    children: [
      plainText(name, 'subtitle', { longStyle: { roles: LONG_NAME[look.theme.layout], width: nameWidth } }),
      textNode(runsOf(note, look), 'service', { role: 'H2', align: 'right', balance: NOTE_WIDTH }),
    ],
  }
}

function headBelow({ name, note }: Slip, style: TypeRole, look: Look): Node {
  const width = textWidth(look.theme)
  return stack([
    plainText(name, style, { bold: true, longStyle: { roles: LONG_NAME[look.theme.layout], width } }),
    textNode(runsOf(note, look), 'service', { role: 'H2', balance: width }),
  ])
}

function cutLine(look: Look): Furniture {
  const { slip, page } = look.theme
  const edge = 14
  const width = page.width - 2 * edge
  return {
    x: edge,
    y: slip.cut - 7,
    width,
    node: {
      type: 'drawing',
      role: 'Artifact',
      draw: {
        width,
        height: 14,
        alt: '',
        shapes: [
          { type: 'path', d: `M0 7 H${width}`, stroke: look.theme.colour.ink, lineWidth: 1.2, dash: [4, 3] },
          ...placeShapes(scissors().shapes, 10, 0),
        ],
      },
    },
  }
}

function rowNode(row: SlipRow, top: number, width: number, look: Look): Node {
  const label = LABEL_WIDTH[look.theme.layout]
  const right = width - label - LABEL_GAP
  const margin = [0, top, 0, 0] as const
  const { leading } = look.theme.type.service
  // a label shares the base line of the line at its right, or is level with the boxes
  const drop = (height: number) => Math.max(0, height - leading)
  if (row.kind === 'date') {
    const box = scaleDrawing(tickBox(), signScale(look.theme))
    const line = dateLine(right, look)
    const above = drop(line.height)
    return {
      type: 'columns',
      widths: [box.width, label - box.width - 8, '*'],
      gap: 8,
      margin,
      children: [
        { type: 'drawing', draw: box, margin: [0, Math.max(0, above + (leading - box.height) / 2), 0, 0] },
        plainText(row.label, 'service', { margin: [0, above, 0, 0] }),
        { type: 'drawing', draw: line },
      ],
    }
  }
  const drawing = row.kind === 'phone' ? phoneBoxes(look.theme) : drawLine(row.kind, right, look)
  return {
    type: 'columns',
    widths: [label, '*'],
    gap: LABEL_GAP,
    margin,
    children: [
      plainText(row.label, 'service', { margin: [0, row.kind === 'phone' ? 0 : drop(drawing.height), 0, 0] }),
      { type: 'drawing', draw: drawing },
    ],
  }
}
