/** One line of text in one font, as a text object (ISO 32000-1, 9.4). */
import type { PressFont, ShapedGlyph } from './font.ts'
import { fillColour, num, nums } from './operators.ts'
import type { Canvas } from './painted.ts'

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
}

/** Writes the operators and notes the glyphs. A glyph's code in the content is its number in the font file. */
export function paintText(piece: TextPiece, canvas: Canvas): void {
  const { font, size, stretch = 1 } = piece
  for (const char of font.missing(piece.text)) canvas.missing.push({ char, text: piece.text.trim() })
  const shaped = font.shape(piece.text)
  const used = canvas.glyphs.get(font) ?? new Map<number, ShapedGlyph>()
  canvas.glyphs.set(font, used)
  for (const glyph of shaped.glyphs) used.set(glyph.id, glyph)
  canvas.out.push(
    [
      'BT',
      fillColour(piece.colour),
      `/${font.name} ${num(size)} Tf`,
      ...(stretch === 1 ? [] : [`${num(stretch * 100)} Tz`]),
      `1 0 0 1 ${nums(piece.x, piece.y)} Tm`,
      showGlyphs(shaped.glyphs, size),
      ...(stretch === 1 ? [] : ['100 Tz']),
      'ET',
    ].join(' '),
  )
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
