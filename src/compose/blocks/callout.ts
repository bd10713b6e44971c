/** «Важно»: a frame with a black cell and a white sign, the first word bold. */
import type { Callout } from '../../model/block.ts'
import { calloutMark } from '../drawings/marks.ts'
import { scaleDrawing } from '../drawings/scale-drawing.ts'
import { runsOf, signScale, stack, textNode } from '../look.ts'
import { type BlockRecord, blockGap, type ComposeBlock } from './block-record.ts'

const composeCallout: ComposeBlock<Callout> = ({ lead, content }, { look }) => ({
  type: 'table',
  role: 'Note',
  widths: [36 * signScale(look.theme), '*'],
  frame: {
    outer: 1.5,
    inner: 0,
    padding: [
      [0, 7, 0, 7],
      [12, 7, 12, 9],
    ],
  },
  rows: [
    [
      {
        fill: '#000000',
        middle: true,
        node: {
          type: 'drawing',
          draw: scaleDrawing(calloutMark(), signScale(look.theme)),
          align: 'center',
          margin: [0, 2, 0, 2],
        },
      },
      {
        node: stack(
          content.map((inlines, i) =>
            textNode([...(i === 0 ? [{ text: [...lead, ' '], bold: true }] : []), ...runsOf(inlines, look)], 'body', {
              hyphenate: 'to-fill',
            }),
          ),
        ),
      },
    ],
  ],
})

export const callout: BlockRecord<Callout> = {
  name: { ru: 'врезка', en: 'callout' },
  wide: true,
  leads: false,
  keepWithNext: 'always',
  staysWith: 'nothing',
  note: false,
  gap: blockGap,
  compose: composeCallout,
}
