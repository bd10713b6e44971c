/** What the painters of a drawn form's lines take and give, and the room that they keep to its edge. */
import type { ScreenLine } from '../../../model/block.ts'
import type { Shape } from '../../../model/drawing.ts'
import type { FieldText } from '../../../model/field-text.ts'
import type { Look } from '../../look.ts'

export const SCREEN_PADDING = 12

/** What one line of a screen comes to, drawn from y = 0 down. */
export interface ScreenPart {
  readonly shapes: readonly Shape[]
  readonly height: number
  /** Space above it. */
  readonly gap: number
}

export interface ScreenLineInput {
  /** Where the line begins. */
  readonly y: number
  readonly width: number
  readonly look: Look
  readonly fill: (text: FieldText) => string
  readonly marks: readonly string[]
  /** How many buttons to press the whole form has, and how many of them are above this line. */
  readonly pressedCount: number
  readonly pressedBefore: number
}

export type LineOf<T extends ScreenLine['type']> = Extract<ScreenLine, { type: T }>
