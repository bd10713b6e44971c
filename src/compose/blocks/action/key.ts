/** A button's label as a key that one could press: a rounded frame on a black foot. */
import type { Drawing } from '../../../model/drawing.ts'
import { centred } from '../../drawings/marks.ts'

const HEIGHT = 21
const FOOT = 1.55
/** Size of a key's label, in points. */
export const KEY_SIZE = 12

/** Outer width of a key, from the width of its text. */
export function keyWidth(labelWidth: number): number {
  return Math.ceil(labelWidth + 16) + 1.1
}

/** @param labelWidth width of the label, bold, 12 pt; @param most the most that the key may take */
export function keyDrawing(label: string, labelWidth: number, most = Number.POSITIVE_INFINITY): Drawing {
  const width = Math.min(keyWidth(labelWidth), most)
  const face = {
    x: 0.55,
    width: width - 1.1,
    height: HEIGHT - 1.1 - FOOT,
    radius: 5,
    lineWidth: 1.1,
    stroke: '#000000',
  }
  return {
    width,
    height: HEIGHT,
    alt: '',
    shapes: [
      { type: 'rect', y: 0.55 + FOOT, fill: '#000000', ...face },
      { type: 'rect', y: 0.55, fill: '#FFFFFF', ...face },
      { ...centred(label, width / 2, 14, KEY_SIZE), maxWidth: width - 14 },
    ],
  }
}
