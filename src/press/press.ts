/** The press: composed leaflets and values in, pages and PDF files out. Fonts, shaped words and pages are shared. */
import type { Outcome } from '../diagnostics/outcome.ts'
import type { ComposedLeaflet } from '../model/composed.ts'
import type { Picture } from '../model/job.ts'
import type { Theme } from '../model/theme.ts'
import { type FontBank, type FontFiles, openFonts } from './font-bank.ts'
import type { GlyphUse } from './painted.ts'
import type { Deflate } from './pdf/embed-font.ts'
import { type DocumentInfo, type DocumentKit, type DocumentPage, writeDocument } from './pdf/write-document.ts'
import { type PressedLeaflet, pressLeaflet } from './press-leaflet.ts'
import { measureIn, type PressRoom } from './press-room.ts'
import { printable } from './printable.ts'

export type { PressedLeaflet } from './press-leaflet.ts'

export interface PressKit {
  readonly fonts: FontFiles
  readonly theme: Theme
  readonly pictures: ReadonlyMap<string, Picture>
  /** zlib's deflate (RFC 1950), the same bytes for the same input. */
  readonly deflate: Deflate
}

export interface Press {
  /** Width of a line of text, in points. */
  measure(text: string, size: number, bold: boolean): number
  /** Characters that the fonts can't print. */
  missing(text: string): readonly string[]
  press(leaflet: ComposedLeaflet, values: readonly string[]): Outcome<PressedLeaflet>
  write(pages: readonly DocumentPage[], info: DocumentInfo): Uint8Array
}

/** Every file holds these, so that most files share one subset: Russian, English, figures, signs. */
const ALPHABET =
  'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя' +
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;!?()[]{}<>«»„“”"\'’-–—/\\@_#$%&*+=~^`|№•…'

/**
 * @example
 * const press = createPress({ fonts, theme, pictures: new Map(), deflate: deflateSync })
 * const pressed = press.press(composed, merged.values)
 * if (pressed.ok) await writeFile('01.pdf', press.write(pressed.value.pages, info))
 */
export function createPress({ fonts: files, theme, pictures, deflate }: PressKit): Press {
  const fonts = openFonts(files)
  const room: PressRoom = { theme, fonts, deflate, boxes: new WeakMap(), sections: new Map() }
  const { width, height } = theme.page
  const kit: DocumentKit = { width, height, deflate, pictures, alphabet: alphabetGlyphs(fonts), embedded: new Map() }
  return {
    measure: measureIn(room),
    missing: (text) => fonts.regular.missing(printable(text)),
    press: (leaflet, values) => pressLeaflet(room, leaflet, values),
    write: (pages, info) => writeDocument(pages, info, kit),
  }
}

function alphabetGlyphs(fonts: FontBank): GlyphUse {
  return new Map(
    [fonts.regular, fonts.bold].map((font) => [
      font,
      new Map([...ALPHABET].flatMap((char) => font.shape(char).glyphs.map((glyph) => [glyph.id, glyph] as const))),
    ]),
  )
}
