/** A font as the press uses it: each word is shaped once for all documents. */

import type { Font } from 'fontkit'
import { itemAt } from '../diagnostics/impossible.ts'
import { SOFT_HYPHEN } from './layout/load-hyphens.ts'

/** Glyphs of a text, in units of a thousandth of the type size. */
export interface ShapedText {
  readonly glyphs: readonly ShapedGlyph[]
  readonly advance: number
}

export interface ShapedGlyph {
  readonly id: number
  /** Width in the font, and the distance to the next glyph after kerning. */
  readonly width: number
  readonly advance: number
  readonly xOffset: number
  readonly yOffset: number
  /** The characters that it represents, for copying and searching. */
  readonly text: string
}

/** The members `ascender` to `widthOfString` are what pdfmake's layout asks of a font. */
export interface PressFont {
  /** Resource name in the PDF: F1, F2. */
  readonly name: string
  readonly kit: Font
  readonly ascender: number
  readonly descender: number
  lineHeight(size: number): number
  widthOfString(text: string, size: number): number
  shape(text: string): ShapedText
  /** Characters that the font has no glyph for; a line feed needs none. */
  missing(text: string): readonly string[]
}

/** Different words that are kept at most; a class list of a whole region must not fill the memory. */
const CACHE_LIMIT = 20_000

/**
 * @param name resource name in the PDF
 * @example createFont(kit, 'F1').widthOfString('Иванов', 12) // points
 */
export function createFont(kit: Font, name: string): PressFont {
  const scale = 1000 / kit.unitsPerEm
  fixMeanings(kit)
  let words = new Map<string, ShapedText>()
  const known = new Set(kit.characterSet)
  const softHyphen = softHyphenGlyph(kit, scale)

  const shapeWord = (word: string): ShapedText => {
    const before = words.get(word)
    if (before) return before
    const run = kit.layout(word.replaceAll(SOFT_HYPHEN, ''))
    const letters = run.glyphs.map((glyph, i): ShapedGlyph => {
      const position = itemAt(run.positions, i)
      return {
        id: glyph.id,
        width: glyph.advanceWidth * scale,
        advance: position.xAdvance * scale,
        xOffset: position.xOffset * scale,
        yOffset: position.yOffset * scale,
        text: meaningOf(glyph.codePoints),
      }
    })
    const glyphs = word.endsWith(SOFT_HYPHEN) ? [...letters, softHyphen] : letters
    const shaped = { glyphs, advance: glyphs.reduce((sum, glyph) => sum + glyph.advance, 0) }
    if (words.size >= CACHE_LIMIT) words = new Map()
    words.set(word, shaped)
    return shaped
  }
  const shape = (text: string): ShapedText => {
    const parts = text.split(/(?<=[ \u00a0])/).map(shapeWord)
    if (parts.length === 1 && parts[0]) return parts[0]
    return { glyphs: parts.flatMap((part) => part.glyphs), advance: parts.reduce((sum, part) => sum + part.advance, 0) }
  }
  const ascender = kit.ascent * scale
  const descender = kit.descent * scale
  return {
    name,
    kit,
    ascender,
    descender,
    lineHeight: (size) => ((ascender - descender + kit.lineGap * scale) / 1000) * size,
    widthOfString: (text, size) => (shape(text.replace(/\n$/, '')).advance / 1000) * size,
    shape,
    missing: (text) => [...new Set(text)].filter((char) => char !== '\n' && !known.has(char.codePointAt(0) ?? 0)),
  }
}

/**
 * fontkit keeps one object a glyph with the code points of the first request. Asking for every code point once, in
 * order, makes the meaning of a glyph independent of what was pressed before; a glyph that no code point names (a breve shaped for
 * Cyrillic) is also asked for as a part of another, without any, so its code points are set anew in every word.
 */
function fixMeanings(kit: Font): void {
  const named = new Set([...kit.characterSet].sort((a, b) => a - b).map((code) => kit.glyphForCodePoint(code).id))
  const getGlyph = kit.getGlyph.bind(kit)
  kit.getGlyph = (id, codePoints = []) => {
    const glyph = getGlyph(id, codePoints)
    if (codePoints.length > 0 && !named.has(id)) glyph.codePoints = codePoints
    return glyph
  }
}

/**
 * The hyphen that is printed where a word is broken. It has a glyph of its own beside that of «-», which a shaper hides as
 * it hides every soft hyphen; its meaning, U+00AD, shows a reader that the word goes on (ISO 32000-1, 14.8.2.2.3).
 */
function softHyphenGlyph(kit: Font, scale: number): ShapedGlyph {
  const { id, advanceWidth } = kit.glyphForCodePoint(SOFT_HYPHEN.charCodeAt(0))
  const width = advanceWidth * scale
  return { id, width, advance: width, xOffset: 0, yOffset: 0, text: SOFT_HYPHEN }
}

/** A ligature means its letters (ﬃ means ffi), so that «office» is found where it is printed. */
function meaningOf(codePoints: readonly number[]): string {
  return String.fromCodePoint(...codePoints).replace(/[\ufb00-\ufb06]/g, (ligature) => ligature.normalize('NFKC'))
}
