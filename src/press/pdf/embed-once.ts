/** Fonts, pictures, forms and the output intent as objects that one press makes once for all its files. */

import { present } from '../../diagnostics/impossible.ts'
import type { Orientation, Picture } from '../../model/job.ts'
import type { PressFont, ShapedGlyph } from '../font.ts'
import type { PageLanguage } from '../layout/page-language.ts'
import { pictureName } from '../paint/paint-box.ts'
import type { GlyphUse, PaintedForm } from '../paint/painted.ts'
import { latin1 } from './bytes.ts'
import { type Deflate, embedFont } from './embed-font.ts'
import { dict, name, type PdfObject, ref } from './objects.ts'
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
  /** Forms that were written before. */
  readonly forms: WeakMap<PaintedForm, PdfObject>
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

/** What pages show, with the names by which they show it. */
export interface Shown {
  /** Paths. */
  readonly pictures: readonly string[]
  readonly forms: readonly PaintedForm[]
}

/** The pictures and forms of a file by name, each one object however many pages show it (ISO 32000-1, 8.8). */
export function shownObjects(pages: readonly Shown[], kit: DocumentKit): ReadonlyMap<string, PdfObject> {
  const shown = new Map<string, PdfObject>()
  for (const { pictures, forms } of pages) {
    for (const path of pictures) {
      const key = pictureName(path)
      if (!shown.has(key)) shown.set(key, pictureOnce(present(kit.pictures.get(path), 'a picture of a page'), kit))
    }
    for (const form of forms) if (!shown.has(form.name)) shown.set(form.name, formOnce(form, kit))
  }
  return shown
}

/** A form without marks of its own, so that it may be shown in many places (ISO 14289-1, 7.20). */
function formOnce(form: PaintedForm, { forms, deflate }: DocumentKit): PdfObject {
  const object = forms.get(form) ?? {
    value: dict({
      Type: name('XObject'),
      Subtype: name('Form'),
      BBox: [0, 0, form.size, form.size],
      Resources: dict({}),
      Filter: name('FlateDecode'),
    }),
    stream: deflate(latin1(form.operators)),
  }
  forms.set(form, object)
  return object
}

/** A matrix (ISO 32000-1, 8.3.3). */
export type PictureTurn = readonly [number, number, number, number, number, number]

/** From the unit square as a picture lies to the one in which it is seen; see `Orientation`. */
export const TURNS: Readonly<Record<Orientation, PictureTurn>> = {
  1: [1, 0, 0, 1, 0, 0],
  2: [-1, 0, 0, 1, 1, 0],
  3: [-1, 0, 0, -1, 1, 1],
  4: [1, 0, 0, -1, 0, 1],
  5: [0, -1, -1, 0, 1, 1],
  6: [0, -1, 1, 0, 0, 1],
  7: [0, 1, 1, 0, 0, 0],
  8: [0, 1, -1, 0, 1, 0],
}

/** Readers of PDF don't look into a JPEG file for how it lies: one that lies otherwise is shown by a form that turns it (8.10). */
function pictureOnce(picture: Picture, kit: DocumentKit): PdfObject {
  const { orientation = 1 } = picture
  if (orientation === 1) return imageOnce(picture, kit)
  return once(`turned ${picture.path}`, kit, () => ({
    value: dict({
      Type: name('XObject'),
      Subtype: name('Form'),
      BBox: [0, 0, 1, 1],
      Matrix: TURNS[orientation],
      Resources: dict({ XObject: dict({ I: ref(imageOnce(picture, kit)) }) }),
    }),
    stream: latin1('/I Do'),
  }))
}

/** Samples as they are, or a JPEG file as it is (ISO 32000-1, 8.9.5). */
function imageOnce(picture: Picture, kit: DocumentKit): PdfObject {
  return once(`picture ${picture.path}`, kit, () => ({
    value: dict({
      Type: name('XObject'),
      Subtype: name('Image'),
      Width: picture.dots.width,
      Height: picture.dots.height,
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
