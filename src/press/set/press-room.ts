/** What one press keeps between leaflets: open fonts, and whatever was set before. */
import type { Outcome } from '../../diagnostics/outcome.ts'
import type { Node } from '../../model/composed.ts'
import type { Theme } from '../../model/theme.ts'
import { type FontBank, faceOf } from '../font-bank.ts'
import type { NodeValues } from '../layout/node-values.ts'
import type { Deflate } from '../pdf/embed-font.ts'
import type { SetNode } from './press-flow.ts'
import type { SetFlow } from './set-flow.ts'

export interface PressRoom {
  readonly theme: Theme
  readonly fonts: FontBank
  readonly deflate: Deflate
  /** Boxes without values, by node. */
  readonly boxes: WeakMap<Node, SetNode>
  /** Pages of sections, by what they are made of. */
  readonly flows: Map<string, Outcome<SetFlow>>
}

/** Width of a line of text, in points. */
export function measureIn(fonts: FontBank): NodeValues['measure'] {
  return (text, size, bold) => faceOf(fonts, bold).widthOfString(text, size)
}

/** @param pageOfStep pages on which the steps begin, in order; empty where they aren't known yet */
export function nodeValues(room: PressRoom, values: readonly string[], pageOfStep: readonly number[]): NodeValues {
  return {
    values,
    theme: room.theme,
    naturalLeading: room.fonts.regular.lineHeight(1),
    measure: measureIn(room.fonts),
    pageOfStep: (step) => pageOfStep[step - 1] ?? 0,
  }
}
