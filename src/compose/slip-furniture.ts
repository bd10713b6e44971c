/** The tear-off slip at the foot of page 1, and its back on page 2: always at the same place, whatever the page holds. */
import type { Furniture, Node } from '../model/composed.ts'
import type { Slip, SlipRow } from '../model/leaflet.ts'
import { scissors, tickBox } from './drawings/marks.ts'
import { placeShapes } from './drawings/place-shapes.ts'
import { scaleDrawing } from './drawings/scale-drawing.ts'
import { dateLine, drawLine, phoneBoxes } from './drawings/slip-lines.ts'
import type { Look } from './look.ts'
import { plainText, runsOf, signScale, stack, textNode, textWidth } from './look.ts'

const LABEL_GAP = 10
const ROW_GAP = 8
const FIRST_ROW_GAP = 10
const NOTE_GAP = 12
/** Widths of the labels and of the note at the right, and the types of a name that would take more than two lines. */
const WIDTHS = {
  columns: { label: 160, note: 222, long: ['heading', 'address'] },
  rows: { label: 190, note: 262, long: ['address'] },
} as const

/** The slip below the cut line of the first page, with the line itself. */
export function composeSlip(slip: Slip, look: Look): readonly Furniture[] {
  const { slip: zone, page } = look.theme
  const width = textWidth(look.theme)
  const { note, long } = WIDTHS[look.theme.layout]
  return [
    cutLine(look),
    {
      x: page.side,
      y: zone.top,
      width,
      place: slip.place,
      node: stack([
        {
          type: 'columns',
          widths: ['*', note],
          gap: NOTE_GAP,
          children: [
            plainText(slip.name, 'subtitle', { longStyle: { roles: long, width: width - note - NOTE_GAP } }),
            textNode(runsOf(slip.note, look), 'service', { role: 'H2', align: 'right' }),
          ],
        },
        ...slip.rows.map((row, i) => rowNode(row, i === 0 ? FIRST_ROW_GAP : ROW_GAP, width, look)),
      ]),
    },
  ]
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
  const { label } = WIDTHS[look.theme.layout]
  const right = width - label - LABEL_GAP
  const margin = [0, top, 0, 0] as const
  // a label shares the base line of the line at its right, or is level with the boxes
  const drop = (height: number) => Math.max(0, height - look.theme.type.service.leading)
  if (row.kind === 'date') {
    const box = scaleDrawing(tickBox(), signScale(look.theme))
    return {
      type: 'columns',
      widths: [box.width, label - box.width - 8, '*'],
      gap: 8,
      margin,
      children: [
        { type: 'drawing', draw: box },
        plainText(row.label, 'service', { margin: [0, 1.5, 0, 0] }),
        { type: 'drawing', draw: dateLine(right, look) },
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
