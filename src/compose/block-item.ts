/** A composed block as an item of the flow, with the rules of its record. */
import type { Block } from '../model/block.ts'
import type { FlowItem, Node } from '../model/composed.ts'
import { BLOCKS } from './blocks/blocks.ts'
import type { Look } from './look.ts'

/** An item that is a block of a step. */
export interface BlockItem extends FlowItem {
  readonly kind: Block['type']
}

/** @param before the block above it in its column, null where it is the first */
export function blockItem(block: Block, before: Block | null, node: Node, { theme }: Look): BlockItem {
  const { name, leads, keepWithNext, gap } = BLOCKS[block.type]
  return {
    node,
    narrow: false,
    asides: [],
    ...gap(before?.type ?? null, theme),
    keepWithNext: keepWithNext === 'always' || (keepWithNext === 'in-columns' && theme.layout === 'columns'),
    leadsNext: leads,
    place: block.place,
    kind: block.type,
    name,
  }
}
