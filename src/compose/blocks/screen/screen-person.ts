/** A row of a drawn form with a round picture: a profile, or a chat. */
import type { Shape, TextShape } from '../../../model/drawing.ts'
import type { FieldText } from '../../../model/field-text.ts'
import { wrapText } from '../../drawings/wrap.ts'
import type { ScreenLineInput, ScreenPart } from './screen-part.ts'
import { SCREEN_PADDING } from './screen-part.ts'

const PERSON_LEADING = 13

export interface PersonLine {
  readonly name: FieldText
  readonly detail: FieldText
}

/** A line of a drawn screen with a person: portrait, name, detail. A long name takes as many lines as it needs. */
export function personRow(line: PersonLine, { y, width, fill, look }: ScreenLineInput): ScreenPart {
  const detail = fill(line.detail)
  const x = SCREEN_PADDING + 32
  const textWidth = width - x - SCREEN_PADDING
  const names = wrapText(fill(line.name), textWidth, (text) => look.measure(text, 11, true))
  const base: Omit<TextShape, 'text' | 'y' | 'size' | 'bold'> = {
    type: 'text',
    x,
    align: 'left',
    colour: '#000000',
    maxWidth: textWidth,
  }
  const alone = names.length === 1 && detail === ''
  const last = names.length - 1
  return {
    gap: 8,
    // beside the portrait there is room for two lines, one of them the detail's
    height: 26 + PERSON_LEADING * Math.max(0, detail === '' ? last - 1 : last),
    shapes: [
      { type: 'circle', x: SCREEN_PADDING + 13, y: y + 13, radius: 12.3, stroke: '#000000', lineWidth: 1 },
      { type: 'circle', x: SCREEN_PADDING + 13, y: y + 9.8, radius: 4, fill: '#000000' },
      {
        type: 'path',
        d: `M${SCREEN_PADDING + 5.4} ${y + 20} c0.6 -7.2 14.6 -7.2 15.2 0 c-4 4 -11.2 4 -15.2 0 z`,
        fill: '#000000',
      },
      ...names.map(
        (text, i): Shape => ({ ...base, text, y: y + (alone ? 17 : 11) + i * PERSON_LEADING, size: 11, bold: true }),
      ),
      ...(detail === ''
        ? []
        : [{ ...base, text: detail, y: y + 23.5 + last * PERSON_LEADING, size: 10, bold: false } as const]),
    ],
  }
}
