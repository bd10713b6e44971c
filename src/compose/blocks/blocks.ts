/** The records of all blocks, by type: a block without one doesn't compile. */
import type { Block, BlockOf } from '../../model/block.ts'
import type { Node } from '../../model/composed.ts'
import type { Picture } from '../../model/job.ts'
import { type Look, stack } from '../look.ts'
import { action } from './action/action.ts'
import type { BlockRecord, BlockSetting } from './block-record.ts'
import { box } from './box.ts'
import { callout } from './callout.ts'
import { done } from './done.ts'
import { figure } from './figure.ts'
import { qr } from './qr.ts'
import { questions } from './questions/questions.ts'
import { gallery } from './screen/gallery.ts'
import { screen } from './screen/screen.ts'
import { tableBlock } from './table.ts'
import { checklist, heading, list, paragraph } from './text-blocks.ts'
import { variant } from './variant.ts'

export const BLOCKS: { readonly [T in Block['type']]: BlockRecord<BlockOf<T>> } = {
  paragraph,
  heading,
  action,
  list,
  checklist,
  callout,
  box,
  done,
  screen,
  gallery,
  figure,
  questions,
  variant,
  table: tableBlock,
  qr,
}

/**
 * @returns the function that composes any block, at a width in points
 * @example blockComposer(look, pictures)({ type: 'done', content, place }, 240)
 */
export function blockComposer(
  look: Look,
  pictures: ReadonlyMap<string, Picture>,
): (block: Block, width: number) => Node {
  const inside: BlockSetting['inside'] = (blocks, width) =>
    blocks.map((block) => stack([compose(block, width)], [0, look.theme.gap.action - 2, 0, 0]))
  const compose = (block: Block, width: number): Node =>
    (BLOCKS[block.type] as BlockRecord<Block>).compose(block, { look, width, pictures, inside })
  return compose
}
