/** What one writes on: the lines of a slip, and the boxes for a telephone number. */
import type { Drawing, Shape } from '../../model/drawing.ts'
import type { Theme } from '../../model/theme.ts'
import type { Look } from '../look.ts'

const INK = '#000000'
/** How far the base line is below the middle of a line: half of ascender less descender of Noto Sans, in ems. */
const MIDDLE = 0.388
/** The date's line is long enough for «03.09.2026» by hand. */
const DATE_ROOM = 90

/** Heights of lines, boxes, and the room that the word «Дата» takes, by the layout of the edition. */
const SIZES = {
  columns: { line: 18, word: 33, box: { width: 18, height: 22 }, code: 12, plusRoom: 23 },
  rows: { line: 20, word: 50, box: { width: 20, height: 26 }, code: 18, plusRoom: 32 },
} as const

/** An empty line, or one for the signature with the date at its end. */
export function drawLine(kind: 'line' | 'signature', width: number, look: Look): Drawing {
  const { line: height } = SIZES[look.theme.layout]
  const word = wordRoom(look)
  const dateFrom = width - DATE_ROOM
  const shapes =
    kind === 'line'
      ? [rule(0, width, height)]
      : [rule(0, dateFrom - word - 11, height), dateWord(dateFrom - word, look), rule(dateFrom, width, height)]
  return { width, height, alt: '', shapes }
}

/** «Дата» and a line. */
export function dateLine(width: number, look: Look): Drawing {
  const { line: height } = SIZES[look.theme.layout]
  const word = wordRoom(look)
  return { width, height, alt: '', shapes: [dateWord(4, look), rule(word + 5, width, height)] }
}

/** «+7» and ten boxes in the groups in which one says a number: 3-3-2-2. */
export function phoneBoxes(theme: Theme): Drawing {
  const { box, code, plusRoom } = SIZES[theme.layout]
  let x = plusRoom
  const boxes = Array.from({ length: 10 }, (_, i): Shape => {
    if ([3, 6, 8].includes(i)) x += 7
    const shape: Shape = {
      type: 'rect',
      x: x + 0.4,
      y: 0.4,
      ...box,
      radius: 2,
      stroke: INK,
      fill: '#FFFFFF',
      lineWidth: 0.8,
    }
    x += box.width + 2
    return shape
  })
  const plus: Shape = {
    type: 'text',
    text: '+7',
    x: 0,
    y: box.height / 2 + code * MIDDLE,
    size: code,
    bold: true,
    align: 'left',
    colour: INK,
  }
  return { width: x, height: box.height + 1, alt: '', shapes: [plus, ...boxes] }
}

function rule(from: number, to: number, height: number): Shape {
  return { type: 'path', d: `M${from} ${height - 0.4} H${to}`, stroke: INK, lineWidth: 0.8 }
}

/** The room of the word «Дата»; one that is longer moves the line. */
function wordRoom({ theme, words, measure }: Look): number {
  return Math.max(SIZES[theme.layout].word, Math.ceil(measure(words.slip.date, theme.type.service.size, false)) + 5)
}

function dateWord(x: number, { theme, words }: Look): Shape {
  const { line } = SIZES[theme.layout]
  const { size, leading } = theme.type.service
  // the base line of a text of one line at the foot of the row
  const y = line - leading / 2 + size * MIDDLE
  return { type: 'text', text: words.slip.date, x, y, size, bold: false, align: 'left', colour: INK }
}
