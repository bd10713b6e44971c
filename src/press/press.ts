/** The press: composed leaflets and values in, pages and PDF files out. Fonts, shaped words and pages are shared. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Outcome } from '../diagnostics/outcome.ts'
import { failure, outcome } from '../diagnostics/outcome.ts'
import type { ComposedLeaflet, ComposedSection, Furniture, Node } from '../model/composed.ts'
import type { Picture } from '../model/job.ts'
import type { Theme } from '../model/theme.ts'
import type { FontBank, FontFiles } from './font-bank.ts'
import { faceOf, openFonts } from './font-bank.ts'
import { layoutBox } from './layout-box.ts'
import type { NodeValues } from './node-to-pdfmake.ts'
import type { PageContent, PlacedPaint } from './page-content.ts'
import { pageContent } from './page-content.ts'
import { paintBox } from './paint-box.ts'
import type { GlyphUse, Painted, PaintedCode } from './painted.ts'
import { mergeGlyphs } from './painted.ts'
import type { Deflate } from './pdf/embed-font.ts'
import type { PdfObject } from './pdf/objects.ts'
import type { DocumentInfo, DocumentPage } from './pdf/write-document.ts'
import { writeDocument } from './pdf/write-document.ts'
import { missingGlyphs } from './press-diagnostics.ts'
import type { SetNode } from './press-section.ts'
import { pressSection } from './press-section.ts'

export interface PressKit {
  readonly fonts: FontFiles
  readonly theme: Theme
  readonly pictures: ReadonlyMap<string, Picture>
  /** zlib's deflate (RFC 1950), the same bytes for the same input. */
  readonly deflate: Deflate
}

export interface PressedPage extends DocumentPage {
  readonly codes: readonly PaintedCode[]
}

export interface PressedLeaflet {
  readonly pages: readonly PressedPage[]
  /** Where each section begins: its title, and the index of the page. */
  readonly bookmarks: DocumentInfo['bookmarks']
  /** The page that fills a sheet when the number of pages is odd. */
  readonly notes: () => PressedPage
}

export interface Press {
  /** Width of a line of text, in points. */
  measure(text: string, size: number, bold: boolean): number
  /** Characters that the fonts can't print. */
  missing(text: string): readonly string[]
  press(leaflet: ComposedLeaflet, values: readonly string[]): Outcome<PressedLeaflet>
  write(pages: readonly PressedPage[], info: DocumentInfo): Uint8Array
}

/** Every file holds these, so that most files share one subset: Russian, English, figures, signs. */
const ALPHABET =
  'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдеёжзийклмнопрстуфхцчшщъыьэюя' +
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789 .,:;!?()[]{}<>«»„“”"\'’-–—/\\@_#$%&*+=~^`|№•…'

/** Finished section pages that are kept for the next recipient. */
const SECTION_LIMIT = 400

/**
 * @example
 * const press = createPress({ fonts, theme, pictures: new Map(), deflate: deflateSync })
 * const pressed = press.press(composed, merged.values)
 * if (pressed.ok) await writeFile('01.pdf', press.write(pressed.value.pages, info))
 */
