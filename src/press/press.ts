/** The press: composed leaflets and values in, pages and PDF files out. Fonts, shaped words and pages are shared. */
import type { Outcome } from '../diagnostics/outcome.ts'
import type { ComposedLeaflet } from '../model/composed.ts'
import type { Picture } from '../model/job.ts'
import type { Sheet } from '../model/sheet.ts'
import type { Theme } from '../model/theme.ts'
import { type FontBank, type FontFiles, openFonts } from './font-bank.ts'
import { imposePages } from './paint/impose-pages.ts'
import type { GlyphUse } from './paint/painted.ts'
import type { Deflate } from './pdf/embed-font.ts'
import type { DocumentKit } from './pdf/embed-once.ts'
import type { DocumentPage } from './pdf/page-object.ts'
import { type DocumentInfo, writeDocument } from './pdf/write-document.ts'
import { type PressedLeaflet, type PressedPage, pressLeaflet } from './press-leaflet.ts'
import { printable } from './printable.ts'
import { measureIn, type PressRoom } from './set/press-room.ts'

export type { PressedLeaflet, PressedPage } from './press-leaflet.ts'
export type { Misfit } from './set/set-steps.ts'

export interface PressKit {
  readonly fonts: FontFiles
  readonly theme: Theme
  readonly pictures: ReadonlyMap<string, Picture>
  /** zlib's deflate (RFC 1950), the same bytes for the same input. */
  readonly deflate: Deflate
  /** The way back from it. */
  readonly inflate: Deflate
}

export interface Press {
  /** Width of a line of text, in points. */
  measure(text: string, size: number, bold: boolean): number
  /** Characters that the fonts can't print. */
  missing(text: string): readonly string[]
  press(leaflet: ComposedLeaflet, values: readonly string[]): Outcome<PressedLeaflet>
  /** Pages on larger sheets. */
  impose(sheet: Sheet<PressedPage>): PressedPage
  write(pages: readonly DocumentPage[], info: DocumentInfo): Uint8Array
}

/** Every file holds these, so that most files share one subset: Russian, English, figures, signs, the soft hyphen. */
const ALPHABET =
  'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя' +
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;!?()[]{}<>«»„“”"\'’-–—/\\@_#$%&*+=~^`|№•…\u00ad'

/**
 * @example
 * const press = createPress({ fonts, theme, pictures: new Map(), deflate: deflateSync })
 * const pressed = press.press(composed, merged.values)
 * if (pressed.ok) await writeFile('01.pdf', press.write(pressed.value.pages, info))
 */
export function createPress({ fonts: files, theme, pictures, deflate, inflate }: PressKit): Press {
  const fonts = openFonts(files)
  const rooms = new Map<Theme, PressRoom>()
  // a section's pages are known by what they hold: each look keeps its own
  const roomFor = (look: Theme): PressRoom => {
    const room = rooms.get(look) ?? { theme: look, fonts, deflate, boxes: new WeakMap(), flows: new Map() }
    rooms.set(look, room)
    return room
  }
  const { width, height } = theme.page
  const kit: DocumentKit = { width, height, deflate, pictures, alphabet: alphabetGlyphs(fonts), embedded: new Map() }
  return {
    measure: measureIn(fonts),
    missing: (text) => fonts.regular.missing(printable(text)),
    press: (leaflet, values) => pressLeaflet(roomFor(leaflet.theme), leaflet, values),
    impose: (sheet) => imposePages(sheet, { deflate, inflate }),
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
