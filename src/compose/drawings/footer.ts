/**
 * The running footer: one line under a rule; a long name moves the middle aside, takes its room, and is set closer. One that no such line
 * holds has a line of its own, and goes on in the next beside number and telephone.
 */
import type { Drawing, Shape } from '../../model/drawing.ts'
import type { FieldText } from '../../model/field-text.ts'
import type { Footer } from '../../model/leaflet.ts'
import type { Look } from '../look.ts'

const RULE = 0.6
const GAP = 12
/** The right part is set closer where it would take more of the line: the name at the left must stay readable. */
const MOST_RIGHT = 0.4
/** A name that would be set closer than this has two lines. */
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
  const { size, leading } = look.theme.type.service
  const ink = look.theme.colour.ink
  const [left, centre, right] = footer.parts
  const name = fill(left)
  const pieces = page === null ? [] : centre.flatMap((part) => numberPieces(part, page, pages, fill))
  const rightText = fill(right)
  const rightRoom = width * MOST_RIGHT
  const rightWidth = Math.min(look.measure(rightText, size, false), rightRoom)
  const own = pieces.filter(({ bold }) => bold)
  const nameWidth = (text: string) => look.measure(text, size, true)
  const widthOf = (texts: readonly NumberPiece[]) =>
    texts.reduce((sum, { text, bold }) => sum + look.measure(text, size, bold), 0)
  const roomBeside = (numbered: readonly NumberPiece[]) =>
    width - (rightText === '' ? 0 : rightWidth + GAP) - (numbered.length === 0 ? 0 : widthOf(numbered) + GAP)

  const rule: Shape = { type: 'rect', x: 0, y: 0, width, height: RULE, fill: ink }
  /** Name, numbers and what is at the right, in one line. */
  const lineOf = (text: string, numbered: readonly NumberPiece[], y: number): readonly Shape[] => {
    const base = { type: 'text', y, size, colour: ink } as const
    const middle = widthOf(numbered)
    const end = rightText === '' ? width : width - rightWidth - GAP
    const start = Math.min(Math.max(width / 2 - middle / 2, nameWidth(text) + GAP), end - middle)
    let x = start
    const numbers = numbered.map((piece): Shape => {
      const shape: Shape = { ...base, text: piece.text, x, bold: piece.bold, align: 'left' }
      x += look.measure(piece.text, size, piece.bold)
      return shape
    })
    return [
      ...(text === ''
        ? []
        : [
            {
              ...base,
              text,
              x: 0,
              bold: true,
              align: 'left',
              maxWidth: numbered.length === 0 ? end : start - GAP,
            } as const,
          ]),
      ...numbers,
      ...(rightText === ''
        ? []
        : [{ ...base, text: rightText, x: width, bold: false, align: 'right', maxWidth: rightRoom } as const]),
    ]
  }

  // large type set close is hard to read, so there the words between the numbers go before the name is touched
  const plans = [
    { numbered: pieces, least: look.theme.layout === 'rows' ? 1 : COMFORTABLE },
    { numbered: own, least: LEGIBLE },
  ]
  const plan = plans.find(({ numbered, least }) => roomBeside(numbered) >= nameWidth(name) * least)
  const height = 4.6 + leading
  if (plan) return { width, height, alt: '', shapes: [rule, ...lineOf(name, plan.numbered, 5 + size)] }

  const split = partName(name, { first: width, second: roomBeside(own) }, nameWidth)
  const numbered = roomBeside(pieces) >= nameWidth(split.second) ? pieces : own
  // both lines have room between the end of the text and the white edge of the sheet, or the cut
  const first = size - LIFT + 1
  const shapes: readonly Shape[] = [
    { ...rule, y: -LIFT },
    { type: 'text', y: first, size, colour: ink, text: split.first, x: 0, bold: true, align: 'left', maxWidth: width },
    ...lineOf(split.second, numbered, first + size * 1.1),
  ]
  return { width, height, alt: '', shapes }
}

/** How far a footer of two lines begins above its place: that of the text ends twelve points before it. */
const LIFT = 10

/** A name in two lines, where the one that has to be set closer is set closer least; as much as can be in the first. */
function partName(
  name: string,
  room: { readonly first: number; readonly second: number },
  measure: (text: string) => number,
): { readonly first: string; readonly second: string } {
  const pieces = name.split(/(?<=[ -])/u)
  const parts = pieces.map((_, i) => {
    const [first, second] = [
      pieces
        .slice(0, i + 1)
        .join('')
        .trimEnd(),
      pieces.slice(i + 1).join(''),
    ]
    return {
      first,
      second,
      stretch: Math.min(1, room.first / measure(first), room.second / Math.max(1, measure(second))),
    }
  })
  return parts.reduce((best, one) => (one.stretch >= best.stretch ? one : best))
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