export function createPress(kit: PressKit): Press {
  const fonts = openFonts(kit.fonts)
  const { theme } = kit
  const naturalLeading = fonts.regular.lineHeight(1)
  const measure = (text: string, size: number, bold: boolean) => faceOf(fonts, bold).widthOfString(text, size)
  const finished = new Map<string, Outcome<readonly PageContent[]>>()
  const boxes = new WeakMap<Node, SetNode>()
  const documentKit = {
    width: theme.page.width,
    height: theme.page.height,
    deflate: kit.deflate,
    pictures: kit.pictures,
    alphabet: alphabetGlyphs(fonts),
    embedded: new Map<string, PdfObject>(),
  }

  const sectionPages = (
    section: ComposedSection,
    values: readonly string[],
    firstPage: number,
    hasSlip: boolean,
    pageOfStep: readonly number[],
  ): Outcome<readonly PageContent[]> => {
    const zone = hasSlip && firstPage <= 2 ? firstPage : 0
    const key = JSON.stringify([section.key, values, zone, pageOfStep])
    const before = finished.get(key)
    if (before) return before
    const nodeValues: NodeValues = {
      values,
      theme,
      naturalLeading,
      measure,
      pageOfStep: (step) => pageOfStep[step - 1] ?? 0,
    }
    const pages = pressSection({ section, values: nodeValues, fonts, firstPage, hasSlip, boxes })
    const made: Outcome<readonly PageContent[]> = pages.ok
      ? outcome(
          pages.value.map((parts) => pageContent(parts, kit.deflate)),
          pages.diagnostics,
        )
      : pages
    if (finished.size >= SECTION_LIMIT) finished.delete(finished.keys().next().value ?? '')
    finished.set(key, made)
    return made
  }

  const setFurniture = (
    pieces: readonly Furniture[],
    values: readonly string[],
    found: (painted: Painted) => void = () => {},
  ): PageContent => {
    const nodeValues: NodeValues = { values, theme, naturalLeading, measure, pageOfStep: () => 0 }
    const parts = pieces.map(({ node, x, y, width }): PlacedPaint => {
      const painted = paintBox(layoutBox(node, width, fonts, nodeValues), fonts)
      found(painted)
      return { painted, x, y: theme.page.height - y }
    })
    return pageContent(parts, kit.deflate)
  }

  const press = (leaflet: ComposedLeaflet, values: readonly string[]): Outcome<PressedLeaflet> => {
    const diagnostics: Diagnostic[] = []
    const bodies: (readonly PageContent[])[] = []
    const [cover, ...steps] = leaflet.sections
    if (!cover) throw new Error('a leaflet without sections')
    const localValues = (section: ComposedSection) => section.fields.map((index) => values[index] ?? '')
    const set = (section: ComposedSection, firstPage: number, pages: readonly number[]) => {
      const made = sectionPages(section, localValues(section), firstPage, leaflet.hasSlip, pages)
      diagnostics.push(...made.diagnostics)
      return made.ok ? made.value : []
    }
    // the cover names the pages of the steps: they come first, on the supposition that the cover is one page
    const pageOfStep: number[] = []
    let next = 2
    for (const step of steps) {
      const pages = set(step, next, [])
      pageOfStep.push(next)
      bodies.push(pages)
      next += pages.length
    }
    const coverPages = set(cover, 1, pageOfStep)
    if (coverPages.length > 1) diagnostics.push(...coverTooLong(cover, coverPages.length))
    if (diagnostics.some((d) => d.severity === 'error')) return failure(diagnostics)

    const all = [coverPages, ...bodies].flat()
    // a footer stands on every page, and what is wrong with it is said once
    const problems = new Map<string, Diagnostic>()
    const place = cover.items[0]?.place ?? { file: '' }
    const find = (painted: Painted) => {
      for (const problem of missingGlyphs(painted, place)) problems.set(problem.message.ru, problem)
    }
    const pages = all.map((body, i) => {
      const number = i + 1
      const slip = number === 1 ? leaflet.slip : number === 2 ? leaflet.slipBack : []
      return joinContents([body, setFurniture([...leaflet.footer(number, all.length), ...slip], values, find)])
    })
    diagnostics.push(...problems.values())
    const starts = [0, ...pageOfStep.map((page) => page - 1)]
    const bookmarks = leaflet.sections.map((section, i) => ({
      title: section.title.map((part) => (typeof part === 'string' ? part : (values[part.index] ?? ''))).join(''),
      page: starts[i] ?? 0,
    }))
    return outcome({ pages, bookmarks, notes: () => joinContents([setFurniture(leaflet.notes, values)]) }, diagnostics)
  }

  return {
    measure,
    missing: (text) => fonts.regular.missing(text.normalize('NFC')),
    press,
    write: (pages, info) => writeDocument(pages, info, documentKit),
  }
}

function joinContents(contents: readonly PageContent[]): PressedPage {
  return {
    contents: contents.map((content) => content.stream),
    glyphs: mergeGlyphs(contents.map((content) => content.glyphs)),
    links: contents.flatMap((content) => content.links),
    codes: contents.flatMap((content) => content.codes),
    pictures: [...new Set(contents.flatMap((content) => content.pictures))],
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

function coverTooLong(cover: ComposedSection, pages: number): readonly Diagnostic[] {
  const place = cover.items[0]?.place
  return [
    {
      severity: 'error',
      code: 'press/first-page-too-long',
      message: {
        ru: `первая страница не помещается на одном листе: вышло ${pages} страницы`,
        en: `the first page doesn't fit: it came out on ${pages} pages`,
      },
      hint: { ru: 'сократите вступление или список «Понадобится»', en: 'shorten the intro or the list of needs' },
      ...(place ? { place } : {}),
    },
  ]
}
