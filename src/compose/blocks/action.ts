/** One numbered thing to do: a black circle, the sentence, the keys to press. */
import type { Action } from '../../model/block.ts'
import { actionContent } from '../action-content.ts'
import { actionMark } from '../drawings/marks.ts'
import { group } from '../look.ts'
import type { ComposeBlock } from './compose-block.ts'

const MARK = 20
const GAP = 10

export const composeAction: ComposeBlock<Action> = ({ mark, content }, { look, width }) => ({
  type: 'columns',
  role: 'LI',
  widths: [MARK, '*'],
  gap: GAP,
  children: [
    { type: 'drawing', role: 'Lbl', draw: actionMark(mark) },
    // the text of one line stands in the middle of the circle
    group('LBody', actionContent(content, width - MARK - GAP, look), { margin: [0, 2, 0, 0] }),
  ],
})
