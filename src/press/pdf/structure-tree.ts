/** The structure tree of a document (ISO 32000-1, 14.7): what its pages hold, in reading order. */

import type { ForeignWords } from '../layout/foreign-words.ts'
import { growStructure, type StructuredPage } from './grow-structure.ts'
import { dict, name, type PdfObject, type PdfRef, type PdfValue, pdfText, ref } from './objects.ts'
import type { Branch, MarkedContent } from './structure-branch.ts'
import { listed, withoutEmpty } from './tidy-structure.ts'

export interface StructureTree {
  readonly root: PdfObject
  /** Keys of pages and annotations in the parent tree. */
  readonly keys: ReadonlyMap<PdfObject, number>
  /** The page of the document that a link leads to, by annotation. */
  readonly targets: ReadonlyMap<PdfObject, PdfObject>
}

/**
 * @returns the tree, with a parent for every marked content and every link (14.7.4.4), and an identifier for every note
 * @example structureTree([{ page, structure, marks: 12, links: [] }], foreignWordsIn('ru-RU')).root // << /Type /StructTreeRoot … >>
 */
export function structureTree(pages: readonly StructuredPage[], foreign: ForeignWords): StructureTree {
  const { document, parents, linked, targets } = growStructure(pages, foreign)
  const root: { value: PdfValue } = { value: dict({}) }
  const notes: PdfValue[] = []
  settle(listed(withoutEmpty(document)), root, (note) => {
    const id = pdfText(`note-${String(notes.length / 2 + 1).padStart(6, '0')}`)
    notes.push(id, ref(note))
    return id
  })
  return { ...treeOf(root, document, { parents, linked, notes }), targets }
}

/** Fills in the objects, from the parent down. */
function settle(one: Branch, parent: PdfObject, identify: (note: PdfObject) => PdfValue): void {
  const { role, entries, kids, object } = one
  const numbered =
    role === 'L' && kids.some((kid) => 'role' in kid && kid.kids.some((k) => 'role' in k && k.role === 'Lbl'))
  const page = kids.find((kid): kid is MarkedContent => 'mark' in kid)?.page
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

function treeOf(
  root: { value: PdfValue },
  document: Branch,
  { parents, linked, notes }: Owners,
): Pick<StructureTree, 'root' | 'keys'> {
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
