/** A laid-out box to operators, its upper left corner at the origin. */
import type { LaidInline, LaidLine } from 'pdfmake/js/LayoutBuilder.js'
import type { FontBank } from '../font-bank.ts'
import type { ForeignWords } from '../layout/foreign-words.ts'
import type { BoxItem, LaidOutBox } from '../layout/layout-box.ts'
import { pageOfLink } from '../layout/link-target.ts'
import { fingerprint } from '../pdf/fingerprint.ts'
import { fillColour, num, nums } from './operators.ts'
import { paintDrawing, paintHatch, underline } from './paint-drawing.ts'
import { paintText } from './paint-text.ts'
import type { Canvas, LinkArea, Painted } from './painted.ts'
import { createCanvas, finish, mark } from './painted.ts'

/** @returns operators with the box's upper left corner at (0, 0), y running upwards, in points; and what the page must know of them */
export function paintBox(box: LaidOutBox, fonts: FontBank, foreign: ForeignWords): Painted {
  const canvas = createCanvas(foreign)
  // lines of frames last, so that the fill of a cell never covers half of them
  let above: LaidLine | undefined
  for (const item of box.items) {
    if (item.type === 'line') {
      paintLine(item.line, { x: item.x, top: -item.y, above }, canvas)
      above = item.line
    } else if (item.type !== 'rule') paintItem(item, fonts, canvas)
  }
  for (const item of box.items) if (item.type === 'rule') paintItem(item, fonts, canvas)
  return finish(canvas, box.structure)
}

function paintItem(item: Exclude<BoxItem, { readonly type: 'line' }>, fonts: FontBank, canvas: Canvas): void {
  switch (item.type) {
    case 'drawing':
      paintDrawing(item.drawing, { x: item.x, y: -item.y, element: item.element }, fonts, canvas)
      break
    case 'picture':
      mark(canvas, item.element)
      if (item.element) {
        item.element.bounds = [item.x, -item.y - item.height, item.x + item.width, -item.y]
      }
      canvas.pictures.add(item.path)
      canvas.out.push(
        `q ${num(item.width)} 0 0 ${num(item.height)} ${nums(item.x, -item.y - item.height)} cm /${pictureName(item.path)} Do Q`,
      )
      break
    case 'rect':
      mark(canvas, null)
      if (item.fill === 'hatch') paintHatch(item.x, -item.y - item.height, item.width, item.height, canvas)
      else
        canvas.out.push(`${fillColour(item.fill)} ${nums(item.x, -item.y - item.height, item.width, item.height)} re f`)
      break
    case 'rule':
      mark(canvas, null)
      canvas.out.push(`0 G ${num(item.width)} w 0 J 0 j ${nums(item.x1, -item.y1)} m ${nums(item.x2, -item.y2)} l S`)
      break
  }
}

/** A resource's name of plain characters, far from the 127 that an archive allows (ISO 19005-2, 6.1.13), however long the path is. */
export function pictureName(path: string): string {
  return `I${fingerprint([new TextEncoder().encode(path)])}`
}

interface LinePlace {
  readonly x: number
  readonly top: number
  readonly above: LaidLine | undefined
}

/** Inlines of one style in a row are one piece of text, so that words are found and copied whole. */
function paintLine(line: LaidLine, { x, top, above }: LinePlace, canvas: Canvas): void {
  let previous: Pick<LaidInline, 'text' | 'element'> | undefined = above?.inlines.at(-1)
  const height = line.getHeight()
  for (const piece of joinInlines(line.inlines)) {
    const { font, fontSize: size } = piece
    const natural = font.lineHeight(size)
    // half of the leading above the line and half below, as in CSS (CSS 2.1, 10.8.1)
    const baseline = top - (height - natural) / 2 - (font.ascender / 1000) * size
    const { text } = piece
    if (text === '') continue
    mark(canvas, piece.element)
    const before = previous?.element === piece.element ? (/\S*$/.exec(previous.text)?.[0] ?? '') : ''
    previous = piece
    paintText({ text, font, size, colour: piece.color, x: x + piece.x, y: baseline, before }, canvas)
    const width = font.widthOfString(text.trimEnd(), size)
    if (piece.decoration === 'underline') {
      mark(canvas, null)
      canvas.out.push(underline(x + piece.x, baseline, width, size, piece.color))
    }
    if (piece.link) {
      canvas.links.push({
        x: x + piece.x,
        y: baseline + (font.descender / 1000) * size,
        width,
        height: natural,
        ...linkTo(piece.link, text.trim()),
        element: piece.element,
      })
    }
  }
}

/** An address is its own description (ISO 14289-1, 7.18.5); of a page and of a telephone number, what is printed. */
function linkTo(link: string, text: string): Pick<LinkArea, 'target' | 'description'> {
  const page = pageOfLink(link)
  if (page !== null) return { target: { type: 'page', page }, description: text }
  return { target: { type: 'address', address: link }, description: link.startsWith('tel:') ? text : link }
}

type Piece = Pick<LaidInline, 'text' | 'x' | 'font' | 'fontSize' | 'color' | 'decoration' | 'link' | 'element'>

function joinInlines(inlines: readonly LaidInline[]): readonly Piece[] {
  const out: Piece[] = []
  for (const inline of inlines) {
    // a space where the line was broken on purpose, or the words at both sides would be read as one
    const text = inline.lineEnd ? `${inline.text.trimEnd()} ` : inline.text
    const last = out.at(-1)
    const same =
      last &&
      last.font === inline.font &&
      last.fontSize === inline.fontSize &&
      last.color === inline.color &&
      last.decoration === inline.decoration &&
      last.link === inline.link &&
      last.element === inline.element
    if (same) out[out.length - 1] = { ...last, text: last.text + text }
    else {
      const { x, font, fontSize, color, decoration, link, element } = inline
      out.push({ text, x, font, fontSize, color, decoration, link, element })
    }
  }
  return out
}
