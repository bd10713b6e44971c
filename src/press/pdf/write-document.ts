/** Pages, fonts, outline and information to one PDF file. */
import type { Picture } from '../../model/job.ts'
import type { PageBoxes } from '../../model/sheet.ts'
import type { PressFont, ShapedGlyph } from '../font.ts'
import { pictureName } from '../paint-box.ts'
import type { GlyphUse, LinkArea } from '../painted.ts'
import { mergeGlyphs } from '../painted.ts'
import type { Deflate } from './embed-font.ts'
import { embedFont } from './embed-font.ts'
import type { PdfDictionary, PdfObject, PdfRef, PdfValue } from './objects.ts'
import { dict, name, ref, text } from './objects.ts'
import { outlineTree } from './outline.ts'
import { outputIntent } from './output-intent.ts'
import { serializePdf } from './serialize.ts'
import type { PageStructure, StructuredLink, StructuredPage, StructureTree } from './structure-tree.ts'
import { structureTree } from './structure-tree.ts'
import { inXml, metadata, PRODUCER } from './xmp.ts'

export interface DocumentPage {
  /** The page of the theme without them. */
  readonly boxes?: PageBoxes
  /** Content streams in reading order; the same object on several pages is written once. */
  readonly contents: readonly PdfObject[]
  readonly glyphs: GlyphUse
  readonly links: readonly LinkArea[]
  readonly pictures: readonly string[]
  readonly structure: readonly PageStructure[]
  /** How many marked contents it has. */
  readonly marks: number
}

export interface Bookmark {
  readonly title: string
  /** Index of the page, from 0. */
  readonly page: number
}

export interface DocumentInfo {
  readonly title: string
  readonly language: string
  readonly bookmarks: readonly Bookmark[]
  /** From which page on pages are called by what prefix, counted anew; without any, pages are numbered through. */
  readonly labels?: readonly PageLabel[]
}

export interface PageLabel {
  readonly prefix: string
  /** Index of the page, from 0. */
  readonly page: number
}

