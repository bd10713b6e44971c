/** One numbered thing to do: a black circle, the sentence, the keys to press. */
import type { Action } from '../../model/block.ts'
import { actionContent, actionDrop, actionMarkEdge } from '../action-content.ts'
import { actionMark } from '../drawings/marks.ts'
import { scaleDrawing } from '../drawings/scale-drawing.ts'
import { group, serviceScale } from '../look.ts'
import type { ComposeBlock } from './compose-block.ts'

const GAP = 10

export const composeAction: ComposeBlock<Action> = ({ mark, content }, { look, width }) => {
  const edge = actionMarkEdge(look)
  return {
    type: 'columns',
    role: 'LI',
    widths: [edge, '*'],
    gap: GAP,
    children: [
      { type: 'drawing', role: 'Lbl', draw: scaleDrawing(actionMark(mark), serviceScale(look.theme)) },
      // the text of one line stands in the middle of the circle
      group('LBody', actionContent(content, width - edge - GAP, look), { margin: [0, actionDrop(look), 0, 0] }),
    ],
  }
}
