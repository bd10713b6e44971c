/** What the lines of a drawn form are made of: a part, and the room that they keep to its edge. */
import type { Shape } from '../../model/drawing.ts'

export const SCREEN_PADDING = 12

/** What one line of a screen comes to, drawn from y = 0 down. */
export interface ScreenPart {
  readonly shapes: readonly Shape[]
  readonly height: number
  /** Space above it. */
  readonly gap: number
}
