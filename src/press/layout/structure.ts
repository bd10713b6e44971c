/** The logical structure of what is painted (ISO 32000-1, 14.7 and 14.8): what each part is, in reading order. */
import type { Role } from '../../model/composed.ts'

export interface StructureElement {
  readonly role: Role
  /** Elements, and numbers of marked contents: counted within one box, from 0. */
  readonly kids: readonly (StructureElement | number)[]
  /** What a picture shows. */
  readonly alt?: string
  /** Of words in another language than the document: BCP 47. */
  readonly language?: string
  /** Of a head in a table: what it is the head of. */
  readonly scope?: 'Column' | 'Row'
  /** Of a picture: left, bottom, right, top, from the upper left corner of its box; y runs upwards. */
  readonly bounds?: readonly [number, number, number, number]
}

/** An element while its box is laid out and painted. */
export interface ElementDraft {
  readonly role: Role
  readonly kids: (ElementDraft | number)[]
  readonly alt?: string
  readonly language?: string
  scope?: 'Column' | 'Row'
  bounds?: readonly [number, number, number, number]
  /** Its name among its neighbours, if others are to join it. */
  readonly part?: string
  /** Where it belongs; an element within a text takes its place there when it is painted. */
  readonly parent: ElementDraft | null
}

/** The element that all of a box belongs to; it is none itself, its kids are taken out of it by `finished`. */
export function rootDraft(): ElementDraft {
  return { role: 'Div', kids: [], parent: null }
}

/** A new element at the end of `parent`. */
export function addElement(parent: ElementDraft, role: Role, alt?: string, part?: string): ElementDraft {
  const element = within(parent, role, alt, part)
  parent.kids.push(element)
  return element
}

/** The same, but it is added to its parent when it is first painted. */
export function within(parent: ElementDraft, role: Role, alt?: string, part?: string): ElementDraft {
  return { role, kids: [], parent, ...(alt === undefined ? {} : { alt }), ...(part === undefined ? {} : { part }) }
}

/** Notes that marked content `mark` belongs to the element. */
export function hold(element: ElementDraft, mark: number): void {
  attach(element)
  element.kids.push(mark)
}

/** Puts an element into its parent, and that one into its own, if they aren't there yet. */
function attach(element: ElementDraft): void {
  const { parent } = element
  if (!parent || parent.kids.includes(element)) return
  attach(parent)
  parent.kids.push(element)
}

/** Words of another language within an element; added to it when they are first painted. */
export function foreignSpan(parent: ElementDraft, language: string): ElementDraft {
  return { role: 'Span', kids: [], parent, language }
}

/** The kids of an element as they are counted where it is placed. @param firstMark how many marked contents come before */
export function placedKids(
  kids: StructureElement['kids'],
  firstMark: number,
  parent: ElementDraft,
): ElementDraft['kids'] {
  return kids.map((kid): ElementDraft | number => {
    if (typeof kid === 'number') return kid + firstMark
    const element: ElementDraft = { ...kid, kids: [], parent }
    element.kids.push(...placedKids(kid.kids, firstMark, element))
    return element
  })
}

/** What a box comes to. Elements that hold nothing are left out when the tree of a document is made. */
export function finished(root: ElementDraft): readonly StructureElement[] {
  return root.kids.filter((kid) => typeof kid === 'object')
}
