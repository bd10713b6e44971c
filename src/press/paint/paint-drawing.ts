/** Drawings to operators: one function a shape. */

import type { CodeShape, Drawing, Shape, TextShape } from '../../model/drawing.ts'
import type { FontBank } from '../font-bank.ts'
import { faceOf } from '../font-bank.ts'
import type { ForeignWords } from '../layout/foreign-words.ts'
import { type ElementDraft, placedKids } from '../layout/structure.ts'
import { latin1 } from '../pdf/bytes.ts'
import { fingerprint } from '../pdf/fingerprint.ts'
import { printable } from '../printable.ts'
import { circle, fillColour, num, nums, pathOperators, roundedRect, strokeColour } from './operators.ts'
import { paintText } from './paint-text.ts'
import {
  addGlyphs,
  type Canvas,
  closeMark,
  createCanvas,
  finish,
  mark,
  type OutsideText,
  type Painted,
} from './painted.ts'

/** How a drawing is marked: as one thing from outside, or text by text, what is only drawn being decoration. */
type Marking = 'whole' | 'texts'

/** Drawings that don't depend on values are the same objects for every recipient: painted once, placed many times. */
const painted: Record<Marking, WeakMap<FontBank, WeakMap<Drawing, Painted>>> = {
  whole: new WeakMap(),
  texts: new WeakMap(),
}

export interface DrawingPlace {
  /** Of the left edge, and of the top edge, upwards. */
  readonly x: number
  readonly y: number
  /** What it is in the structure; null for decoration. */
  readonly element: ElementDraft | null
}

/** Paints the shapes of a drawing in their order, and notes its codes; (x, y) is its upper left corner, y upwards, in points. */
export function paintDrawing(drawing: Drawing, { x, y, element }: DrawingPlace, fonts: FontBank, canvas: Canvas): void {
  const marking = element === null || element.role === 'Figure' ? 'whole' : 'texts'
  const { operators, marks, kids, glyphs, codes, forms, missing, squeezed, outside } = paintAtOrigin(
    drawing,
    marking,
    fonts,
    canvas.foreign,
  )
  if (operators !== '') {
    if (marking === 'whole') mark(canvas, element)
    else closeMark(canvas)
    canvas.out.push(`q 1 0 0 1 ${nums(x, y)} cm`, operators, 'Q')
    if (element?.role === 'Figure') element.bounds = [x, y - drawing.height, x + drawing.width, y]
    if (marking === 'texts' && element) element.kids.push(...placedKids(kids, canvas.marks, element))
    canvas.marks += marks
  }
  addGlyphs(canvas.glyphs, glyphs)
  canvas.codes.push(...codes.map((code) => ({ ...code, x: x + code.x, y: y + code.y })))
  for (const form of forms) canvas.forms.set(form.name, form)
  canvas.missing.push(...missing)
  canvas.squeezed.push(...squeezed)
  canvas.outside.push(...outside)
}

function paintAtOrigin(drawing: Drawing, marking: Marking, fonts: FontBank, foreign: ForeignWords): Painted {
  const known = painted[marking].get(fonts) ?? new WeakMap<Drawing, Painted>()
  painted[marking].set(fonts, known)
  const before = known.get(drawing)
  if (before) return before
  const canvas = createCanvas(foreign)
  // whose the texts are shows only where the drawing is placed
  const texts: ElementDraft | null = marking === 'texts' ? { role: 'P', kids: [], parent: null } : null
  for (const shape of drawing.shapes) {
    if (texts) mark(canvas, shape.type === 'text' ? texts : null)
    paintShape(shape, 0, 0, fonts, canvas)
  }
  canvas.outside.push(...outsideTexts(drawing, fonts))
  for (const code of drawing.codes ?? []) canvas.codes.push({ ...code, y: -code.y - code.size })
  const made = finish(canvas, texts)
  known.set(drawing, made)
  return made
}

function paintShape(shape: Shape, x: number, y: number, fonts: FontBank, canvas: Canvas): void {
  switch (shape.type) {
    case 'text':
      paintTextShape(shape, x, y, fonts, canvas)
      break
    case 'path':
      paintOutline(pathOperators(shape.d, x, y), shape, canvas)
      break
    case 'code':
      paintCode(shape, x, y, canvas)
      break
    case 'circle':
      paintOutline(circle(x + shape.x, y - shape.y, shape.radius), shape, canvas)
      break
    case 'rect': {
      const [left, bottom] = [x + shape.x, y - shape.y - shape.height]
      if (shape.fill === 'hatch') {
        paintHatch(left, bottom, shape.width, shape.height, canvas)
        paintOutline(roundedRect(left, bottom, shape.width, shape.height, 0), { ...shape, fill: '' }, canvas)
      } else paintOutline(roundedRect(left, bottom, shape.width, shape.height, shape.radius ?? 0), shape, canvas)
      break
    }
  }
}

