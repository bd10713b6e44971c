/** The parts of a leaflet outside its steps, by name: a part without its rule doesn't compile. */
import type { LeafletPart } from '../model/leaflet.ts'
import type { AllowedChildren } from './check-children.ts'
import type { SyntaxNode } from './syntax-tree.ts'

/** The parts of one leaflet; what is missing has been reported. */
export type PartNodes = ReadonlyMap<LeafletPart, SyntaxNode>

export interface PartRule {
  /** Every leaflet must have it. */
  readonly required: boolean
  /** The Markdown that it holds; null where its inside is read line by line. */
  readonly inside: AllowedChildren | null
}

export const LEAFLET_PARTS: { readonly [P in LeafletPart]: PartRule } = {
  head: { required: true, inside: null },
  pupil: { required: true, inside: { once: ['heading', 'paragraph'] } },
  way: { required: true, inside: { once: ['heading'] } },
  contact: { required: true, inside: { once: ['heading'] } },
  footer: { required: true, inside: null },
  notes: { required: true, inside: { once: ['heading'] } },
  fit: { required: false, inside: null },
  intro: { required: false, inside: { many: ['paragraph'] } },
  dates: { required: false, inside: null },
  needs: { required: false, inside: { once: ['heading'], many: ['bullet_list'] } },
  slip: { required: false, inside: null },
  'slip-back': { required: false, inside: null },
}

/** All names, in the order in which messages list them. */
export const PART_NAMES: readonly LeafletPart[] = Object.keys(LEAFLET_PARTS).filter(isPart)

/** Whether a leaflet may hold a part of this name. */
export function isPart(name: string): name is LeafletPart {
  return Object.hasOwn(LEAFLET_PARTS, name)
}
