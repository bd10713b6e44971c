/** Blocks that are text: paragraphs, headings, lists. */

import type { BulletList, Checklist, Heading, Paragraph, TickItem } from '../../model/block.ts'
import type { Margin, Node } from '../../model/composed.ts'
import type { Drawing } from '../../model/drawing.ts'
import type { Inlines } from '../../model/inline.ts'
import { bullet, tickBox } from '../drawings/marks.ts'
import { scaleDrawing } from '../drawings/scale-drawing.ts'
import type { Look } from '../look.ts'
import { group, prose, runsOf, signScale, textNode } from '../look.ts'
import { actionGap, type BlockRecord, blockGap } from './block-record.ts'

export const paragraph: BlockRecord<Paragraph> = {
  name: { ru: 'абзац', en: 'paragraph' },
  wide: false,
  leads: false,
  keepWithNext: 'never',
  staysWith: 'nothing',
  note: true,
  // a note is nearer to the action that it belongs to than to the next one
  gap: (before, theme) => (before === 'action' ? actionGap : blockGap)(before, theme),
  compose: ({ content }, { look }) => prose(content, 'body', look),
}

export const heading: BlockRecord<Heading> = {
  name: { ru: 'заголовок', en: 'heading' },
  wide: false,
  leads: true,
  keepWithNext: 'always',
  staysWith: 'nothing',
  note: false,
  gap: blockGap,
  compose: ({ content }, { look }) => textNode(runsOf(content, look), 'heading', { role: 'H3' }),
}

export const list: BlockRecord<BulletList> = {
  name: { ru: 'список', en: 'list' },
  wide: false,
  leads: false,
  keepWithNext: 'never',
  staysWith: 'nothing',
  note: true,
  gap: actionGap,
  compose: ({ items }, { look }) => markedItems(items, bullet(), look),
}

export const checklist: BlockRecord<Checklist> = {
  name: { ru: 'список для отметок', en: 'checklist' },
  wide: false,
  leads: false,
  keepWithNext: 'never',
  staysWith: 'nothing',
  note: true,
  gap: blockGap,
  compose: ({ items }, { look }) => tickItems(items, look),
}

const BETWEEN_ITEMS = 3
const GAP = 8
/** Sign and text of an item are read together. */
const BODY = { part: 'body' } as const

/**
 * Items with a box before each, empty or ticked, which is heard as well: it is what one is asked to do.
 *
 * @param part of lists side by side that are one to who hears them
 */
export function tickItems(items: readonly TickItem[], look: Look, part?: string): Node {
  const { box, ticked } = look.words.checklist
  const signed = items.map((item) => ({
    content: item.content,
    drawing: { ...tickBox(item.ticked), alt: item.ticked ? ticked : box },
  }))
  return signedItems(signed, look, part)
}

/** Items with the same sign before each; the sign is about as high as a line of the list. */
export function markedItems(items: readonly Inlines[], drawing: Drawing, look: Look): Node {
  return signedItems(
    items.map((content) => ({ content, drawing })),
    look,
  )
}

interface SignedItem {
  readonly content: Inlines
  readonly drawing: Drawing
}

function signedItems(items: readonly SignedItem[], look: Look, part?: string): Node {
  return group(
    'L',
    items.map(({ content, drawing }, i): Node => {
      const sign = scaleDrawing(drawing, signScale(look.theme))
      const drop = (look.theme.type.list.leading - sign.height) / 2
      const margin: Margin = [0, i === 0 ? 0 : BETWEEN_ITEMS, 0, 0]
      return {
        type: 'columns',
        role: 'LI',
        widths: [sign.width, '*'],
        gap: GAP,
        margin,
        children: [
          group('LBody', [{ type: 'drawing', draw: sign, margin: [0, drop, 0, 0] }], BODY),
          group('LBody', [prose(content, 'list', look)], BODY),
        ],
      }
    }),
    part === undefined ? {} : { part },
  )
}
