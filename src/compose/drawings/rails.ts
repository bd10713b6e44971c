/** Lines that join numbered squares: the sign «where am I» of every step, and the rail of the way on the first page. */
import type { Drawing, Shape } from '../../model/drawing.ts'
import { type Words, wordText } from '../../model/words.ts'
import type { Look } from '../look.ts'
import { centred, stepMark } from './marks.ts'
import { placeShapes } from './place-shapes.ts'

const EDGE = 14.8
const PITCH = 29

/** Small squares on a line, the current one filled. */
export function miniRail(current: number, total: number, accent: string): Drawing {
  const width = PITCH * (total - 1) + EDGE + 1.2
  const squares = Array.from({ length: total }, (_, i): readonly Shape[] => {
    const x = 0.6 + i * PITCH
    const on = i + 1 === current
    return [
      on
        ? { type: 'rect', x: x - 0.5, y: 0, width: EDGE + 1, height: EDGE + 1, radius: 3, fill: accent }
        : {
            type: 'rect',
            x,
            y: 0.5,
            width: EDGE,
            height: EDGE,
            radius: 3,
            fill: '#FFFFFF',
            stroke: '#000000',
            lineWidth: 1,
          },
      { ...centred(String(i + 1), x + EDGE / 2, 12.1, 11.5, on ? '#FFFFFF' : '#000000') },
    ]
  })
  return {
    width,
    height: 16,
    alt: '',
    shapes: [{ type: 'path', d: `M1 8 H${width - 1}`, stroke: '#000000', lineWidth: 1 }, ...squares.flat()],
  }
}

export interface RailStop {
  readonly number: number
  /** What must come before this step; printed in a small box on the rail that leads to it. */
  readonly waits: string
}

/** The rail of the way: a square every `pitch` points, joined by a thick line. */
export function wayRail(stops: readonly RailStop[], pitch: number, look: Look): Drawing {
  const { accent } = look.theme.colour
  const measure = (text: string) => look.measure(text, 10, true)
  const edge = 32
  const width = pitch * (stops.length - 1) + edge
  const shapes = stops.flatMap((stop, i): readonly Shape[] => {
    const x = i * pitch
    return [
      ...(i > 0 ? railPiece(x - pitch + edge, x, stop.waits, accent, measure) : []),
      ...placeShapes(stepMark(stop.number, edge, accent).shapes, x, 0),
    ]
  })
  return { width, height: edge, alt: wayInWords(stops, look.words), shapes }
}

/** A line below the texts of steps that share a code, open upwards. */
export interface Bracket {
  readonly from: number
  readonly to: number
}

const BRACKET = 8
const BRACKET_LINE = 1.2
const BRACKET_RADIUS = 3

/** @param width of all steps, in points */
export function wayBrackets(brackets: readonly Bracket[], width: number, { theme }: Pick<Look, 'theme'>): Drawing {
  const bottom = BRACKET - BRACKET_LINE / 2
  const r = BRACKET_RADIUS
  return {
    width,
    height: BRACKET,
    alt: '',
    shapes: brackets.map(({ from, to }) => {
      const [left, right] = [from + BRACKET_LINE / 2, to - BRACKET_LINE / 2]
      return {
        type: 'path',
        d: [
          `M${left} 0 V${bottom - r} C${left} ${bottom - r / 2} ${left + r / 2} ${bottom} ${left + r} ${bottom}`,
          `H${right - r} C${right - r / 2} ${bottom} ${right} ${bottom - r / 2} ${right} ${bottom - r} V0`,
        ].join(' '),
        stroke: theme.colour.ink,
        lineWidth: BRACKET_LINE,
      }
    }),
  }
}

/** «Путь: шаги 1–4; перед шагом 2: талон». */
function wayInWords(stops: readonly RailStop[], { way }: Words): string {
  const first = stops
    .filter(({ waits }) => waits !== '')
    .map(({ number, waits }) => wordText(way.altFirst, { step: number, what: waits }))
  return [wordText(way.alt, { total: stops.length }), ...first].join('; ')
}

function railPiece(
  from: number,
  to: number,
  waits: string,
  accent: string,
  measure: (text: string) => number,
): readonly Shape[] {
  const rail: Shape = { type: 'path', d: `M${from} 16 H${to}`, stroke: accent, lineWidth: 3 }
  if (waits === '') return [rail]
  const width = Math.min(measure(waits) + 14, to - from - 8)
  const x = (from + to - width) / 2
  return [
    rail,
    { type: 'rect', x, y: 8, width, height: 16, fill: '#FFFFFF', stroke: '#000000', lineWidth: 1.2 },
    { ...centred(waits, x + width / 2, 19.6, 10), maxWidth: width - 6 },
  ]
}
