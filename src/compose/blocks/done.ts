/** The result line: a ring with a tick, and what the reader sees when the step is done. */
import type { Done } from '../../model/block.ts'
import { doneMark } from '../drawings/marks.ts'
import { runsOf, text } from '../look.ts'
import type { ComposeBlock } from './compose-block.ts'

export const composeDone: ComposeBlock<Done> = ({ content }) => ({
  type: 'columns',
  widths: [24, '*'],
  gap: 10,
  children: [{ type: 'drawing', draw: doneMark() }, text(runsOf(content), 'body', { margin: [0, 3, 0, 0] })],
})
