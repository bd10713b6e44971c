/** The result line: a ring with a tick, and what the reader sees when the step is done. */
import type { Done } from '../../model/block.ts'
import { doneMark } from '../drawings/marks.ts'
import { scaleDrawing } from '../drawings/scale-drawing.ts'
import { prose, signScale } from '../look.ts'
import { type BlockRecord, blockGap, type ComposeBlock } from './block-record.ts'

const composeDone: ComposeBlock<Done> = ({ content }, { look }) => {
  const mark = scaleDrawing(doneMark(), signScale(look.theme))
  // the first line is level with the middle of the ring
  const drop = (mark.height - look.theme.type.body.leading) / 2 - 1
  return {
    type: 'columns',
    widths: [mark.width, '*'],
    gap: 10,
    children: [{ type: 'drawing', draw: mark }, prose(content, 'body', look, { margin: [0, drop, 0, 0] })],
  }
}

export const done: BlockRecord<Done> = {
  name: { ru: 'итог шага', en: 'result of the step' },
  wide: false,
  leads: false,
  keepWithNext: 'never',
  staysWith: 'anything',
  note: false,
  gap: blockGap,
  compose: composeDone,
}
