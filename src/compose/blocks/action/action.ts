/** One numbered thing to do: a black circle, the sentence, the keys to press. */
import type { Action } from '../../../model/block.ts'
import type { Node } from '../../../model/composed.ts'
import { actionMark } from '../../drawings/marks.ts'
import { scaleDrawing } from '../../drawings/scale-drawing.ts'
import { group, serviceScale } from '../../look.ts'
import { actionGap, type BlockRecord, type BlockSetting, blockGap } from '../block-record.ts'
import { actionContent, actionDrop, actionMarkEdge } from './action-content.ts'

const GAP = 10

/** An action with its mark in front: `А1` in a circle, and what is to be done. */
export function composeAction({ mark, content }: Action, { look, width }: Pick<BlockSetting, 'look' | 'width'>): Node {
  const edge = actionMarkEdge(look)
  return {
    type: 'columns',
    role: 'LI',
    widths: [edge, '*'],
    gap: GAP,
    children: [
      { type: 'drawing', role: 'Lbl', draw: scaleDrawing(actionMark(mark), serviceScale(look.theme)) },
      // a text of one line is level with the middle of the circle
      group('LBody', actionContent(content, width - edge - GAP, look), { margin: [0, actionDrop(look), 0, 0] }),
    ],
  }
}

export const action: BlockRecord<Action> = {
  name: { ru: 'действие', en: 'action' },
  wide: false,
  leads: false,
  keepWithNext: 'never',
  staysWith: 'nothing',
  note: false,
  gap: (before, theme) => (before === 'paragraph' ? blockGap : actionGap)(before, theme),
  compose: composeAction,
}
