/** Blocks that are text: paragraphs, headings, lists. */

import type { BulletList, Checklist, Heading, Paragraph } from '../../model/block.ts'
import type { Margin, Node } from '../../model/composed.ts'
import type { Drawing } from '../../model/drawing.ts'
import type { Inlines } from '../../model/inline.ts'
import { bullet, tickBox } from '../drawings/marks.ts'
import { group, prose, runsOf, text } from '../look.ts'
import type { ComposeBlock } from './compose-block.ts'

export const composeParagraph: ComposeBlock<Paragraph> = ({ content }) => prose(content, 'body')

export const composeHeading: ComposeBlock<Heading> = ({ content }) => text(runsOf(content), 'heading', { role: 'H3' })

export const composeList: ComposeBlock<BulletList> = ({ items }) => markedItems(items, bullet(), 8)

export const composeChecklist: ComposeBlock<Checklist> = ({ items }) => markedItems(items, tickBox(), 8)

const BETWEEN_ITEMS = 3

/** Items with a sign before each; the sign is as high as a line of the list. */
export function markedItems(items: readonly Inlines[], sign: Drawing, gap: number): Node {
  return group(
    'L',
    items.map((item, i): Node => {
      const margin: Margin = [0, i === 0 ? 0 : BETWEEN_ITEMS, 0, 0]
      return {
        type: 'columns',
        role: 'LI',
        widths: [sign.width, '*'],
        gap,
        margin,
        children: [{ type: 'drawing', draw: sign }, group('LBody', [prose(item, 'list')])],
      }
    }),
  )
}
