/** The structure tree of a document (ISO 32000-1, 14.7): what its pages hold, in reading order. */
import type { Role } from '../../model/composed.ts'
import { FOREIGN_LANGUAGE, isForeign } from '../foreign-words.ts'
import type { PlacedStructure } from '../page-content.ts'
import type { StructureElement } from '../structure.ts'
import { dict, name, type PdfDictionary, type PdfObject, type PdfRef, type PdfValue, ref, text } from './objects.ts'

/** From the leaflet down to the section; equal objects are one element, on however many pages. */
export type StructurePath = readonly object[]

/** What one content stream of a page holds. */
export interface PageStructure {
  readonly path: StructurePath
  /** Where it comes in reading order, if not after what stands before it in the file: on sheets that are to be folded. */
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
}

export interface StructureTree {
  readonly root: PdfObject
  /** Keys of pages and annotations in the parent tree. */
  readonly keys: ReadonlyMap<PdfObject, number>
}

/** An element of the document, before it is an object. */
interface Branch {
  readonly role: Role | 'Document'
  readonly object: { value: PdfValue }
  readonly kids: (Branch | Content | Annotation)[]
  readonly entries: PdfDictionary
}

interface Content {
  readonly mark: number
  readonly page: PdfObject
}

interface Annotation {
  readonly annotation: PdfObject
  readonly page: PdfObject
}

/**
 * @returns the tree, with a parent for every marked content and every link
 * @example structureTree([{ page, structure, marks: 12, links: [] }]).root // << /Type /StructTreeRoot … >>
 */
export function structureTree(pages: readonly StructuredPage[]): StructureTree {
  const document = branch('Document')
  const sections = new Map<object, Branch>()
  const parents = new Map<PdfObject, (Branch | undefined)[]>()
  const linked = new Map<PdfObject, Branch>()
  const several = new Set(pages.flatMap(({ structure }) => structure.map(({ path }) => path[0]))).size > 1
  for (const { page, marks } of pages) parents.set(page, Array.from({ length: marks }))
  for (const { page, path, placed, links } of inReadingOrder(pages)) {
    const owners = parents.get(page) ?? []
    const section = sectionAt(document, several ? path : path.slice(1), sections)
    for (const part of placed) {
      const made = new Map<StructureElement, Branch>()
      const elements = part.elements.flatMap((element) => branchOf(element, part, page, owners, made))
      ;(part.aside ? lastBody(section) : section).kids.push(...elements)
      for (const { annotation, element } of links) {
        const owner = element ? made.get(element) : undefined
        if (!owner) continue
        owner.kids.push({ annotation, page })
        linked.set(annotation, owner)
      }
    }
  }
  const root: { value: PdfValue } = { value: dict({}) }
  const notes: PdfValue[] = []
  settle(listed(withoutEmpty(document)), root, (note) => {
    const id = text(`note-${String(notes.length / 2 + 1).padStart(6, '0')}`)
    notes.push(id, ref(note))
    return id
  })
  return treeOf(root, document, { parents, linked, notes })
}

function inReadingOrder(pages: readonly StructuredPage[]) {
  const parts = pages.flatMap(({ page, structure, links }, i) =>
    structure.map(({ path, placed, order = i }) => ({ page, path, placed, links, order })),
  )
  return parts.sort((a, b) => a.order - b.order)
}

function branch(role: Branch['role'], entries: PdfDictionary = {}): Branch {
  return { role, object: { value: dict({}) }, kids: [], entries }
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
  owners: (Branch | undefined)[],
  made: Map<StructureElement, Branch>,
): readonly Branch[] {
  const { role, alt, bounds, kids } = element
  const own = branch(role, {
    ...(alt === undefined ? {} : { Alt: text(alt) }),
    ...(alt !== undefined && isForeign(alt) ? { Lang: text(FOREIGN_LANGUAGE) } : {}),
    ...(bounds ? { A: dict({ O: name('Layout'), BBox: boundsOnPage(bounds, placed) }) } : {}),
    ...(role === 'TH' ? { A: dict({ O: name('Table'), Scope: name('Column') }) } : {}),
  })
  for (const kid of kids) {
    if (typeof kid === 'object') own.kids.push(...branchOf(kid, placed, page, owners, made))
    else {
      const number = placed.firstMark + kid
      owners[number] = own
      own.kids.push({ mark: number, page })
    }
  }
  // a cell without text keeps its column, and a row of such cells its place (ISO 14289-1, 7.5)
  if (own.kids.length === 0 && role !== 'TD' && role !== 'TH') return []
  made.set(element, own)
  return [own]
}

