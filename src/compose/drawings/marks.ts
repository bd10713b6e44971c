/** Small signs: step and class marks, circles with numbers, ticks, arrows, boxes. Sizes are points. */
import type { Drawing, Shape, TextShape } from '../../model/drawing.ts'
import type { Words } from '../../model/words.ts'

const BLACK = '#000000'
const WHITE = '#FFFFFF'

/** A bold line of text, centred at `x` on the base line `y`. */
export function centred(content: string, x: number, y: number, size: number, colour = BLACK): TextShape {
  return { type: 'text', text: content, x, y, size, bold: true, align: 'center', colour }
}

/** A rounded square with white bold text: a step's number or a class's label. `scale` is the letter size by the edge. */
function squareMark(content: string, edge: number, accent: string, scale: number, baseline: number): Drawing {
  return {
    width: edge,
    height: edge,
    alt: '',
    shapes: [
      { type: 'rect', x: 0, y: 0, width: edge, height: edge, radius: edge * 0.14, fill: accent },
      { ...centred(content, edge / 2, edge * baseline, edge * scale, WHITE), maxWidth: edge * 0.88 },
    ],
  }
}

/**
 * The number of a step, white in a filled square.
 *
 * @param edge in points
 */
export function stepMark(number: number, edge: number, accent: string): Drawing {
  return squareMark(String(number), edge, accent, 0.62, 0.72)
}

/** A step's square with the rail that leads down from it to the next one, `length` below its own top. */
export function railDown(number: number, edge: number, length: number, accent: string): Drawing {
  const { shapes } = stepMark(number, edge, accent)
  const rail: Shape = { type: 'path', d: `M${edge / 2} ${edge} V${length}`, stroke: accent, lineWidth: 4 }
  return { width: edge, height: length, alt: '', shapes: [rail, ...shapes] }
}

/** A class in its square: «5А» fills it, «10АБ» is set smaller. @param edge in points */
export function classMark(label: string, edge: number, accent: string): Drawing {
  return [...label].length > 3
    ? squareMark(label, edge, accent, 0.36, 0.63)
    : squareMark(label, edge, accent, 0.5, 0.68)
}

/** The shapes of a black circle with the number of an action, its centre at (x, y). */
export function actionCircle(mark: string, x: number, y: number): readonly Shape[] {
  const long = [...mark].length > 1
  return [
    { type: 'circle', x, y, radius: 10, fill: BLACK },
    centred(mark, x, y + (long ? 3.6 : 4.5), long ? 10 : 12.5, WHITE),
  ]
}

/** Edge of an action's circle, in points. */
export const ACTION_MARK = 20

/** The mark of an action, `А1`, in a circle. */
export function actionMark(mark: string): Drawing {
  return { width: ACTION_MARK, height: ACTION_MARK, alt: '', shapes: actionCircle(mark, 10, 10) }
}

/** A box to tick with a pen, or one that is ticked. */
export function tickBox(ticked = false): Drawing {
  const tick: Shape = { type: 'path', d: 'M3.4 8.4 L5.8 10.8 L10 5.4', stroke: BLACK, lineWidth: 1.8, round: true }
  const box: Shape = {
    type: 'rect',
    x: 0.65,
    y: 2.15,
    width: 11.7,
    height: 11.7,
    radius: 1.6,
    stroke: BLACK,
    lineWidth: 1.3,
  }
  return { width: 13, height: 15, alt: '', shapes: ticked ? [box, tick] : [box] }
}

/** The dot before an item of a list, as high as a line of body text. */
export function bullet(): Drawing {
  return { width: 6, height: 15, alt: '', shapes: [{ type: 'circle', x: 3, y: 8.5, radius: 2, fill: BLACK }] }
}

/** A ring with a tick: the step is done. */
export function doneMark(): Drawing {
  return {
    width: 24,
    height: 24,
    alt: '',
    shapes: [
      { type: 'circle', x: 12, y: 12, radius: 10.9, stroke: BLACK, lineWidth: 2.2 },
      { type: 'path', d: 'M7 12.4 L10.6 16 L17.2 8.8', stroke: BLACK, lineWidth: 2.6, round: true },
    ],
  }
}

