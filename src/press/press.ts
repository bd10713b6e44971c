/**
 * The press, the door to its folders: composed leaflets and values in, pages and PDF files out; a finished file under a password has a
 * door of its own, `protection.ts`, since sending needs nothing else of the press. In the order of its work:
 *
 *     press-leaflet.ts   the sections of a leaflet set, then footers and slip, for one recipient
 *     set/               which sections share pages; per page: items laid out → painted → paginated → finished as content streams
 *     layout/            a node and its values to a box of lines and drawings, by pdfmake
 *     paint/             a box to operators; boxes to the content of a page; pages on larger sheets
 *     pdf/               pages to a file: fonts, structure, objects, bytes
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Outcome } from '../diagnostics/outcome.ts'
import type { ComposedLeaflet } from '../model/composed.ts'
import type { Picture } from '../model/job.ts'
import type { PrintSheet } from '../model/print-sheet.ts'
import type { Theme } from '../model/theme.ts'
import { type FontBank, type FontFiles, openFonts } from './font-bank.ts'
import type { PageLanguage } from './layout/page-language.ts'
import { type PageDrawing, pageDrawing } from './page-drawing.ts'
import { imposePages } from './paint/impose-pages.ts'
import type { GlyphUse } from './paint/painted.ts'
import type { DocumentInfo } from './pdf/document-info.ts'
import type { Deflate } from './pdf/embed-font.ts'
import type { DocumentKit } from './pdf/embed-once.ts'
import type { DocumentPage } from './pdf/page-object.ts'
import { writeDocument } from './pdf/write-document.ts'
import { aheadOfLarge, ofBlocks } from './press-diagnostics.ts'
import { type PressedLeaflet, type PressedPage, pressLeaflet } from './press-leaflet.ts'
import { printable } from './printable.ts'
import { mayOutgrow } from './set/may-outgrow.ts'
import { measureIn, type PressCache } from './set/press-cache.ts'

export type { FontFiles } from './font-bank.ts'
export { openLanguage } from './layout/page-language.ts'
export { missingInTexts, missingInValues } from './missing-glyphs.ts'
export type { PageDrawing } from './page-drawing.ts'
export type { Sides } from './pdf/document-info.ts'
export type { Deflate } from './pdf/embed-font.ts'
export { isOwnFile } from './pdf/xmp.ts'
export type { Misfit } from './press-diagnostics.ts'
export type { PressedLeaflet, PressedPage } from './press-leaflet.ts'

export interface PressKit {
  readonly fonts: FontFiles
  readonly theme: Theme
  /** Of every document. */
  readonly language: PageLanguage
  readonly pictures: ReadonlyMap<string, Picture>
  /** Addresses of portals, by how they are printed: where they are printed in running text, they lead there. */
  readonly addresses?: ReadonlyMap<string, string>
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
  /** The pages of one recipient's leaflet: laid out, painted, paginated. */
  press(leaflet: ComposedLeaflet, values: readonly string[]): Outcome<PressedLeaflet>
  /** What is wrong with single blocks, in a leaflet that isn't whole since something else is wrong with it. */
  blockFaults(leaflet: ComposedLeaflet, values: readonly string[]): readonly Diagnostic[]
  /** Warnings of what large print has no room for; a leaflet of which all is short isn't composed for it. */
  lookAhead(leaflet: ComposedLeaflet, inLarge: () => ComposedLeaflet, values: readonly string[]): readonly Diagnostic[]
  /** Pages on larger sheets. */
  impose(sheet: PrintSheet<PressedPage>): PressedPage
  /** What is on a page, for who draws it on a screen. */
  drawing(page: PressedPage): PageDrawing
  /** A finished file; the same bytes for the same pages and information. */
  write(pages: readonly DocumentPage[], info: DocumentInfo): Uint8Array
}

/** Every file holds these, so that most files share one subset: Russian, English, figures, signs, the soft hyphen. */
const ALPHABET =
  'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя' +
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;!?()[]{}<>«»„“”"\'’-–—/\\@_#$%&*+=~^`|№•…\u00ad'

/**
 * Fonts are opened once; whatever was set before is kept, for each look by itself.
 *
 * @example
 * const language = await openLanguage('ru-RU')
 * const press = createPress({ fonts, theme, language, pictures: new Map(), deflate: deflateSync, inflate: inflateSync })
 * const pressed = press.press(composed, merged.values)
 * if (pressed.ok) await writeFile('01.pdf', press.write(pressed.value.pages, info))
 */
export function createPress({
  fonts: files,
  theme,
  language,
  pictures,
  addresses = new Map(),
  deflate,
  inflate,
}: PressKit): Press {
  const fonts = openFonts(files)
  const caches = new Map<Theme, PressCache>()
  // a section's pages are known by what they hold: each look keeps its own
  const cacheFor = (look: Theme): PressCache => {
    const cache = caches.get(look) ?? {
      theme: look,
      language,
      fonts,
      deflate,
      addresses,
      nodes: new WeakMap(),
      pages: new Map(),
    }
    caches.set(look, cache)
    return cache
  }
  const { width, height } = theme.page
  // shaping the alphabet takes a fifth of a second, and a mailing writes no document
  let kit: DocumentKit | undefined
  const documentKit = (): DocumentKit => {
    kit ??= {
      width,
      height,
      language,
      deflate,
      pictures,
      alphabet: alphabetGlyphs(fonts),
      embedded: new Map(),
      forms: new WeakMap(),
    }
    return kit
  }
  return {
    measure: measureIn(fonts),
    missing: (text) => fonts.regular.missing(printable(text)),
    press: (leaflet, values) => pressLeaflet(cacheFor(leaflet.theme), leaflet, values),
    blockFaults: (leaflet, values) => ofBlocks(pressLeaflet(cacheFor(leaflet.theme), leaflet, values).diagnostics),
    lookAhead: (leaflet, inLarge, values) => {
      if (!mayOutgrow(leaflet)) return []
      const large = inLarge()
      return aheadOfLarge(pressLeaflet(cacheFor(large.theme), large, values).diagnostics)
    },
    impose: (sheet) => imposePages(sheet, { deflate, inflate }),
    drawing: (page) => pageDrawing(page, { fonts, pictures, inflate }),
    write: (pages, info) => writeDocument(pages, info, documentKit()),
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
