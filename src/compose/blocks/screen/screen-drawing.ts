/** A drawn form: a window with a bar, and below one another what a reader finds on the portal. */

import type { Screen, ScreenLine } from '../../../model/block.ts'
import type { Drawing, Shape } from '../../../model/drawing.ts'
import type { FieldText } from '../../../model/field-text.ts'
import { placeShapes } from '../../drawings/place-shapes.ts'
import type { Look } from '../../look.ts'
import { screenInWords } from './screen-in-words.ts'
import { screenLine } from './screen-lines.ts'
import { SCREEN_PADDING } from './screen-part.ts'

const BAR = 21

/**
 * @param screen the form, its fields set by `fill`
 * @param width of the window, in points
 */
export function screenDrawing(screen: Screen, width: number, look: Look, fill: (text: FieldText) => string): Drawing {
  const ink = look.theme.colour.ink
  const address = fill(screen.address)
  const shapes: Shape[] = []
  const pressedCount = screen.lines.reduce((sum, line) => sum + pressedOf(line), 0)
  let pressedBefore = 0
  let y = BAR
  for (const line of screen.lines) {
    const part = screenLine(line, { y: 0, width, look, fill, marks: screen.marks, pressedCount, pressedBefore })
    pressedBefore += pressedOf(line)
    shapes.push(...placeShapes(part.shapes, 0, y + part.gap))
    y += part.gap + part.height
  }
  const height = y + SCREEN_PADDING
  return {
    width,
    height,
    alt: screenInWords(screen, fill, look.words),
    shapes: [
      {
        type: 'rect',
        x: 0.6,
        y: 0.6,
        width: width - 1.2,
        height: height - 1.2,
        radius: 8,
        stroke: ink,
        fill: '#FFFFFF',
        lineWidth: 1.2,
      },
      { type: 'path', d: `M0.6 ${BAR} H${width - 0.6}`, stroke: ink, lineWidth: 0.8 },
      ...[11, 19, 27].map((x): Shape => ({ type: 'circle', x, y: 10.8, radius: 2.6, stroke: ink, lineWidth: 0.9 })),
      {
        type: 'text',
        text: address,
        x: 36,
        y: 14.4,
        size: 10,
        bold: false,
        align: 'left',
        colour: ink,
        maxWidth: width - 44,
      },
      ...shapes,
    ],
  }
}

function pressedOf(line: ScreenLine): number {
  return line.type === 'buttons' ? line.buttons.filter(({ pressed }) => pressed).length : 0
}
