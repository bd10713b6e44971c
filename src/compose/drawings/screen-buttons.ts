/** Buttons on a drawn form; the one to press is filled, carries the action's number, and a hand points at it. */
import type { Shape } from '../../model/drawing.ts'
import type { ScreenButton } from '../../model/leaflet.ts'
import { actionCircle, centred } from './marks.ts'
import { placeShapes } from './place-shapes.ts'
import type { ScreenPart } from './screen.ts'
import type { ScreenLineInput } from './screen-lines.ts'
import { SCREEN_PADDING } from './screen-lines.ts'

const HEIGHT = 25
const GAP = 8
const SIZE = 11.5

/** One button is as wide as the form; several share the width by the length of their texts. */
export function buttonRow(buttons: readonly ScreenButton[], input: ScreenLineInput): ScreenPart {
  const { look, fill, y, width, marks } = input
  const inner = width - 2 * SCREEN_PADDING
  const natural = buttons.map((button) => look.measure(fill(button.text), SIZE, true) + 20 + (button.pressed ? 14 : 0))
  const spare = inner - GAP * (buttons.length - 1) - natural.reduce((sum, w) => sum + w, 0)
  const shapes: Shape[] = []
  let x = SCREEN_PADDING
  buttons.forEach((button, i) => {
    const buttonWidth = (natural[i] ?? 0) + spare / buttons.length
    shapes.push(
      ...(button.pressed ? pressed : idle)(fill(button.text), x, y, buttonWidth, marks, look.theme.colour.accent),
    )
    x += buttonWidth + GAP
  })
  return { gap: 10, height: HEIGHT, shapes }
}

type ButtonPainter = (
  label: string,
  x: number,
  y: number,
  width: number,
  marks: readonly string[],
  accent: string,
) => readonly Shape[]

const idle: ButtonPainter = (label, x, y, width) => [
  { type: 'rect', x, y, width, height: HEIGHT, radius: 4, stroke: '#000000', fill: '#FFFFFF', lineWidth: 0.8 },
  { ...centred(label, x + width / 2, y + 16.6, SIZE), maxWidth: width - 12 },
]

const pressed: ButtonPainter = (label, x, y, width, marks, accent) => {
  const [first] = marks
  const alone = marks.length === 1 && first !== undefined
  const left = alone ? 14 : 8
  const right = 24
  return [
    { type: 'rect', x, y, width, height: HEIGHT, radius: 4, fill: accent },
    {
      ...centred(label, x + left + (width - left - right) / 2 + 2, y + 16.6, SIZE, '#FFFFFF'),
      maxWidth: width - left - right,
    },
    ...(alone
      ? [
          { type: 'circle', x: x + 2, y: y + HEIGHT / 2, radius: 11.5, fill: '#FFFFFF' } as const,
          ...actionCircle(first, x + 2, y + HEIGHT / 2),
        ]
      : []),
    ...placeShapes(HAND, x + width - 19, y + 10),
  ]
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
