/** The elements of all pages put together in reading order, each with the marked contents and links that it owns. */
import { present } from '../../diagnostics/impossible.ts'
import { type ForeignWords, isForeign } from '../layout/foreign-words.ts'
import type { StructureElement } from '../layout/structure.ts'
import type { PlacedStructure } from '../paint/page-content.ts'
import { dict, name, type PdfObject, pdfText } from './objects.ts'
import { type Branch, branch } from './structure-branch.ts'

/** From the leaflet down to the section; equal objects are one element, on however many pages. */
export type StructurePath = readonly object[]

/** What one content stream of a page holds. */
export interface PageStructure {
  readonly path: StructurePath
  /** Its place in reading order, if that isn't its place in the file: on sheets that are to be folded. */
  readonly order?: number
  readonly placed: readonly PlacedStructure[]
}

export interface StructuredPage {
  readonly page: PdfObject
  readonly structure: readonly PageStructure[]
  /** How many marked contents the page has. */
  readonly marks: number
  readonly links: readonly StructuredLink[]
}

export interface StructuredLink {
  readonly annotation: PdfObject
  readonly element: StructureElement | null
  /** Page of the same leaflet that it leads to, from 1; null where it opens an address. */
  readonly page: number | null
}

export interface GrownStructure {
  readonly document: Branch
  /** By page, the owner of each of its marked contents; none where it is decoration. */
  readonly parents: ReadonlyMap<PdfObject, readonly (Branch | undefined)[]>
  /** The owner of each link. */
  readonly linked: ReadonlyMap<PdfObject, Branch>
  /** Where links within a leaflet lead. */
  readonly targets: ReadonlyMap<PdfObject, PdfObject>
}

/** Several leaflets in one file are a section each; of one alone the sections are those of the document. */
export function growStructure(pages: readonly StructuredPage[], foreign: ForeignWords): GrownStructure {
  const document = branch('Document')
  const sections = new Map<object, Branch>()
  const parents = new Map<PdfObject, (Branch | undefined)[]>()
  const linked = new Map<PdfObject, Branch>()
  const targets = new Map<PdfObject, PdfObject>()
  const leaflets = pagesOfLeaflets(pages)
  const several = new Set(pages.flatMap(({ structure }) => structure.map(({ path }) => path[0]))).size > 1
  for (const { page, marks } of pages) parents.set(page, Array.from({ length: marks }))
  for (const { page, path, placed, links } of inReadingOrder(pages)) {
    const owners = present(parents.get(page), 'the owners of a page')
    const section = sectionAt(document, several ? path : path.slice(1), sections)
    for (const part of placed) {
      const made = new Map<StructureElement, Branch>()
      const elements = part.elements.flatMap((element) => branchOf(element, part, page, { owners, made, foreign }))
      ;(part.aside ? lastBody(section) : section).kids.push(...elements)
      for (const { annotation, element, page: number } of links) {
        const owner = element ? made.get(element) : undefined
        if (!owner) continue
        owner.kids.push({ annotation, page })
        linked.set(annotation, owner)
        const target = number === null ? undefined : leaflets.get(path[0])?.[number - 1]
        if (target) targets.set(annotation, target)
      }
    }
  }
  return { document, parents, linked, targets }
}

/** The pages of each leaflet in reading order; on a sheet there are two of them, or of two leaflets. */
function pagesOfLeaflets(pages: readonly StructuredPage[]): ReadonlyMap<object | undefined, readonly PdfObject[]> {
  const found = new Map<object | undefined, Map<number, PdfObject>>()
  for (const { page, path, order } of inReadingOrder(pages)) {
    const own = found.get(path[0]) ?? new Map<number, PdfObject>()
    found.set(path[0], own.set(order, page))
  }
  return new Map([...found].map(([leaflet, own]) => [leaflet, [...own.values()]]))
}

function inReadingOrder(pages: readonly StructuredPage[]) {
  const parts = pages.flatMap(({ page, structure, links }, i) =>
    structure.map(({ path, placed, order = i }) => ({ page, path, placed, links, order })),
  )
  return parts.sort((a, b) => a.order - b.order)
}

function sectionAt(document: Branch, path: StructurePath, sections: Map<object, Branch>): Branch {
  let at = document
  for (const key of path) {
    const before = sections.get(key)
    const next = before ?? branch('Sect')
    if (!before) {
      sections.set(key, next)
      at.kids.push(next)
    }
    at = next
  }
  return at
}

/** One element; none where it holds nothing. */
function branchOf(
  element: StructureElement,
  placed: PlacedStructure,
  page: PdfObject,
  grown: {
    readonly owners: (Branch | undefined)[]
    readonly made: Map<StructureElement, Branch>
    readonly foreign: ForeignWords
  },
): readonly Branch[] {
  const { role, alt, bounds, language, scope, kids } = element
  const own = branch(role, {
    ...(alt === undefined ? {} : { Alt: pdfText(alt) }),
    ...(alt !== undefined && isForeign(alt, grown.foreign) ? { Lang: pdfText(grown.foreign.language) } : {}),
    ...(language === undefined ? {} : { Lang: pdfText(language) }),
    ...(bounds ? { A: dict({ O: name('Layout'), BBox: boundsOnPage(bounds, placed) }) } : {}),
    ...(scope === undefined ? {} : { A: dict({ O: name('Table'), Scope: name(scope) }) }),
  })
  for (const kid of kids) {
    if (typeof kid === 'object') own.kids.push(...branchOf(kid, placed, page, grown))
    else {
      const number = placed.firstMark + kid
      grown.owners[number] = own
      own.kids.push({ mark: number, page })
    }
  }
  // a cell without text keeps its column, and a row of such cells its place (ISO 14289-1, 7.5)
  if (own.kids.length === 0 && role !== 'TD' && role !== 'TH') return []
  grown.made.set(element, own)
  return [own]
}

function boundsOnPage(
  bounds: NonNullable<StructureElement['bounds']>,
  { x, y, scale = 1 }: PlacedStructure,
): readonly number[] {
  const [left, bottom, right, top] = bounds
  return [left * scale + x, bottom * scale + y, right * scale + x, top * scale + y]
}

/** The body of the action that a screen is set beside. */
function lastBody(section: Branch): Branch {
  const last = section.kids.at(-1)
  if (!last || !('role' in last) || last.role !== 'LI') return section
  return last.kids.findLast((kid): kid is Branch => 'role' in kid && kid.role === 'LBody') ?? last
}
