/** Blocks that are text: paragraphs, headings, lists. */

import type { BulletList, Checklist, Heading, Paragraph } from '../../model/block.ts'
import type { Margin, Node } from '../../model/composed.ts'
import type { Drawing } from '../../model/drawing.ts'
import type { Inlines } from '../../model/inline.ts'
import { bullet, tickBox } from '../drawings/marks.ts'
import { scaleDrawing } from '../drawings/scale-drawing.ts'
import type { Look } from '../look.ts'
import { group, prose, runsOf, signScale, text } from '../look.ts'
import type { ComposeBlock } from './compose-block.ts'

export const composeParagraph: ComposeBlock<Paragraph> = ({ content }) => prose(content, 'body')

export const composeHeading: ComposeBlock<Heading> = ({ content }) => text(runsOf(content), 'heading', { role: 'H3' })

export const composeList: ComposeBlock<BulletList> = ({ items }, { look }) => markedItems(items, bullet(), look)

export const composeChecklist: ComposeBlock<Checklist> = ({ items }, { look }) => markedItems(items, tickBox(), look)

const BETWEEN_ITEMS = 3
const GAP = 8

/** Items with a sign before each; the sign is about as high as a line of the list. */
export function markedItems(items: readonly Inlines[], drawing: Drawing, { theme }: Look): Node {
  const sign = scaleDrawing(drawing, signScale(theme))
  const drop = (theme.type.list.leading - sign.height) / 2
  return group(
    'L',
    items.map((item, i): Node => {
      const margin: Margin = [0, i === 0 ? 0 : BETWEEN_ITEMS, 0, 0]
      return {
        type: 'columns',
        role: 'LI',
        widths: [sign.width, '*'],
        gap: GAP,
        margin,
        children: [{ type: 'drawing', draw: sign, margin: [0, drop, 0, 0] }, group('LBody', [prose(item, 'list')])],
      }
    }),
  )
}
