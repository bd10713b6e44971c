/** A variant: a lettered band, its title, what the family has and lacks, and its actions in two columns. */

import type { Action, Variant } from '../../model/block.ts'
import type { Node, TableCell } from '../../model/composed.ts'
import { haveMark } from '../drawings/marks.ts'
import { scaleDrawing } from '../drawings/scale-drawing.ts'
import { bandFill, bandLetter } from '../drawings/variant-band.ts'
import type { Look } from '../look.ts'
import { plainText, serviceScale, stack } from '../look.ts'
import { composeAction } from './action/action.ts'
import type { BlockRecord, ComposeBlock } from './block-record.ts'

const BAND = 48
const SIDE = 12
const LEFT = 160
const COLUMN_GAP = 12

const composeVariant: ComposeBlock<Variant> = (variant, { look, width, inside }) => {
  const inner = width - BAND - 2 * SIDE
  const actions = variant.blocks.filter((block): block is Action => block.type === 'action')
  const onlyActions = actions.length === variant.blocks.length && actions.length > 2
  return {
    type: 'table',
    role: 'Sect',
    widths: [BAND, '*'],
    frame: {
      outer: 1.2,
      inner: 1.2,
      padding: [
        [0, 8, 0, 4],
        [SIDE, 7, SIDE, 5],
      ],
    },
    rows: [
      [
        band(variant),
        {
          node: stack([
            variantHead(variant, look),
            ...(onlyActions ? [twoColumns(actions, inner, look)] : inside(variant.blocks, inner)),
          ]),
        },
      ],
    ],
  }
}

/** The letter and the title alone; in large print the variant's actions follow as they do in a step. */
export function variantHeading(variant: Variant, look: Look): Node {
  return {
    type: 'table',
    widths: [BAND, '*'],
    frame: {
      outer: 1.2,
      inner: 1.2,
      padding: [
        [0, 8, 0, 6],
        [SIDE, 7, SIDE, 9],
      ],
    },
    rows: [[band(variant), { node: variantHead(variant, look) }]],
  }
}

function band({ letter }: Variant): TableCell {
  return { fill: bandFill(letter), node: { type: 'drawing', draw: bandLetter(letter), align: 'center' } }
}

function variantHead(variant: Variant, look: Look): Node {
  const marks = [
    ...variant.has.map((word) => ({ word, has: true })),
    ...variant.lacks.map((word) => ({ word, has: false })),
  ]
  const size = look.theme.type.service.size
  const title = plainText(variant.title, 'subtitle', { role: 'H3' })
  if (marks.length === 0) return title
  const scale = serviceScale(look.theme)
  const sign = (has: boolean, top: number): Node => ({
    type: 'drawing',
    draw: scaleDrawing(haveMark(has, look.words), scale),
    margin: [0, top, 0, 0],
  })
  if (look.theme.layout === 'rows') {
    const rows = marks.map(
      ({ word, has }): Node => ({
        type: 'columns',
        widths: [16 * scale, '*'],
        gap: 8,
        margin: [0, 4, 0, 0],
        children: [sign(has, 0), plainText(word, 'service', { margin: [0, 2, 0, 0] })],
      }),
    )
    return stack([title, ...rows])
  }
  return {
    type: 'columns',
    widths: ['*', ...marks.flatMap(({ word }) => [16, Math.ceil(look.measure(word, size, false)) + 1])],
    gap: 6,
    children: [
      title,
      ...marks.flatMap(({ word, has }): readonly Node[] => [
        sign(has, 2),
        plainText(word, 'service', { margin: [0, 3.5, 0, 0] }),
      ]),
    ],
  }
}

function twoColumns(actions: readonly Action[], width: number, look: Look): Node {
  const half = Math.ceil(actions.length / 2)
  const column = (part: readonly Action[], columnWidth: number): Node =>
    stack(
      part.map((action, i): Node => {
        const node = composeAction(action, { look, width: columnWidth })
        return i === 0 ? node : { ...node, margin: [0, look.theme.gap.action - 2, 0, 0] }
      }),
    )
  return {
    type: 'columns',
    role: 'L',
    widths: [LEFT, '*'],
    gap: COLUMN_GAP,
    margin: [0, 6, 0, 0],
    children: [column(actions.slice(0, half), LEFT), column(actions.slice(half), width - LEFT - COLUMN_GAP)],
  }
}

export const variant: BlockRecord<Variant> = {
  name: { ru: 'вариант', en: 'variant' },
  wide: true,
  leads: false,
  keepWithNext: 'never',
  staysWith: 'nothing',
  note: false,
  gap: (_before, { gap }) => ({ gap: gap.action, gapMin: 6 }),
  compose: composeVariant,
}
