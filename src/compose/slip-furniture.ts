/** The tear-off slip at the foot of page 1, and its back on page 2: always at the same place, whatever the page holds. */
import type { Furniture, Node } from '../model/composed.ts'
import type { Drawing, Shape } from '../model/drawing.ts'
import type { Slip, SlipRow } from '../model/leaflet.ts'
import { scissors, tickBox } from './drawings/marks.ts'
import { placeShapes } from './drawings/place-shapes.ts'
import type { Look } from './look.ts'
import { plainText, runsOf, stack, text, textWidth } from './look.ts'

const LABEL = 160
const LABEL_GAP = 10
const DATE = 'Дата'
const ROW_GAP = 8
const FIRST_ROW_GAP = 10
const NOTE = 222
const NOTE_GAP = 12

export function composeSlip(slip: Slip, look: Look): readonly Furniture[] {
  const { slip: zone, page } = look.theme
  const width = textWidth(look.theme)
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
          widths: ['*', NOTE],
          gap: NOTE_GAP,
          children: [
            plainText(slip.name, 'subtitle', { longStyle: { role: 'heading', width: width - NOTE - NOTE_GAP } }),
            text(runsOf(slip.note), 'service', { align: 'right' }),
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
  const right = width - LABEL - LABEL_GAP
  const margin = [0, top, 0, 0] as const
  if (row.kind === 'date') {
    return {
      type: 'columns',
      widths: [13, LABEL - 21, '*'],
      gap: 8,
      margin,
      children: [
        { type: 'drawing', draw: tickBox() },
        plainText(row.label, 'service', { margin: [0, 1.5, 0, 0] }),
        { type: 'drawing', draw: dateLine(right, look) },
      ],
    }
  }
  const drawing =
    row.kind === 'phone' ? phoneBoxes(look) : row.kind === 'signature' ? signatureLine(right, look) : line(right, look)
  return {
    type: 'columns',
    widths: [LABEL, '*'],
    gap: LABEL_GAP,
    margin,
    children: [
      plainText(row.label, 'service', { margin: [0, row.kind === 'phone' ? 0 : 5, 0, 0] }),
      { type: 'drawing', draw: drawing },
    ],
  }
}

const LINE_HEIGHT = 18

function line(width: number, look: Look): Drawing {
  return { width, height: LINE_HEIGHT, alt: '', shapes: [rule(0, width, look)] }
}

function rule(from: number, to: number, look: Look): Shape {
  return { type: 'path', d: `M${from} ${LINE_HEIGHT - 0.4} H${to}`, stroke: look.theme.colour.ink, lineWidth: 0.8 }
}

function word(content: string, x: number, look: Look): Shape {
  return {
    type: 'text',
    text: content,
    x,
    y: 14.5,
    size: 10,
    bold: false,
    align: 'left',
    colour: look.theme.colour.ink,
  }
}

function signatureLine(width: number, look: Look): Drawing {
  const dateFrom = width - 90
  return {
    width,
    height: LINE_HEIGHT,
    alt: '',
    shapes: [rule(0, dateFrom - 44, look), word(DATE, dateFrom - 33, look), rule(dateFrom, width, look)],
  }
}

function dateLine(width: number, look: Look): Drawing {
  return { width, height: LINE_HEIGHT, alt: '', shapes: [word(DATE, 4, look), rule(38, width, look)] }
}

/** «+7» and ten boxes in the groups in which one says a number: 3-3-2-2. */
function phoneBoxes(look: Look): Drawing {
  const ink = look.theme.colour.ink
  let x = 23
  const boxes = Array.from({ length: 10 }, (_, i): Shape => {
    if ([3, 6, 8].includes(i)) x += 7
    const shape: Shape = {
      type: 'rect',
      x: x + 0.4,
      y: 0.4,
      width: 18,
      height: 22,
      radius: 2,
      stroke: ink,
      fill: '#FFFFFF',
      lineWidth: 0.8,
    }
    x += 20
    return shape
  })
  return {
    width: x,
    height: 23,
    alt: '',
    shapes: [{ type: 'text', text: '+7', x: 0, y: 15.6, size: 12, bold: true, align: 'left', colour: ink }, ...boxes],
  }
}