/** «Аа» in a frame: this copy is in large print. */
export function largePrintMark({ large }: Pick<Words, 'large'>): Drawing {
  const frame: Shape = { type: 'rect', x: 0.5, y: 1, width: 19, height: 14, radius: 3, stroke: BLACK, lineWidth: 1 }
  return { width: 20, height: 16, alt: large.alt, shapes: [frame, centred(large.sign, 10, 11.8, 10)] }
}

/** A black disc with a tick (there is one) or a ring with a cross (there is none). */
export function haveMark(has: boolean, { variant }: Pick<Words, 'variant'>): Drawing {
  const shapes: readonly Shape[] = has
    ? [
        { type: 'circle', x: 8, y: 8, radius: 8, fill: BLACK },
        { type: 'path', d: 'M4.6 8.3 L7 10.7 L11.6 5.9', stroke: WHITE, lineWidth: 1.8, round: true },
      ]
    : [
        { type: 'circle', x: 8, y: 8, radius: 7.3, stroke: BLACK, lineWidth: 1.3 },
        { type: 'path', d: 'M5.2 5.2 L10.8 10.8 M10.8 5.2 L5.2 10.8', stroke: BLACK, lineWidth: 1.8, round: true },
      ]
  return { width: 16, height: 16, alt: has ? variant.has : variant.lacks, shapes }
}

/** The white sign of a callout, for a black ground. */
export function calloutMark(): Drawing {
  return {
    width: 16,
    height: 25,
    alt: '',
    shapes: [
      { type: 'path', d: 'M5.4 1 L10.6 1 L9.6 16 L6.4 16 Z', fill: WHITE },
      { type: 'circle', x: 8, y: 21, radius: 2.8, fill: WHITE },
    ],
  }
}

/** A clock: so much time is needed. */
export function clockMark(): Drawing {
  return {
    width: 15,
    height: 15,
    alt: '',
    shapes: [
      { type: 'circle', x: 7.5, y: 7.5, radius: 6.8, stroke: BLACK, lineWidth: 1.4 },
      { type: 'path', d: 'M7.5 3.6 V7.7 L10.4 9.4', stroke: BLACK, lineWidth: 1.4, round: true },
    ],
  }
}

/** A lock: this is a secret. */
export function lockMark(): Drawing {
  return {
    width: 13,
    height: 16.25,
    alt: '',
    shapes: [
      { type: 'path', d: 'M3 7.4 V4.6 C3 0 10 0 10 4.6 V7.4', stroke: BLACK, lineWidth: 1.9 },
      { type: 'rect', x: 0, y: 6.6, width: 13, height: 9.65, radius: 1.4, fill: BLACK },
      { type: 'circle', x: 6.5, y: 10.3, radius: 1.5, fill: WHITE },
      { type: 'rect', x: 5.8, y: 10.6, width: 1.4, height: 3.2, fill: WHITE },
    ],
  }
}

/** An arrow to the right, between two keys. */
export function chainArrow(): Drawing {
  return {
    width: 16,
    height: 21,
    alt: '',
    shapes: [
      { type: 'path', d: 'M0.5 10 L15 10 M10.4 5.6 L15.2 10 L10.4 14.4', stroke: BLACK, lineWidth: 1.5, round: true },
    ],
  }
}

/** Scissors on white, for the cut line, which runs through y = 7. */
export function scissors(): Drawing {
  return {
    width: 24,
    height: 14,
    alt: '',
    shapes: [
      { type: 'rect', x: 0, y: 0, width: 24, height: 14, fill: WHITE },
      { type: 'circle', x: 5, y: 3.6, radius: 2.5, stroke: BLACK, lineWidth: 1.3 },
      { type: 'circle', x: 5, y: 10.4, radius: 2.5, stroke: BLACK, lineWidth: 1.3 },
      { type: 'path', d: 'M7.2 4.9 L20.5 11.6 M7.2 9.1 L20.5 2.4', stroke: BLACK, lineWidth: 1.4, round: true },
    ],
  }
}
