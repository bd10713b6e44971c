/** The running footer: one line under a rule, whatever the name; a long one moves the middle aside and is set closer. */
import type { Drawing, Shape } from '../../model/drawing.ts'
import type { FieldText } from '../../model/field-text.ts'
import type { Footer } from '../../model/leaflet.ts'
import type { Look } from '../look.ts'

const RULE = 0.6
const BASELINE = 15
const GAP = 12

export interface FooterNumbers {
  /** Number of the page, or null where none is printed. */
  readonly page: number | null
  readonly pages: number
  readonly width: number
}

export function footerDrawing(
  footer: Footer,
  { page, pages, width }: FooterNumbers,
  look: Look,
  fill: (text: FieldText) => string,
): Drawing {
  const { size } = look.theme.type.service
  const ink = look.theme.colour.ink
  const [left, centre, right] = footer.parts.map(fill)
  const pieces = page === null ? [] : numberPieces(centre ?? '', page, pages)
  const widths = pieces.map(({ text, bold }) => look.measure(text, size, bold))
  const middle = widths.reduce((sum, w) => sum + w, 0)
  const leftWidth = look.measure(left ?? '', size, true)
  const rightStart = width - look.measure(right ?? '', size, false)
  const start = Math.min(Math.max(width / 2 - middle / 2, leftWidth + GAP), rightStart - GAP - middle)
  const base = { type: 'text', y: BASELINE, size, colour: ink } as const
  let x = start
  const numbers = pieces.map(({ text, bold }, i): Shape => {
    const shape: Shape = { ...base, text, x, bold, align: 'left' }
    x += widths[i] ?? 0
    return shape
  })
  return {
    width,
    height: 17.6,
    alt: '',
    shapes: [
      { type: 'rect', x: 0, y: 0, width, height: RULE, fill: ink },
      { ...base, text: left ?? '', x: 0, bold: true, align: 'left', maxWidth: start - GAP },
      ...numbers,
      { ...base, text: right ?? '', x: width, bold: false, align: 'right', maxWidth: width * 0.5 },
    ],
  }
}

/** The page's own number is bold: it is what one looks for. */
function numberPieces(centre: string, page: number, pages: number): readonly { text: string; bold: boolean }[] {
  return centre
    .split(/(%pages?%)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '%page%') return { text: String(page), bold: true }
      return { text: piece === '%pages%' ? String(pages) : piece, bold: false }
    })
}
