/** The lines of a drawn form, one function for each kind. */

import type { ScreenLine } from '../../model/block.ts'
import type { Shape, TextShape } from '../../model/drawing.ts'
import type { FieldText } from '../../model/field-text.ts'
import { fillText } from '../../model/field-text.ts'
import type { Look } from '../look.ts'
import { controlIcon } from './icons.ts'
import { placeShapes } from './place-shapes.ts'
import { buttonRow } from './screen-buttons.ts'
import type { ScreenPart } from './screen-part.ts'
import { SCREEN_PADDING } from './screen-part.ts'
import { personRow } from './screen-person.ts'
import { wrapText } from './wrap.ts'

export interface ScreenLineInput {
  /** Where the line begins. */
  readonly y: number
  readonly width: number
  readonly look: Look
  readonly fill: (text: FieldText) => string
  readonly marks: readonly string[]
  /** How many buttons to press the whole form has, and how many of them stand above this line. */
  readonly pressedCount: number
  readonly pressedBefore: number
}

type LineOf<T extends ScreenLine['type']> = Extract<ScreenLine, { type: T }>
type Painter<T extends ScreenLine['type']> = (line: LineOf<T>, input: ScreenLineInput) => ScreenPart

const PAINTERS: { readonly [T in ScreenLine['type']]: Painter<T> } = {
  title: (line, input) => paragraph(line.text, input, { size: 13, leading: 17, bold: true, gap: 9 }),
  note: (line, input) => paragraph(line.text, input, { size: 10, leading: 13, bold: false, gap: 6 }),
  link: (line, input) => paragraph(line.text, input, { size: 10, leading: 13, bold: true, gap: 7, underline: true }),
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

interface Setting {
  readonly size: number
  readonly leading: number
  readonly bold: boolean
  readonly gap: number
  readonly underline?: boolean
  readonly indent?: number
}

function paragraph(content: FieldText, input: ScreenLineInput, setting: Setting): ScreenPart {
  const { look, fill, width, y } = input
  const indent = setting.indent ?? 0
  const lines = wrapText(fill(content), width - 2 * SCREEN_PADDING - indent, (text) =>
    look.measure(text, setting.size, setting.bold),
  )
  const shapes = lines.map(
    (text, i): TextShape => ({
      type: 'text',
      text,
      x: SCREEN_PADDING + indent,
      y: y + i * setting.leading + setting.leading - (setting.leading - setting.size * 0.72) / 2,
      size: setting.size,
      bold: setting.bold,
      align: 'left',
      colour: '#000000',
      underline: setting.underline === true,
      maxWidth: width - 2 * SCREEN_PADDING - indent,
    }),
  )
  return { gap: setting.gap, height: lines.length * setting.leading, shapes }
}

/** A label over a box with a sample; a sample of asterisks is drawn as dots, so that no code stands on paper. */
function paintField(line: LineOf<'field'>, { y, width, fill }: ScreenLineInput): ScreenPart {
  const inner = width - 2 * SCREEN_PADDING
  const sample = fill(line.sample)
  const top = y + 14
  // a value of asterisks is a value, and printed as it is
  const dots = /^\*+$/.test(fillText(line.sample, []))
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

function paintCheck(line: LineOf<'check'>, input: ScreenLineInput): ScreenPart {
  const part = paragraph(line.text, input, { size: 10, leading: 13, bold: false, gap: 7, indent: 17 })
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
  const part = paragraph(line.text, input, { size: 10, leading: 13, bold: false, gap: 4, indent: 10 })
  return {
    ...part,
    shapes: [{ type: 'circle', x: SCREEN_PADDING + 3, y: input.y + 7, radius: 1.6, fill: '#000000' }, ...part.shapes],
  }
}

/** A control of a call: circle with its number, its sign, its name. */
function paintControl(line: LineOf<'control'>, { y, width, fill }: ScreenLineInput): ScreenPart {
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
