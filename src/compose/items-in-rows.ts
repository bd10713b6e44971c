/** The blocks of a step under one another, for large print: a screen follows its action, a variant its heading. */
import type { Block, Screen } from '../model/block.ts'
import type { Node } from '../model/composed.ts'
import type { Picture } from '../model/job.ts'
import { type BlockItem, blockItem } from './block-item.ts'
import { BLOCKS, blockComposer } from './blocks/blocks.ts'
import { composeScreen } from './blocks/screen/screen.ts'
import { variantHeading } from './blocks/variant.ts'
import { keepTogether } from './keep-together.ts'
import type { Look } from './look.ts'
import { stack, textWidth } from './look.ts'

/** @returns the items in reading order, all as wide as the text */
export function itemsInRows(
  blocks: readonly Block[],
  look: Look,
  pictures: ReadonlyMap<string, Picture>,
): readonly BlockItem[] {
  const compose = blockComposer(look, pictures)
  const items = blocks.flatMap((block, i): readonly BlockItem[] => {
    const [before, next] = [blocks[i - 1] ?? null, blocks[i + 1]]
    switch (block.type) {
      case 'variant':
        return [
          // too tall for one piece in this size: its heading stays with its first action
          { ...blockItem(block, before, variantHeading(block, look), look), keepWithNext: true },
          ...itemsInRows(block.blocks, look, pictures),
        ]
      case 'gallery':
        return block.screens.map((screen) => blockItem(screen, screen, screenNode(screen, look), look))
      case 'screen':
        return [blockItem(block, before, screenNode(block, look), look)]
      default: {
        const item = blockItem(block, before, compose(block, textWidth(look.theme)), look)
        const shown = block.type === 'action' && next !== undefined && BLOCKS[next.type].staysWith === 'action'
        return [shown ? { ...item, keepWithNext: true } : item]
      }
    }
  })
  return keepTogether(items)
}

/** It begins where the text of its action does. */
function screenNode(screen: Screen, look: Look): Node {
  const { width } = look.theme.screen
  return stack([composeScreen(screen, { look, width })], [textWidth(look.theme) - width, 0, 0, 0])
}
