/** A pressed page on a canvas: what the press writes for a PDF, drawn without a viewer of PDF. */
import { type Operand, readOperators } from './read-operators.ts'
import { createTextPen, type DrawableGlyph, type Pen, type TextPen } from './text-pen.ts'

/** What a page is drawn from; see `PageDrawing` of the press. */
export interface DrawablePage {
  readonly operators: string
  readonly forms: ReadonlyMap<string, string>
  /** Decoded, with the matrix that turns each as it is seen. */
  readonly pictures: ReadonlyMap<string, DrawablePicture>
  glyph(font: string, id: number): DrawableGlyph
}

export interface DrawablePicture {
  readonly image: CanvasImageSource
  readonly turn: readonly [number, number, number, number, number, number]
}

/** No line is thinner on a screen, in its dots. */
const THINNEST = 0.6

/**
 * Draws a page on white.
 *
 * @param height of the page, in points
 * @param scale dots a point
 * @returns what is written on the page, a line for each line of text, in reading order
 * @throws where the page has an operator that the press doesn't write
 */
export function drawPage(page: DrawablePage, pen: Pen, height: number, scale: number): string {
  pen.setTransform(1, 0, 0, 1, 0, 0)
  pen.fillStyle = '#fff'
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height)
  pen.setTransform(scale, 0, 0, -scale, 0, height * scale)
  pen.fillStyle = '#000'
  pen.strokeStyle = '#000'
  const text = createTextPen(pen, page.glyph)
  draw(page.operators, { page, pen, text, scale })
  return text.written()
}

interface Board {
  readonly page: DrawablePage
  readonly pen: Pen
  readonly text: TextPen
  readonly scale: number
}

function draw(operators: string, board: Board): void {
  let clips = false
  for (const { name, operands } of readOperators(operators)) {
    if (name === 'W') clips = true
    else if (name === 'n') {
      if (clips) board.pen.clip()
      clips = false
      board.pen.beginPath()
    } else {
      const run = OPERATORS.get(name)
      if (run === undefined) throw new Error(`the press writes no operator ${name}`)
      run(operands, board)
    }
  }
}

type Run = (operands: readonly Operand[], board: Board) => void

const numbers = (operands: readonly Operand[]) => operands.map(Number)
const CAPS = ['butt', 'round', 'square'] as const
const JOINS = ['miter', 'round', 'bevel'] as const

function paint(fill: boolean, stroke: boolean): Run {
  return (_, { pen }) => {
    if (fill) pen.fill()
    if (stroke) pen.stroke()
    pen.beginPath()
  }
}

type Style = Partial<Pick<Pen, 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'lineCap' | 'lineJoin'>>

function style(of: (operands: readonly Operand[], scale: number) => Style): Run {
  return (operands, { pen, scale }) => {
    Object.assign(pen, of(operands, scale))
  }
}

/** Operators by name (ISO 32000-1, annex A). */
const OPERATORS: ReadonlyMap<string, Run> = new Map<string, Run>([
  ['q', (_, { pen }) => pen.save()],
  ['Q', (_, { pen }) => pen.restore()],
  ['cm', (of, { pen }) => pen.transform(...sixOf(of))],
  ['m', (of, { pen }) => pen.moveTo(...pairOf(of))],
  ['l', (of, { pen }) => pen.lineTo(...pairOf(of))],
  ['c', (of, { pen }) => pen.bezierCurveTo(...sixOf(of))],
  ['h', (_, { pen }) => pen.closePath()],
  [
    're',
    (of, { pen }) => {
      const [x = 0, y = 0, width = 0, height = 0] = numbers(of)
      pen.rect(x, y, width, height)
    },
  ],
  ['f', paint(true, false)],
  ['S', paint(false, true)],
  ['B', paint(true, true)],
  ['g', style((of) => ({ fillStyle: colour(of) }))],
  ['rg', style((of) => ({ fillStyle: colour(of) }))],
  ['G', style((of) => ({ strokeStyle: colour(of) }))],
  ['RG', style((of) => ({ strokeStyle: colour(of) }))],
  ['w', style(([width], scale) => ({ lineWidth: Math.max(Number(width), THINNEST / scale) }))],
  ['J', style(([cap]) => ({ lineCap: CAPS[Number(cap)] ?? 'butt' }))],
  ['j', style(([join]) => ({ lineJoin: JOINS[Number(join)] ?? 'miter' }))],
  ['d', ([dashes], { pen }) => pen.setLineDash(Array.isArray(dashes) ? dashes.map(Number) : [])],
  ['Do', ([name], board) => show(String(name), board)],
  ['BT', (_, { text }) => text.begin()],
  ['ET', (_, { text }) => text.end()],
  ['Tf', ([font, size], { text }) => text.choose(String(font), Number(size))],
  ['Tz', ([percent], { text }) => text.stretch(Number(percent) / 100)],
  ['Ts', ([rise], { text }) => text.rise(Number(rise))],
  ['Tm', (of, { text }) => text.place(...pairOf(of.slice(4)))],
  ['Tj', ([codes], { text }) => text.show([String(codes)])],
  ['TJ', ([parts], { text }) => text.show(Array.isArray(parts) ? parts : [])],
  // marks of the structure, which are not seen
  ...['BMC', 'BDC', 'EMC'].map((name): [string, Run] => [name, () => undefined]),
])

function pairOf(operands: readonly Operand[]): [number, number] {
  const [x = 0, y = 0] = numbers(operands)
  return [x, y]
}

function sixOf(operands: readonly Operand[]): [number, number, number, number, number, number] {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers(operands)
  return [a, b, c, d, e, f]
}

function colour(operands: readonly Operand[]): string {
  const parts = numbers(operands).map((part) => Math.round(part * 255))
  const [r = 0, g = r, b = r] = parts
  return `rgb(${r} ${g} ${b})`
}

/** A form, or a picture: a unit square, its lower left corner at the origin. */
function show(name: string, board: Board): void {
  const { page, pen } = board
  const form = page.forms.get(name)
  const picture = page.pictures.get(name)
  pen.save()
  if (form !== undefined) draw(form, board)
  else if (picture) {
    pen.transform(...picture.turn)
    pen.transform(1, 0, 0, -1, 0, 1)
    pen.drawImage(picture.image, 0, 0, 1, 1)
  } else throw new Error(`the page shows nothing of the name ${name}`)
  pen.restore()
}
