/** The result line: a ring with a tick, and what the reader sees when the step is done. */
import type { Done } from '../../model/block.ts'
import { doneMark } from '../drawings/marks.ts'
import { prose } from '../look.ts'
import type { ComposeBlock } from './compose-block.ts'

export const composeDone: ComposeBlock<Done> = ({ content }) => ({
  type: 'columns',
  widths: [24, '*'],
  gap: 10,
  children: [{ type: 'drawing', draw: doneMark() }, prose(content, 'body', { margin: [0, 3, 0, 0] })],
})