/** The symbol itself goes into a form, y upwards; here it is only put in its place, as large as it is to be. */
function paintCode({ runs, modules, size, ...place }: CodeShape, x: number, y: number, canvas: Canvas): void {
  if (runs.length === 0) return
  const black = runs.map(({ column, row, length }) => `${nums(column, modules - 1 - row, length, 1)} re`)
  const operators = `0 g ${black.join(' ')} f`
  const name = `Q${fingerprint([latin1(operators)])}`
  canvas.forms.set(name, { name, size: modules, operators })
  const module = size / modules
  canvas.out.push(`q ${nums(module, 0, 0, module, x + place.x, y - place.y - size)} cm /${name} Do Q`)
}

interface Outline {
  readonly fill?: string
  readonly stroke?: string
  readonly lineWidth?: number
  readonly dash?: readonly [number, number]
  readonly round?: boolean
}

function paintOutline(path: string, outline: Outline, canvas: Canvas): void {
  const { fill, stroke } = outline
  if (!fill && !stroke) return
  const paint = fill && stroke ? 'B' : fill ? 'f' : 'S'
  canvas.out.push(
    [
      ...(fill ? [fillColour(fill)] : []),
      ...(stroke
        ? [strokeColour(stroke), `${num(outline.lineWidth ?? 1)} w`, outline.round ? '1 J 1 j' : '0 J 0 j']
        : []),
      ...(outline.dash ? [`[${nums(...outline.dash)}] 0 d`] : []),
      path,
      paint,
      ...(outline.dash ? ['[] 0 d'] : []),
    ].join(' '),
  )
}

/** Stripes of 45°, 3 thick, 8 apart: seen in grey, and by those who don't see colours. */
export function paintHatch(x: number, y: number, width: number, height: number, canvas: Canvas): void {
  const step = 11.3
  const lines: string[] = []
  for (let at = -height; at < width; at += step)
    lines.push(`${nums(x + at, y)} m ${nums(x + at + height, y + height)} l`)
  canvas.out.push(`q ${nums(x, y, width, height)} re W n 0 G 3 w 0 J ${lines.join(' ')} S Q`)
}

/** Below this part of its width a line is hard to read. */
const LEGIBLE = 0.6

/** A text that is drawn without a limit has room in its drawing; where a value is longer, it would be printed over what is beside the drawing. */
function outsideTexts({ shapes, width }: Drawing, fonts: FontBank): readonly OutsideText[] {
  return shapes.flatMap((shape) => {
    if (shape.type !== 'text' || shape.text === '' || shape.maxWidth !== undefined) return []
    const natural = faceOf(fonts, shape.bold).widthOfString(printable(shape.text), shape.size)
    const left = leftOf(shape, natural)
    const by = Math.max(-left, left + natural - width)
    return by > TOLERANCE ? [{ text: shape.text, by }] : []
  })
}

/** Points by which a text may leave its drawing: letters have white at their sides. */
const TOLERANCE = 1

function leftOf({ x, align }: TextShape, width: number): number {
  return x - (align === 'center' ? width / 2 : align === 'right' ? width : 0)
}

/** Text that is too wide for its place is set closer, down to what it takes; it is never cut. */
function paintTextShape(shape: TextShape, x: number, y: number, fonts: FontBank, canvas: Canvas): void {
  if (shape.text === '') return
  const font = faceOf(fonts, shape.bold)
  const text = printable(shape.text)
  const natural = font.widthOfString(text, shape.size)
  const stretch = shape.maxWidth !== undefined && natural > shape.maxWidth ? shape.maxWidth / natural : 1
  if (stretch < LEGIBLE) canvas.squeezed.push({ text: shape.text, stretch })
  const width = natural * stretch
  const left = x + leftOf(shape, width)
  const baseline = y - shape.y
  const isMarked = canvas.open !== null
  // the space parts it from the next text of the drawing wherever the text of a page is taken out
  paintText({ text: `${text} `, font, size: shape.size, colour: shape.colour, x: left, y: baseline, stretch }, canvas)
  if (!shape.underline) return
  // words of another language end the mark of their text
  if (isMarked && canvas.open === null) mark(canvas, null)
  canvas.out.push(underline(left, baseline, width, shape.size, shape.colour))
}

/** The operators of a line under text; `size` is that of the type, all in points. */
export function underline(x: number, baseline: number, width: number, size: number, colour: string): string {
  const thickness = size * 0.06
  return `${fillColour(colour)} ${nums(x, baseline - size * 0.13 - thickness / 2, width, thickness)} re f`
}
