/** A page and its links as objects of a file (ISO 32000-1, 7.7.3.3 and 12.5.6.5). */
import { present } from '../../diagnostics/impossible.ts'
import type { PageBoxes } from '../../model/print-sheet.ts'
import { pictureName } from '../paint/paint-box.ts'
import type { GlyphUse, LinkArea, PaintedForm } from '../paint/painted.ts'
import type { DocumentKit } from './embed-once.ts'
import type { PageStructure, StructuredLink, StructuredPage } from './grow-structure.ts'
import { dict, name, type PdfObject, type PdfRef, type PdfValue, pdfText, ref } from './objects.ts'
import type { StructureTree } from './structure-tree.ts'

export interface DocumentPage {
  /** The page of the theme without them. */
  readonly boxes?: PageBoxes
  /** Content streams in reading order; the same object on several pages is written once. */
  readonly contents: readonly PdfObject[]
  readonly glyphs: GlyphUse
  readonly links: readonly LinkArea[]
  readonly pictures: readonly string[]
  readonly forms: readonly PaintedForm[]
  readonly structure: readonly PageStructure[]
  /** How many marked contents it has. */
  readonly marks: number
}

interface PageDraft extends StructuredPage {
  readonly page: { value: PdfValue }
  readonly links: readonly (StructuredLink & { readonly annotation: { value: PdfValue }; readonly area: LinkArea })[]
}

/** Pages and links are named by the structure before it is known what they say of it. */
export function pageDraft({ structure, marks, links }: DocumentPage): PageDraft {
  return {
    page: { value: dict({}) },
    structure,
    marks,
    // within decoration a link can't be found, and outside the structure none is valid (ISO 14289-1, 7.18.5)
    links: links
      .filter(({ element }) => element !== null)
      .map((area) => ({
        area,
        element: area.element,
        page: area.target.type === 'page' ? area.target.page : null,
        annotation: { value: dict({}) },
      })),
  }
}

interface PageSurroundings {
  readonly parent: PdfObject
  readonly fonts: Readonly<Record<string, PdfRef>>
  /** Pictures and forms by name. */
  readonly shown: ReadonlyMap<string, PdfObject>
  readonly kit: DocumentKit
}

/** @param draft the page as the structure tree knows it; what it says of itself is written into it */
export function fillPage(
  page: DocumentPage,
  draft: PageDraft,
  { keys, targets }: StructureTree,
  { parent, fonts, shown, kit }: PageSurroundings,
): void {
  const names = [...page.pictures.map(pictureName), ...page.forms.map((form) => form.name)]
  const height = page.boxes?.height ?? kit.height
  for (const { annotation, area } of draft.links) {
    annotation.value = linkValue(area, keys.get(annotation), actionOf(area, targets.get(annotation), height))
  }
  draft.page.value = dict({
    Type: name('Page'),
    Parent: ref(parent),
    MediaBox: [0, 0, page.boxes?.width ?? kit.width, height],
    TrimBox: page.boxes?.trim,
    BleedBox: page.boxes?.bleed,
    Resources: dict({
      Font: dict(fonts),
      XObject:
        names.length > 0
          ? dict(Object.fromEntries(names.map((key) => [key, ref(present(shown.get(key), 'what a page shows'))])))
          : undefined,
    }),
    Contents: page.contents.map(ref),
    Annots: draft.links.length > 0 ? draft.links.map(({ annotation }) => ref(annotation)) : undefined,
    StructParents: keys.get(draft.page),
    // the order in which a keyboard goes through the links is that of the structure
    Tabs: name('S'),
  })
}

/** Opens the address, or goes to the top of the page (ISO 32000-1, 12.6.4.2 and 12.6.4.7). */
function actionOf({ target }: LinkArea, page: PdfObject | undefined, top: number): PdfValue {
  if (target.type === 'address') return dict({ S: name('URI'), URI: { ascii: target.address } })
  return dict({ S: name('GoTo'), D: [ref(present(page, 'the page of a link')), name('XYZ'), 0, top, 0] })
}

/** `F 4`: a link is printed with its page, as archives ask (ISO 19005-2, 6.3.2); each is described (ISO 14289-1, 7.18.5). */
function linkValue(
  { x, y, width, height, description }: LinkArea,
  key: number | undefined,
  action: PdfValue,
): PdfValue {
  return dict({
    Type: name('Annot'),
    Subtype: name('Link'),
    Rect: [x, y, x + width, y + height],
    Border: [0, 0, 0],
    F: 4,
    Contents: pdfText(description),
    StructParent: key,
    A: action,
  })
}
