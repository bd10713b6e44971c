/** Embeds a font with the glyphs that a file uses, as a composite font (ISO 32000-1, 9.7). */

import type { Glyph, Subset } from 'fontkit'
import type { PressFont, ShapedGlyph } from '../font.ts'
import { latin1 } from './bytes.ts'
import type { PdfObject, PdfValue } from './objects.ts'
import { dict, name, pdfText, ref } from './objects.ts'

export type Deflate = (bytes: Uint8Array) => Uint8Array

/**
 * In the content a glyph's code is its number in the whole font; the subset numbers its glyphs anew, and CIDToGIDMap
 * (9.7.4.2) leads from one to the other. So content streams can be shared between files whose subsets differ.
 */
export function embedFont(font: PressFont, glyphs: ReadonlyMap<number, ShapedGlyph>, deflate: Deflate): PdfObject {
  const used = [...glyphs.values()].sort((a, b) => a.id - b.id)
  const subset = font.kit.createSubset()
  const places = new Map(used.map((glyph) => [glyph.id, placeOf(subset, glyph.id)]))
  const baseFont = `${subsetTag(used)}+${font.kit.postscriptName ?? font.name}`
  const { kit } = font
  const scale = 1000 / kit.unitsPerEm

  const stream = (bytes: Uint8Array, extra: Readonly<Record<string, PdfValue>> = {}): PdfObject => ({
    value: dict({ Filter: name('FlateDecode'), ...extra }),
    stream: deflate(bytes),
  })
  const file = new Uint8Array(subset.encode())
  const descriptor: PdfObject = {
    value: dict({
      Type: name('FontDescriptor'),
      FontName: name(baseFont),
      Flags: 4,
      FontBBox: [kit.bbox.minX, kit.bbox.minY, kit.bbox.maxX, kit.bbox.maxY].map((v) => v * scale),
      ItalicAngle: kit.italicAngle,
      Ascent: font.ascender,
      Descent: font.descender,
      CapHeight: kit.capHeight * scale,
      XHeight: kit.xHeight * scale,
      StemV: font.name === 'F2' ? 140 : 80,
      FontFile2: ref(stream(file, { Length1: file.length })),
    }),
  }
  const descendant: PdfObject = {
    value: dict({
      Type: name('Font'),
      Subtype: name('CIDFontType2'),
      BaseFont: name(baseFont),
      CIDSystemInfo: dict({ Registry: pdfText('Adobe'), Ordering: pdfText('Identity'), Supplement: 0 }),
      FontDescriptor: ref(descriptor),
      W: widths(used),
      CIDToGIDMap: ref(stream(glyphMap(places))),
    }),
  }
  return {
    value: dict({
      Type: name('Font'),
      Subtype: name('Type0'),
      BaseFont: name(baseFont),
      Encoding: name('Identity-H'),
      DescendantFonts: [ref(descendant)],
      ToUnicode: ref(stream(latin1(toUnicode(used)))),
    }),
  }
}

/** fontkit returns the glyph's new number, which its types call a boolean. */
function placeOf(subset: Subset, id: number): number {
  return Number(subset.includeGlyph(id as unknown as Glyph))
}

/** Six capitals that differ for different subsets (9.6.4); a plain FNV-1a hash of the glyph numbers. */
function subsetTag(glyphs: readonly ShapedGlyph[]): string {
  let hash = 0x811c9dc5
  for (const { id } of glyphs) hash = Math.imul(hash ^ id, 0x01000193) >>> 0
  return Array.from({ length: 6 }, (_, i) => String.fromCharCode(65 + (Math.floor(hash / 26 ** i) % 26))).join('')
}

/** Two bytes for each code up to the highest: the glyph's place in the subset. */
function glyphMap(places: ReadonlyMap<number, number>): Uint8Array {
  const highest = Math.max(0, ...places.keys())
  const map = new Uint8Array(2 * (highest + 1))
  for (const [code, place] of places) {
    map[2 * code] = place >> 8
    map[2 * code + 1] = place & 0xff
  }
  return map
}

/** `[36 [605 650] 70 [480]]`: runs of neighbouring codes (9.7.4.3). */
function widths(glyphs: readonly ShapedGlyph[]): readonly PdfValue[] {
  const out: (number | number[])[] = []
  let previous = Number.NaN
  for (const { id, width } of glyphs) {
    const run = out.at(-1)
    if (id === previous + 1 && Array.isArray(run)) run.push(width)
    else out.push(id, [width])
    previous = id
  }
  return out
}

const BLOCK = 100

/** The meaning of each code (9.10.3), in blocks of at most a hundred. */
function toUnicode(glyphs: readonly ShapedGlyph[]): string {
  const rows = glyphs.map(({ id, text: meaning }) => `<${id.toString(16).padStart(4, '0')}> <${utf16(meaning)}>`)
  const blocks: string[] = []
  for (let i = 0; i < rows.length; i += BLOCK) {
    const block = rows.slice(i, i + BLOCK)
    blocks.push(`${block.length} beginbfchar\n${block.join('\n')}\nendbfchar`)
  }
  return `/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <ffff>
endcodespacerange
${blocks.join('\n')}
endcmap
CMapName currentdict /CMap defineresource pop
end
end`
}

function utf16(meaning: string): string {
  return Array.from({ length: meaning.length }, (_, i) => meaning.charCodeAt(i).toString(16).padStart(4, '0')).join('')
}
