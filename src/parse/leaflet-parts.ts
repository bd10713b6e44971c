/** The parts of a leaflet outside its steps, by name: a part without its rule doesn't compile. */
import type { LeafletPart } from '../model/leaflet.ts'
import type { ArgumentRule } from './arguments.ts'
import type { AllowedChildren } from './check-children.ts'
import type { SyntaxNode } from './syntax-tree.ts'

/** The parts of one leaflet; what is missing has been reported. */
export type PartNodes = ReadonlyMap<LeafletPart, SyntaxNode>

export interface PartRule {
  /** Every leaflet must have it. */
  readonly required: boolean
  /** The Markdown that it holds; null where its inside is read line by line. */
  readonly inside: AllowedChildren | null
  /** What may follow its name; null where its reader says it. */
  readonly takes: ArgumentRule | null
}

const BARE: ArgumentRule = { words: 0, options: [] }
const SLIP: ArgumentRule = { words: 1, options: ['name'] }
const CONTACT: ArgumentRule = { words: 0, options: ['last', 'first', 'middle', 'role', 'phone', 'hours'] }

export const LEAFLET_PARTS: { readonly [P in LeafletPart]: PartRule } = {
  head: { required: true, inside: null, takes: BARE },
  pupil: { required: true, inside: { once: ['heading', 'paragraph'] }, takes: { words: 1, options: [] } },
  way: { required: true, inside: { once: ['heading'] }, takes: BARE },
  contact: { required: true, inside: { once: ['heading'] }, takes: CONTACT },
  footer: { required: true, inside: null, takes: BARE },
  notes: { required: true, inside: { once: ['heading'] }, takes: BARE },
  fit: { required: false, inside: null, takes: null },
  audience: { required: false, inside: { many: ['paragraph'] }, takes: BARE },
  intro: { required: false, inside: { many: ['paragraph'] }, takes: BARE },
  dates: { required: false, inside: null, takes: BARE },
  time: { required: false, inside: { once: ['paragraph'] }, takes: BARE },
  safety: { required: false, inside: { many: ['paragraph'] }, takes: BARE },
  needs: { required: false, inside: { once: ['heading'], many: ['bullet_list'] }, takes: BARE },
  slip: { required: false, inside: null, takes: SLIP },
  'slip-back': { required: false, inside: null, takes: SLIP },
}

/** All names, in the order in which messages list them. */
export const PART_NAMES: readonly LeafletPart[] = Object.keys(LEAFLET_PARTS).filter(isPart)

/** Whether a leaflet may hold a part of this name. */
export function isPart(name: string): name is LeafletPart {
  return Object.hasOwn(LEAFLET_PARTS, name)
}
