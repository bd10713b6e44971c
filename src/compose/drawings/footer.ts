/** The running footer: one line under a rule, whatever the name; a long one moves the middle aside, takes its room, and is set closer. */
import type { Drawing, Shape } from '../../model/drawing.ts'
import type { FieldText } from '../../model/field-text.ts'
import type { Footer } from '../../model/leaflet.ts'
import type { Look } from '../look.ts'

const RULE = 0.6
const GAP = 12
/** The right part is set closer where it would take more of the line: the name at the left must stay readable. */
const MOST_RIGHT = 0.4
/** A name that would be set closer than this gets the room of the numbers, and at last that of the right part: by the name a pile is sorted. */
const LEGIBLE = 0.6
/** Before it is set closer than this, the words between the numbers go. */
const COMFORTABLE = 0.8

export interface FooterNumbers {
  /** Number of the page, or null where none is printed. */
  readonly page: number | null
  readonly pages: number
  readonly width: number
}

/**
 * The running footer.
 *
 * @param page null where the pages aren't numbered
 * @param width in points
 */
export function footerDrawing(
  footer: Footer,
  { page, pages, width }: FooterNumbers,
  look: Look,
  fill: (text: FieldText) => string,
): Drawing {
  const { size } = look.theme.type.service
  const ink = look.theme.colour.ink
  const [left, centre, right] = footer.parts
  const leftText = fill(left)
  const pieces = page === null ? [] : centre.flatMap((part) => numberPieces(part, page, pages, fill))
  const widthOf = (texts: readonly NumberPiece[]) =>
    texts.reduce((sum, { text, bold }) => sum + look.measure(text, size, bold), 0)
  const leftWidth = look.measure(leftText, size, true)
  const whole = fill(right)
  const rightRoom = width * MOST_RIGHT
  const rightWidth = Math.min(look.measure(whole, size, false), rightRoom)
  const own = pieces.filter(({ bold }) => bold)
  // large type set close is hard to read, so there the words go before the name is touched; the telephone goes last
  const inRows = look.theme.layout === 'rows'
  const plans = [
    { numbered: pieces, rightText: whole, least: inRows ? 1 : COMFORTABLE },
    { numbered: own, rightText: whole, least: LEGIBLE },
    { numbered: [], rightText: whole, least: LEGIBLE },
  ]
  const roomFor = (numbered: readonly NumberPiece[]) =>
    width - rightWidth - GAP - (numbered.length === 0 ? 0 : widthOf(numbered) + GAP)
  const { numbered, rightText } = plans.find((plan) => roomFor(plan.numbered) >= leftWidth * plan.least) ?? {
    numbered: own,
    rightText: '',
  }
  const measured = numbered.map((piece) => ({ ...piece, width: look.measure(piece.text, size, piece.bold) }))
  const middle = widthOf(numbered)
  const rightStart = width - Math.min(look.measure(rightText, size, false), rightRoom)
  const end = rightText === '' ? width : rightStart - GAP
  const start = Math.min(Math.max(width / 2 - middle / 2, leftWidth + GAP), end - middle)
  const base = { type: 'text', y: 5 + size, size, colour: ink } as const
  let x = start
  const numbers = measured.map(({ text, bold, width: pieceWidth }): Shape => {
    const shape: Shape = { ...base, text, x, bold, align: 'left' }
    x += pieceWidth
    return shape
  })
  return {
    width,
    height: 4.6 + look.theme.type.service.leading,
    alt: '',
    shapes: [
      { type: 'rect', x: 0, y: 0, width, height: RULE, fill: ink },
      { ...base, text: leftText, x: 0, bold: true, align: 'left', maxWidth: numbered.length === 0 ? end : start - GAP },
      ...numbers,
      ...(rightText === ''
        ? []
        : [{ ...base, text: rightText, x: width, bold: false, align: 'right', maxWidth: rightRoom } as const]),
    ],
  }
}

interface NumberPiece {
  readonly text: string
  readonly bold: boolean
}

/** The page's own number is bold: it is what one looks for. A value is printed as it is, also one that says `%page%`. */
function numberPieces(
  part: FieldText[number],
  page: number,
  pages: number,
  fill: (text: FieldText) => string,
): readonly NumberPiece[] {
  if (typeof part !== 'string') return [{ text: fill([part]), bold: false }]
  return part
    .split(/(%pages?%)/)
    .filter((piece) => piece !== '')
    .map((piece) => {
      if (piece === '%page%') return { text: String(page), bold: true }
      return { text: piece === '%pages%' ? String(pages) : piece, bold: false }
    })
}
