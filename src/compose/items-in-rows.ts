/** The blocks of a step under one another, for large print: a screen follows its action, a variant its heading. */
import type { Block } from '../model/block.ts'
import type { FlowItem, Node } from '../model/composed.ts'
import type { Picture } from '../model/job.ts'
import { blockComposers, KINDS } from './block-composers.ts'
import { composeScreen } from './blocks/screen.ts'
import { variantHeading } from './blocks/variant.ts'
import { gapBefore } from './gap-before.ts'
import { keepTogether } from './keep-together.ts'
import type { Look } from './look.ts'
import { stack, textWidth } from './look.ts'

export function itemsInRows(
  blocks: readonly Block[],
  look: Look,
  pictures: ReadonlyMap<string, Picture>,
): readonly FlowItem[] {
  const compose = blockComposers(look, pictures)
  const item = (block: Block, before: Block | null, node: Node, keepWithNext: boolean): FlowItem => ({
    node,
    narrow: false,
    asides: [],
    place: block.place,
    what: KINDS[block.type].what,
    ...gapBefore(block, before, look),
    leadsNext: block.type === 'heading',
    keepWithNext,
  })
  const items = blocks.flatMap((block, i): readonly FlowItem[] => {
    const [before, next] = [blocks[i - 1] ?? null, blocks[i + 1]]
    switch (block.type) {
      case 'variant':
        // too tall for one piece in this size: its heading stays with its first action
        return [item(block, before, variantHeading(block, look), true), ...itemsInRows(block.blocks, look, pictures)]
      case 'gallery':
        return block.screens.map((screen) => item(screen, screen, screenNode(screen, look), false))
      case 'screen':
        return [item(block, before, screenNode(block, look), false)]
      default: {
        const leads = block.type === 'heading' || block.type === 'callout'
        const shown = block.type === 'action' && (next?.type === 'screen' || next?.type === 'questions')
        const node = compose(block, { look, width: textWidth(look.theme) })
        return [item(block, before, node, leads || shown || next?.type === 'done')]
      }
    }
  })
  return keepTogether(items)
}

/** It begins where the text of its action does. */
function screenNode(screen: Extract<Block, { type: 'screen' }>, look: Look): Node {
  const { width } = look.theme.screen
  return stack([composeScreen(screen, { look, width })], [textWidth(look.theme) - width, 0, 0, 0])
}
