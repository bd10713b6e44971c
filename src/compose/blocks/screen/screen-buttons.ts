/** Buttons on a drawn form; the one to press is filled, carries the action's number, and a hand points at it. */

import { itemAt } from '../../../diagnostics/impossible.ts'
import type { ScreenButton } from '../../../model/block.ts'
import type { Shape } from '../../../model/drawing.ts'
import { actionCircle, centred } from '../../drawings/marks.ts'
import { placeShapes } from '../../drawings/place-shapes.ts'
import { wrapText } from '../../drawings/wrap.ts'
import type { ScreenLineInput, ScreenPart } from './screen-part.ts'
import { SCREEN_PADDING } from './screen-part.ts'

const HEIGHT = 25
const LEADING = 14
const GAP = 8
const SIZE = 11.5
/** Room for the hand, and for the number or the rounding at the left. */
const RIGHT = 24
const NUMBER = 17
const SIDE = 7
/** Half of a number's circle lies outside its button. */
const NUMBER_OVERHANG = 6

interface SetButton {
  readonly lines: readonly string[]
  readonly width: number
  /** Space at its left. */
  readonly before: number
  readonly pressed: boolean
  readonly mark: string | null
}

/** One button is as wide as the form; several share the width by the length of their texts. */
export function buttonRow(buttons: readonly ScreenButton[], input: ScreenLineInput): ScreenPart {
  const set = setButtons(buttons, input)
  const height = HEIGHT + (Math.max(...set.map(({ lines }) => lines.length)) - 1) * LEADING
  const shapes: Shape[] = []
  let x = SCREEN_PADDING
  for (const button of set) {
    x += button.before
    shapes.push(...(button.pressed ? pressed : idle)(button, x, input.y, height, input.look.theme.colour.accent))
    x += button.width
  }
  return { gap: 10, height, shapes }
}

function setButtons(buttons: readonly ScreenButton[], input: ScreenLineInput): readonly SetButton[] {
  const { look, fill, width } = input
  const measure = (text: string) => look.measure(text, SIZE, true)
  const natural = withNumbers(buttons, input).map(({ button, mark }, i) => {
    const text = fill(button.text)
    const sides = button.pressed ? RIGHT + (mark ? NUMBER : SIDE) : 2 * SIDE
    const before = i === 0 ? 0 : GAP + (mark === null ? 0 : NUMBER_OVERHANG)
    return { text, sides, before, width: measure(text) + sides, pressed: button.pressed, mark }
  })
  const inner = width - 2 * SCREEN_PADDING - natural.reduce((sum, { before }) => sum + before, 0)
  const spare = inner - natural.reduce((sum, { width: own }) => sum + own, 0)
  return natural.map(({ text, sides, width: own, ...rest }) => {
    const buttonWidth = own + spare / buttons.length
    return { ...rest, lines: wrapText(text, buttonWidth - sides + 1, measure), width: buttonWidth }
  })
}

/** Buttons get numbers where it is clear which number is whose: one for each button to press of the whole form. */
function withNumbers(buttons: readonly ScreenButton[], { marks, pressedBefore, pressedCount }: ScreenLineInput) {
  let index = pressedBefore - 1
  return buttons.map((button) => {
    if (button.pressed) index += 1
    return { button, mark: button.pressed && marks.length === pressedCount ? itemAt(marks, index) : null }
  })
}

type ButtonPainter = (button: SetButton, x: number, y: number, height: number, accent: string) => readonly Shape[]

const idle: ButtonPainter = ({ lines, width }, x, y, height) => [
  { type: 'rect', x, y, width, height, radius: 4, stroke: '#000000', fill: '#FFFFFF', lineWidth: 0.8 },
  ...labelLines(lines, x + width / 2, y + height / 2, width - 2 * SIDE, '#000000'),
]

const pressed: ButtonPainter = ({ lines, width, mark }, x, y, height, accent) => {
  const left = mark === null ? SIDE : NUMBER
  const textWidth = width - left - RIGHT
  const [cx, cy] = [x + 2, y + height / 2]
  return [
    { type: 'rect', x, y, width, height, radius: 4, fill: accent },
    ...labelLines(lines, x + left + textWidth / 2 + 1, cy, textWidth, '#FFFFFF'),
    ...(mark === null
      ? []
      : [{ type: 'circle', x: cx, y: cy, radius: 11.5, fill: '#FFFFFF' } as const, ...actionCircle(mark, cx, cy)]),
    ...placeShapes(HAND, x + width - 19, y + height - 15),
  ]
}

function labelLines(
  lines: readonly string[],
  x: number,
  middle: number,
  maxWidth: number,
  colour: string,
): readonly Shape[] {
  const first = middle + 4.1 - ((lines.length - 1) * LEADING) / 2
  return lines.map((line, i) => ({ ...centred(line, x, first + i * LEADING, SIZE, colour), maxWidth }))
}

/** A pointing hand, 18 by 26, its finger at the upper left. */
const HAND: readonly Shape[] = [
  {
    type: 'path',
    d: 'M5 2.6 C5 0.4 8.4 0.4 8.4 2.6 V9.6 C9.4 8.6 11.2 9 11.4 10.2 C12.6 9.4 14 10 14.2 11.2 C15.4 10.6 16.8 11.4 16.8 12.8 V17.4 C16.8 20 15.8 21 15.4 22 H6.8 C6.4 20.8 3.4 17.4 1.6 14.8 C0.4 13 2.6 11.6 4 13 L5 14 Z',
    fill: '#FFFFFF',
    stroke: '#000000',
    lineWidth: 1.5,
    round: true,
  },
]
