/** One line of text in one font, as a text object (ISO 32000-1, 9.4). */

import type { PressFont, ShapedGlyph } from '../font.ts'
import type { ForeignWords } from '../layout/foreign-words.ts'
import { type ElementDraft, foreignSpan } from '../layout/structure.ts'
import { fillColour, num, nums } from './operators.ts'
import { type Canvas, closeMark, mark } from './painted.ts'

export interface TextPiece {
  readonly text: string
  readonly font: PressFont
  readonly size: number
  readonly colour: string
  /** Left end of the baseline; y runs upwards. */
  readonly x: number
  readonly y: number
  /** Horizontal scale, 1 unless the letters are set closer. */
  readonly stretch?: number
  /** The end of the line above, where it breaks without a space. */
  readonly before?: string
}

/** Writes the operators and notes the glyphs. A glyph's code in the content is its number in the font file. */
export function paintText(piece: TextPiece, canvas: Canvas): void {
  const { font, size, stretch = 1 } = piece
  for (const char of font.missing(piece.text)) canvas.missing.push({ char, text: piece.text.trim() })
  const shaped = font.shape(piece.text)
  const used = canvas.glyphs.get(font) ?? new Map<number, ShapedGlyph>()
  canvas.glyphs.set(font, used)
  shaped.glyphs.forEach((glyph, i) => {
    used.set(glyph.id, glyph)
    // the second half of a letter that the font takes apart: it has no meaning of its own to declare (ISO 14289-1, 7.21.7)
    if (glyph.text === '') canvas.missing.push({ char: shaped.glyphs[i - 1]?.text ?? '', text: piece.text.trim() })
  })
  const { open } = canvas
  const found = isRead(open) ? findForeign(shaped.glyphs, piece.before, canvas.foreign) : new Set<number>()
  const begin = `BT ${fillColour(piece.colour)} /${font.name} ${num(size)} Tf ${stretch === 1 ? '' : `${num(stretch * 100)} Tz `}1 0 0 1 ${nums(piece.x, piece.y)} Tm`
  const end = stretch === 1 ? 'ET' : '100 Tz ET'
  if (!isRead(open) || found.size === 0) {
    canvas.out.push(`${begin} ${showGlyphs(shaped.glyphs, size)} ${end}`)
    return
  }
  // one text object, so that each part goes on where the one before ends; marks within it are allowed, across it not (14.6.1)
  closeMark(canvas)
  canvas.out.push(begin)
  for (const { glyphs, isForeign } of parted(shaped.glyphs, found)) {
    mark(canvas, isForeign ? foreignSpan(open, canvas.foreign.language) : open)
    canvas.out.push(showGlyphs(glyphs, size))
  }
  closeMark(canvas)
  canvas.out.push(end)
}

/** Whether the letters here are read as text: those of decoration and pictures aren't. */
function isRead(open: Canvas['open']): open is ElementDraft {
  return typeof open === 'object' && open !== null
}

/** Which glyphs belong to words of another language, by their place among all. */
function findForeign(
  glyphs: readonly ShapedGlyph[],
  before: string | undefined,
  { find }: ForeignWords,
): ReadonlySet<number> {
  const ranges = find(glyphs.map((glyph) => glyph.text).join(''), before)
  const found = new Set<number>()
  if (ranges.length === 0) return found
  let at = 0
  glyphs.forEach((glyph, i) => {
    if (ranges.some(([from, to]) => at >= from && at < to)) found.add(i)
    at += glyph.text.length
  })
  return found
}

/** Glyphs in a row that are foreign, or aren't. */
function parted(glyphs: readonly ShapedGlyph[], foreign: ReadonlySet<number>) {
  const parts: { readonly glyphs: ShapedGlyph[]; readonly isForeign: boolean }[] = []
  glyphs.forEach((glyph, i) => {
    const last = parts.at(-1)
    if (last && last.isForeign === foreign.has(i)) last.glyphs.push(glyph)
    else parts.push({ glyphs: [glyph], isForeign: foreign.has(i) })
  })
  return parts
}

/** `[<0025 0026> -12 <0027>] TJ`: numbers are the kerning, in thousandths, to the left; marks above letters by `Ts`. */
function showGlyphs(glyphs: readonly ShapedGlyph[], size: number): string {
  const shows: string[] = []
  let parts: string[] = []
  let hex = ''
  let rise = 0
  const closeHex = () => {
    if (hex) parts.push(`<${hex}>`)
    hex = ''
  }
  const closeShow = () => {
    closeHex()
    if (parts.length > 0)
      shows.push(parts.length === 1 && parts[0]?.startsWith('<') ? `${parts[0]} Tj` : `[${parts.join(' ')}] TJ`)
    parts = []
  }
  for (const glyph of glyphs) {
    if (glyph.yOffset !== rise) {
      closeShow()
      rise = glyph.yOffset
      shows.push(`${num((rise / 1000) * size)} Ts`)
    }
    if (Math.abs(glyph.xOffset) > 0.01) {
      closeHex()
      parts.push(num(-glyph.xOffset))
    }
    hex += glyph.id.toString(16).padStart(4, '0')
    const correction = glyph.width + glyph.xOffset - glyph.advance
    if (Math.abs(correction) > 0.01) {
      closeHex()
      parts.push(num(correction))
    }
  }
  closeShow()
  if (rise !== 0) shows.push('0 Ts')
  return shows.join(' ')
}
