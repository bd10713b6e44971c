/** A control of a call in a drawn form. */

import { placeShapes } from '../../drawings/place-shapes.ts'
import { controlIcon } from './control-icons.ts'
import { type LineOf, SCREEN_PADDING, type ScreenLineInput, type ScreenPart } from './screen-part.ts'

/** A control of a call: circle with its number, its sign, its name. */
export function paintControl(line: LineOf<'control'>, { y, width, fill }: ScreenLineInput): ScreenPart {
  return {
    gap: 7,
    height: 24,
    shapes: [
      {
        type: 'rect',
        x: SCREEN_PADDING,
        y,
        width: 24,
        height: 24,
        radius: 5,
        stroke: '#000000',
        fill: '#FFFFFF',
        lineWidth: 0.9,
      },
      ...placeShapes(controlIcon(line.icon), SCREEN_PADDING + 2, y + 2),
      {
        type: 'text',
        text: `${line.mark}.`,
        x: SCREEN_PADDING + 46,
        y: y + 16.2,
        size: 11,
        bold: true,
        align: 'right',
        colour: '#000000',
      },
      {
        type: 'text',
        text: fill(line.name),
        x: SCREEN_PADDING + 51,
        y: y + 16.2,
        size: 11,
        bold: false,
        align: 'left',
        colour: '#000000',
        maxWidth: width - 2 * SCREEN_PADDING - 51,
      },
    ],
  }
}
