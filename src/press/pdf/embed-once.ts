/** Fonts, pictures and the output intent as objects that one press makes once for all its files. */
import type { Picture } from '../../model/job.ts'
import type { PressFont, ShapedGlyph } from '../font.ts'
import type { PageLanguage } from '../layout/page-language.ts'
import type { GlyphUse } from '../paint/painted.ts'
import { type Deflate, embedFont } from './embed-font.ts'
import { dict, name, type PdfObject } from './objects.ts'
import { outputIntent } from './output-intent.ts'

export interface DocumentKit {
  readonly language: PageLanguage
  readonly width: number
  readonly height: number
  readonly deflate: Deflate
  readonly pictures: ReadonlyMap<string, Picture>
  /** Glyphs that every file holds, so that most files hold the same subset and it is made once. */
  readonly alphabet: GlyphUse
  /** Fonts and pictures that were embedded before. */
  readonly embedded: Map<string, PdfObject>
}

/** Subsets and pictures that are kept for the next file. */
const EMBEDDED_LIMIT = 64

/** The output intent of all files of the press (ISO 32000-1, 14.11.5). */
export function outputIntentOnce(kit: DocumentKit): PdfObject {
  return once('output intent', kit, () => outputIntent(kit.deflate))
}

/** The subset of a font with these glyphs (ISO 32000-1, 9.7). */
export function embedOnce(font: PressFont, glyphs: ReadonlyMap<number, ShapedGlyph>, kit: DocumentKit): PdfObject {
  const marks = [...glyphs.values()].sort((a, b) => a.id - b.id).map((glyph) => `${glyph.id}${glyph.text}`)
  const key = `${font.name} ${marks.join(' ')}`
  return once(key, kit, () => embedFont(font, glyphs, kit.deflate))
}

/** Samples as they are, or a JPEG file as it is (ISO 32000-1, 8.9.5). */
export function pictureOnce(picture: Picture, kit: DocumentKit): PdfObject {
  return once(`picture ${picture.path}`, kit, () => ({
    value: dict({
      Type: name('XObject'),
      Subtype: name('Image'),
      Width: picture.width,
      Height: picture.height,
      BitsPerComponent: 8,
      ColorSpace: name(picture.components === 1 ? 'DeviceGray' : 'DeviceRGB'),
      Filter: name(picture.encoding === 'jpeg' ? 'DCTDecode' : 'FlateDecode'),
    }),
    stream: picture.encoding === 'jpeg' ? picture.data : kit.deflate(picture.data),
  }))
}

function once(key: string, kit: DocumentKit, make: () => PdfObject): PdfObject {
  const before = kit.embedded.get(key)
  if (before) return before
  const object = make()
  if (kit.embedded.size >= EMBEDDED_LIMIT) kit.embedded.clear()
  kit.embedded.set(key, object)
  return object
}
