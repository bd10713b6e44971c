/** A field of a drawn form. */
import type { Shape } from '../../../model/drawing.ts'
import { writtenText } from '../../../model/field-text.ts'
import { type LineOf, SCREEN_PADDING, type ScreenLineInput, type ScreenPart } from './screen-part.ts'

/** A label over a box with a sample; a sample of asterisks is drawn as dots, so that no code is printed. */
export function paintField(line: LineOf<'field'>, { y, width, fill }: ScreenLineInput): ScreenPart {
  const inner = width - 2 * SCREEN_PADDING
  const sample = fill(line.sample)
  const top = y + 14
  // a value of asterisks is a value, and printed as it is
  const dots = /^\*+$/.test(writtenText(line.sample))
  const content: readonly Shape[] = dots
    ? [...sample].map(
        (_, i): Shape => ({
          type: 'circle',
          x: SCREEN_PADDING + 11 + i * 13,
          y: top + 9.5,
          radius: 3.2,
          fill: '#000000',
        }),
      )
    : sample === ''
      ? []
      : [
          {
            type: 'text',
            text: sample,
            x: SCREEN_PADDING + 7,
            y: top + 13.4,
            size: 11,
            bold: true,
            align: 'left',
            colour: '#000000',
            maxWidth: inner - 14,
          },
        ]
  return {
    gap: 5,
    height: 33,
    shapes: [
      {
        type: 'text',
        text: fill(line.label),
        x: SCREEN_PADDING,
        y: y + 10,
        size: 10,
        bold: false,
        align: 'left',
        colour: '#000000',
        maxWidth: inner,
      },
      {
        type: 'rect',
        x: SCREEN_PADDING,
        y: top,
        width: inner,
        height: 19,
        radius: 3,
        stroke: '#000000',
        fill: '#FFFFFF',
        lineWidth: 0.8,
      },
      ...content,
    ],
  }
}
