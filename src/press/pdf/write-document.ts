/** Pages, fonts, outline and information to one PDF file. */
import { itemAt } from '../../diagnostics/impossible.ts'
import { mergeGlyphs } from '../paint/painted.ts'
import type { DocumentInfo, PageLabel, Sides } from './document-info.ts'
import { type DocumentKit, embedOnce, outputIntentOnce, shownObjects } from './embed-once.ts'
import { dict, name, type PdfDictionary, type PdfObject, type PdfRef, type PdfValue, pdfText, ref } from './objects.ts'
import { outlineTree } from './outline.ts'
import { type DocumentPage, fillPage, pageDraft } from './page-object.ts'
import { serializePdf } from './serialize.ts'
import { structureTree } from './structure-tree.ts'
import { inXml, metadata, PRODUCER } from './xmp.ts'

/**
 * One tagged file (docs/conformance.md says of which standards); the same bytes for the same pages and information.
 *
 * @example
 * writeDocument(pages, { title: 'Школьные чаты', bookmarks: [] }, kit)
 */
export function writeDocument(pages: readonly DocumentPage[], info: DocumentInfo, kit: DocumentKit): Uint8Array {
  const glyphs = mergeGlyphs([kit.alphabet, ...pages.map((page) => page.glyphs)])
  const fonts: Record<string, PdfRef> = {}
  for (const [font, used] of glyphs) fonts[font.name] = ref(embedOnce(font, used, kit))
  const shown = shownObjects(pages, kit)

  const tree: { value: { dict: PdfDictionary } } = { value: dict({}) }
  const drafts = pages.map((page) => pageDraft(page))
  const structure = structureTree(drafts, kit.language.foreign)
  const pageObjects = drafts.map(({ page }) => page)
  pages.forEach((page, i) => {
    fillPage(page, itemAt(drafts, i), structure, { parent: tree, fonts, shown, kit })
  })
  tree.value = dict({ Type: name('Pages'), Count: pages.length, Kids: pageObjects.map(ref) })
  const outline = outlineTree(
    info.bookmarks,
    pages.map(({ boxes }, i) => ({ object: itemAt(pageObjects, i), top: boxes?.height ?? kit.height })),
  )
  const catalog: PdfObject = {
    value: dict({
      Type: name('Catalog'),
      Pages: ref(tree),
      Lang: pdfText(kit.language.tag),
      ViewerPreferences: viewerPreferences(info.sides),
      Outlines: outline ? ref(outline) : undefined,
      PageLabels: pageLabels(info.labels ?? []),
      MarkInfo: dict({ Marked: true }),
      StructTreeRoot: ref(structure.root),
      Metadata: ref(metadata(info, kit.language.tag)),
      OutputIntents: [ref(outputIntentOnce(kit))],
    }),
  }
  const information: PdfObject = {
    // the same as in the metadata (ISO 19005-2, 6.6.3)
    value: dict({ Title: pdfText(inXml(info.title)), Creator: pdfText(PRODUCER), Producer: pdfText(PRODUCER) }),
  }
  return serializePdf({ catalog, info: information }, kit.deflate)
}

const DUPLEX: Readonly<Record<Sides, string>> = {
  one: 'Simplex',
  'long-edge': 'DuplexFlipLongEdge',
  'short-edge': 'DuplexFlipShortEdge',
}

/** ISO 32000-1, 12.2: a page that is fitted to the paper has smaller codes, and its cut line elsewhere. */
function viewerPreferences(sides: Sides | undefined): PdfValue {
  const printing = sides === undefined ? {} : { PrintScaling: name('None'), Duplex: name(DUPLEX[sides]) }
  return dict({ DisplayDocTitle: true, ...printing })
}

/** A number tree (12.4.2); it must begin with the first page. */
function pageLabels(labels: readonly PageLabel[]): PdfValue | undefined {
  if (labels[0]?.page !== 0) return undefined
  const style = (prefix: string) => dict({ P: pdfText(prefix), S: name('D'), St: 1 })
  return dict({ Nums: labels.flatMap(({ prefix, page }) => [page, style(prefix)]) })
}
