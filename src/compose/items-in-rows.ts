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
  const shown = blocks.filter((block, i) => !isOnlyItsButton(block, blocks[i - 1]))
  const items = shown.flatMap((block, i): readonly BlockItem[] => {
    const [before, next] = [shown[i - 1] ?? null, shown[i + 1]]
    switch (block.type) {
      case 'variant': {
        const head = variantHeading(block, look)
        return [
          // it may be too tall for one page in this size: its heading stays with its first action, and is there again on the next page
          { ...blockItem(block, before, head, look), keepWithNext: true },
          ...itemsInRows(block.blocks, look, pictures).map((item) => ({ ...item, repeated: head })),
        ]
      }
      case 'gallery':
        return block.screens.map((screen) => blockItem(screen, screen, screenNode(screen, look), look))
      case 'screen':
        return [blockItem(block, before, screenNode(block, look), look)]
      default: {
        const item = blockItem(block, before, compose(block, textWidth(look.theme)), look)
        const hasScreen = block.type === 'action' && next !== undefined && BLOCKS[next.type].staysWith === 'action'
        return [hasScreen ? { ...item, keepWithNext: true, yields: true } : item]
      }
    }
  })
  return keepTogether(items)
}

/** A screen that shows nothing but the button that its action names and prints: at this size it would take a third of a page. */
function isOnlyItsButton(block: Block, action: Block | undefined): boolean {
  if (block.type !== 'screen' || block.figure !== null || action?.type !== 'action') return false
  const [line, ...more] = block.lines.filter(({ type }) => type !== 'title' && type !== 'rule')
  if (line?.type !== 'buttons' || more.length > 0 || line.buttons.length > 1) return false
  const text = JSON.stringify(line.buttons[0]?.text)
  return action.content.some((inline) => inline.type === 'label' && JSON.stringify(inline.text) === text)
}

/** It begins where the text of its action does. */
function screenNode(screen: Screen, look: Look): Node {
  const { width } = look.theme.screen
  return stack([composeScreen(screen, { look, width })], [textWidth(look.theme) - width, 0, 0, 0])
}