function boundsOnPage(
  bounds: NonNullable<StructureElement['bounds']>,
  { x, y, scale = 1 }: PlacedStructure,
): readonly number[] {
  const [left, bottom, right, top] = bounds
  return [left * scale + x, bottom * scale + y, right * scale + x, top * scale + y]
}

/** The body of the action that a screen stands beside. */
function lastBody(section: Branch): Branch {
  const last = section.kids.at(-1)
  if (!last || !('role' in last) || last.role !== 'LI') return section
  return last.kids.findLast((kid): kid is Branch => 'role' in kid && kid.role === 'LBody') ?? last
}

/** A page that carries nothing but its footer holds no part of any section. */
function withoutEmpty(document: Branch): Branch {
  const kids = document.kids.filter(
    (kid) => !('role' in kid) || kid.role !== 'Sect' || withoutEmpty(kid).kids.length > 0,
  )
  document.kids.splice(0, document.kids.length, ...kids)
  return document
}

/** Items in a row are a list. */
function listed(one: Branch): Branch {
  const kids: Branch['kids'] = []
  const made = new Map<unknown, Branch>()
  for (const kid of one.kids) {
    if (!('role' in kid)) {
      kids.push(kid)
      continue
    }
    const inner = listed(kid)
    const last = kids.at(-1)
    if (inner.role !== 'LI' || one.role === 'L') kids.push(inner)
    else if (last && made.has(last)) made.get(last)?.kids.push(inner)
    else {
      const list = branch('L')
      made.set(list, list)
      list.kids.push(inner)
      kids.push(list)
    }
  }
  one.kids.splice(0, one.kids.length, ...kids)
  return one
}

/** Fills in the objects, from the parent down. */
function settle(one: Branch, parent: PdfObject, identify: (note: PdfObject) => PdfValue): void {
  const { role, entries, kids, object } = one
  const numbered =
    role === 'L' && kids.some((kid) => 'role' in kid && kid.kids.some((k) => 'role' in k && k.role === 'Lbl'))
  const page = kids.find((kid): kid is Content => 'mark' in kid)?.page
  object.value = dict({
    Type: name('StructElem'),
    S: name(role),
    P: ref(parent),
    ...entries,
    ...(numbered ? { A: dict({ O: name('List'), ListNumbering: name('Decimal') }) } : {}),
    ...(role === 'Note' ? { ID: identify(object) } : {}),
    ...(page ? { Pg: ref(page) } : {}),
    K: kids.length === 0 ? undefined : kids.map(kidValue),
  })
  for (const kid of kids) if ('role' in kid) settle(kid, object, identify)
}

function kidValue(kid: Branch['kids'][number]): PdfValue {
  if ('mark' in kid) return kid.mark
  if ('annotation' in kid) return dict({ Type: name('OBJR'), Obj: ref(kid.annotation), Pg: ref(kid.page) })
  return ref(kid.object)
}

interface Owners {
  readonly parents: ReadonlyMap<PdfObject, readonly (Branch | undefined)[]>
  readonly linked: ReadonlyMap<PdfObject, Branch>
  /** Identifiers and elements in turn, sorted. */
  readonly notes: readonly PdfValue[]
}

function treeOf(root: { value: PdfValue }, document: Branch, { parents, linked, notes }: Owners): StructureTree {
  const keys = new Map<PdfObject, number>()
  const numbers: PdfValue[] = []
  for (const [page, owners] of parents) {
    keys.set(page, keys.size)
    const refs = owners.flatMap((owner): readonly PdfRef[] => (owner ? [ref(owner.object)] : []))
    numbers.push(keys.size - 1, ref({ value: refs }))
  }
  for (const [annotation, owner] of linked) {
    keys.set(annotation, keys.size)
    numbers.push(keys.size - 1, ref(owner.object))
  }
  root.value = dict({
    Type: name('StructTreeRoot'),
    K: ref(document.object),
    ParentTree: ref({ value: dict({ Nums: numbers }) }),
    ParentTreeNextKey: keys.size,
    IDTree: notes.length > 0 ? ref({ value: dict({ Names: notes }) }) : undefined,
  })
  return { root, keys }
}
