/** A framed checklist: a heading, and boxes to tick in two columns. */
import type { Box } from '../../model/block.ts'
import { plainText, signScale, stack } from '../look.ts'
import { type BlockRecord, blockGap, type ComposeBlock } from './block-record.ts'
import { tickItems } from './text-blocks.ts'

const composeBox: ComposeBlock<Box> = ({ title, items }, { look, width }) => {
  const half = Math.ceil(items.length / 2)
  const longest = (part: typeof items) =>
    Math.max(
      0,
      ...part.map(({ content }) =>
        content.reduce((sum, inline) => {
          const text =
            inline.type === 'text' ? inline.text.map((t) => (typeof t === 'string' ? t : 'xxxxxx')).join('') : ''
          return sum + look.measure(text, look.theme.type.list.size, false)
        }, 21 * signScale(look.theme)),
      ),
    )
  const left = longest(items.slice(0, half))
  const right = longest(items.slice(half))
  const fits = items.length > 2 && left + right + 12 <= width - 22
  return {
    type: 'table',
    widths: ['*'],
    frame: { outer: 1.2, inner: 0, padding: [[10, 7, 10, 8]] },
    rows: [
      [
        {
          node: stack([
            ...(title.length > 0 ? [plainText(title, 'body', { bold: true, margin: [0, 0, 0, 3] })] : []),
            fits
              ? {
                  type: 'columns',
                  // columns of one width, unless one side needs more
                  widths: Math.max(left, right) <= (width - 30) / 2 ? ['*', '*'] : ['*', right + 4],
                  gap: 8,
                  children: [
                    tickItems(items.slice(0, half), look, 'items'),
                    tickItems(items.slice(half), look, 'items'),
                  ],
                }
              : tickItems(items, look),
          ]),
        },
      ],
    ],
  }
}

export const box: BlockRecord<Box> = {
  name: { ru: 'рамка', en: 'box' },
  wide: false,
  leads: false,
  keepWithNext: 'never',
  staysWith: 'nothing',
  note: false,
  gap: blockGap,
  compose: composeBox,
}
