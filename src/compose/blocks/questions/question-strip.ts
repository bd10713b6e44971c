/** Two questions, arrows, and the letters of the variants that the answers lead to. */
import type { Drawing, Shape } from '../../../model/drawing.ts'
import { centred } from '../../drawings/marks.ts'
import { letterTile } from '../../drawings/variant-band.ts'

export interface StripQuestion {
  readonly text: string
  /** «нет» leads down. */
  readonly no: { readonly word: string; readonly letter: string }
}

const BOX = 27
const TILE = { width: 32, height: 28 }

export interface StripInput {
  readonly questions: readonly [StripQuestion, StripQuestion]
  readonly yes: { readonly word: string; readonly letter: string }
  readonly width: number
  readonly measure: (text: string) => number
}

/** «Есть аккаунт VK? нет: В. Есть учебный профиль? нет: Б, да: А». */
function inWords(first: StripQuestion, second: StripQuestion, yes: StripInput['yes']): string {
  const no = ({ text, no: { word, letter } }: StripQuestion) => `${text} ${word}: ${letter}`
  return `${no(first)}. ${no(second)}, ${yes.word}: ${yes.letter}`
}

/** The strip is 74 high; the boxes share what the arrows leave. */
export function questionStrip({ questions, yes, width, measure }: StripInput): Drawing {
  const arrow = 62
  const tile = TILE.width
  const [first, second] = questions
  const free = width - tile - 2 * arrow
  const share = Math.max(0.3, Math.min(0.7, measure(first.text) / (measure(first.text) + measure(second.text))))
  const boxes = [free * share, free * (1 - share)] as const
  const at = [0, boxes[0] + arrow] as const
  const end = at[1] + boxes[1]
  const box = (i: 0 | 1, question: StripQuestion): readonly Shape[] => {
    const middle = at[i] + boxes[i] / 2
    return [
      {
        type: 'rect',
        x: at[i] + 0.6,
        y: 0.6,
        width: boxes[i] - 1.2,
        height: BOX,
        fill: '#FFFFFF',
        stroke: '#000000',
        lineWidth: 1.2,
      },
      {
        type: 'text',
        text: question.text,
        x: middle,
        y: 18.2,
        size: 12,
        bold: false,
        align: 'center',
        colour: '#000000',
        maxWidth: boxes[i] - 14,
      },
      {
        type: 'path',
        d: `M${middle} ${BOX + 1} V44 M${middle - 4} 40 L${middle} 44.6 L${middle + 4} 40`,
        stroke: '#000000',
        lineWidth: 1.5,
        round: true,
      },
      {
        type: 'text',
        text: question.no.word,
        x: middle + 10,
        y: 39.5,
        size: 12,
        bold: true,
        align: 'left',
        colour: '#000000',
      },
      ...letterTile(question.no.letter, middle - tile / 2, 45.4, TILE),
    ]
  }
  const across = (from: number, to: number): readonly Shape[] => [
    {
      type: 'path',
      d: `M${from} 14 H${to - 1} M${to - 5.6} 9.6 L${to - 1} 14 L${to - 5.6} 18.4`,
      stroke: '#000000',
      lineWidth: 1.5,
      round: true,
    },
    { ...centred(yes.word, (from + to) / 2 - 2, 9.6, 12) },
  ]
  return {
    width,
    height: 74,
    alt: inWords(first, second, yes),
    shapes: [
      ...box(0, first),
      ...across(boxes[0], at[1]),
      ...box(1, second),
      ...across(end, end + arrow),
      ...letterTile(yes.letter, width - tile, 0.4, TILE),
    ],
  }
}
