/** The lines of a drawn form, one function for each kind. */
import type { ScreenLine } from '../../../model/block.ts'
import type { Shape } from '../../../model/drawing.ts'
import { buttonRow } from './screen-buttons.ts'
import { paintControl } from './screen-control.ts'
import { paintField } from './screen-field.ts'
import { type LineOf, SCREEN_PADDING, type ScreenLineInput, type ScreenPart } from './screen-part.ts'
import { personRow } from './screen-person.ts'
import { screenParagraph } from './screen-text.ts'

type Painter<T extends ScreenLine['type']> = (line: LineOf<T>, input: ScreenLineInput) => ScreenPart

const PAINTERS: { readonly [T in ScreenLine['type']]: Painter<T> } = {
  title: (line, input) => screenParagraph(line.text, input, { size: 13, leading: 17, bold: true, gap: 9 }),
  note: (line, input) => screenParagraph(line.text, input, { size: 10, leading: 13, bold: false, gap: 6 }),
  link: (line, input) =>
    screenParagraph(line.text, input, { size: 10, leading: 13, bold: true, gap: 7, underline: true }),
  field: paintField,
  buttons: (line, input) => buttonRow(line.buttons, input),
  check: paintCheck,
  bullet: paintBullet,
  person: (line, input) => personRow(line, input),
  rule: (_line, { y, width }) => ({
    gap: 8,
    height: 1,
    shapes: [
      { type: 'path', d: `M${SCREEN_PADDING} ${y} H${width - SCREEN_PADDING}`, stroke: '#000000', lineWidth: 0.6 },
    ],
  }),
  control: paintControl,
}

/** Draws one line at `input.y`; the caller leaves `gap` above it. */
export function screenLine(line: ScreenLine, input: ScreenLineInput): ScreenPart {
  const paint = PAINTERS[line.type] as (line: ScreenLine, input: ScreenLineInput) => ScreenPart
  return paint(line, input)
}

function paintCheck(line: LineOf<'check'>, input: ScreenLineInput): ScreenPart {
  const part = screenParagraph(line.text, input, { size: 10, leading: 13, bold: false, gap: 7, indent: 17 })
  const { y } = input
  const box: Shape = {
    type: 'rect',
    x: SCREEN_PADDING + 0.5,
    y: y + 1.5,
    width: 10,
    height: 10,
    radius: 1.5,
    stroke: '#000000',
    lineWidth: 1,
  }
  const tick: Shape = {
    type: 'path',
    d: `M${SCREEN_PADDING + 2.8} ${y + 6.8} l2.2 2.2 l4 -4.6`,
    stroke: '#000000',
    lineWidth: 1.5,
    round: true,
  }
  return { ...part, shapes: [box, ...(line.on ? [tick] : []), ...part.shapes] }
}

function paintBullet(line: LineOf<'bullet'>, input: ScreenLineInput): ScreenPart {
  const part = screenParagraph(line.text, input, { size: 10, leading: 13, bold: false, gap: 4, indent: 10 })
  return {
    ...part,
    shapes: [{ type: 'circle', x: SCREEN_PADDING + 3, y: input.y + 7, radius: 1.6, fill: '#000000' }, ...part.shapes],
  }
}