export interface DocumentKit {
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

export function writeDocument(pages: readonly DocumentPage[], info: DocumentInfo, kit: DocumentKit): Uint8Array {
  const glyphs = mergeGlyphs([kit.alphabet, ...pages.map((page) => page.glyphs)])
  const fonts: Record<string, PdfRef> = {}
  for (const [font, used] of glyphs) fonts[font.name] = ref(embedOnce(font, used, kit))

  const tree: { value: { dict: PdfDictionary } } = { value: dict({}) }
  const drafts = pages.map((page) => pageDraft(page))
  const structure = structureTree(drafts)
  const pageObjects = drafts.map(({ page }) => page)
  pages.forEach((page, i) => {
    const draft = drafts[i]
    if (draft) fillPage(page, draft, structure, { parent: tree, fonts, kit })
  })
  tree.value = dict({ Type: name('Pages'), Count: pages.length, Kids: pageObjects.map(ref) })
  const outline = outlineTree(
    info.bookmarks,
    pages.map(({ boxes }, i) => ({ object: pageObjects[i], top: boxes?.height ?? kit.height })),
  )
  const catalog: PdfObject = {
    value: dict({
      Type: name('Catalog'),
      Pages: ref(tree),
      Lang: text(info.language),
      ViewerPreferences: dict({ DisplayDocTitle: true }),
      Outlines: outline ? ref(outline) : undefined,
      PageLabels: pageLabels(info.labels ?? []),
      MarkInfo: dict({ Marked: true }),
      StructTreeRoot: ref(structure.root),
      Metadata: ref(metadata(info)),
      OutputIntents: [ref(outputIntentOnce(kit))],
    }),
  }
  const information: PdfObject = {
    // the same as in the metadata (ISO 19005-2, 6.6.3)
    value: dict({ Title: text(inXml(info.title)), Creator: text(PRODUCER), Producer: text(PRODUCER) }),
  }
  return serializePdf({ catalog, info: information }, kit.deflate)
}

/** A number tree (12.4.2); it must begin with the first page. */
function pageLabels(labels: readonly PageLabel[]): PdfValue | undefined {
  if (labels[0]?.page !== 0) return undefined
  const style = (prefix: string) => dict({ P: text(prefix), S: name('D'), St: 1 })
  return dict({ Nums: labels.flatMap(({ prefix, page }) => [page, style(prefix)]) })
}

interface PageDraft extends StructuredPage {
  readonly page: { value: PdfValue }
  readonly links: readonly (StructuredLink & { readonly annotation: { value: PdfValue }; readonly area: LinkArea })[]
}

/** Pages and links are named by the structure before it is known what they say of it. */
function pageDraft({ structure, marks, links }: DocumentPage): PageDraft {
  return {
    page: { value: dict({}) },
    structure,
    marks,
    // within decoration nobody finds a link, and none may stand outside the structure (ISO 14289-1, 7.18.5)
    links: links
      .filter(({ element }) => element !== null)
      .map((area) => ({ area, element: area.element, annotation: { value: dict({}) } })),
  }
}

interface PageSurroundings {
  readonly parent: PdfObject
  readonly fonts: Readonly<Record<string, PdfRef>>
  readonly kit: DocumentKit
}

function fillPage(
  page: DocumentPage,
  draft: PageDraft,
  { keys }: StructureTree,
  { parent, fonts, kit }: PageSurroundings,
): void {
  const pictures = Object.fromEntries(
    page.pictures.flatMap((path) => {
      const picture = kit.pictures.get(path)
      return picture ? [[pictureName(path), ref(pictureOnce(picture, kit))]] : []
    }),
  )
  for (const { annotation, area } of draft.links) annotation.value = linkValue(area, keys.get(annotation))
  draft.page.value = dict({
    Type: name('Page'),
    Parent: ref(parent),
    MediaBox: [0, 0, page.boxes?.width ?? kit.width, page.boxes?.height ?? kit.height],
    TrimBox: page.boxes?.trim,
    BleedBox: page.boxes?.bleed,
    Resources: dict({
      Font: dict(fonts),
      XObject: page.pictures.length > 0 ? dict(pictures) : undefined,
    }),
    Contents: page.contents.map(ref),
    Annots: draft.links.length > 0 ? draft.links.map(({ annotation }) => ref(annotation)) : undefined,
    StructParents: keys.get(draft.page),
    // the order in which a keyboard goes through the links is that of the structure
    Tabs: name('S'),
  })
}

/** `F 4`: a link is printed with its page, as archives ask (ISO 19005-2, 6.3.2), and its address is told (ISO 14289-1, 7.18.5). */
function linkValue({ x, y, width, height, address }: LinkArea, key: number | undefined): PdfValue {
  return dict({
    Type: name('Annot'),
    Subtype: name('Link'),
    Rect: [x, y, x + width, y + height],
    Border: [0, 0, 0],
    F: 4,
    Contents: text(address),
    StructParent: key,
    A: dict({ S: name('URI'), URI: { ascii: address } }),
  })
}

function outputIntentOnce(kit: DocumentKit): PdfObject {
  return once('output intent', kit, () => outputIntent(kit.deflate))
}

function embedOnce(font: PressFont, glyphs: ReadonlyMap<number, ShapedGlyph>, kit: DocumentKit): PdfObject {
  const marks = [...glyphs.values()].sort((a, b) => a.id - b.id).map((glyph) => `${glyph.id}${glyph.text}`)
  const key = `${font.name} ${marks.join(' ')}`
  return once(key, kit, () => embedFont(font, glyphs, kit.deflate))
}

/** Samples as they are, or a JPEG file as it is (ISO 32000-1, 8.9.5). */
function pictureOnce(picture: Picture, kit: DocumentKit): PdfObject {
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
