/** Lays out one node by itself, with pdfmake, as high as it comes: a box that the press then places on a page. */

import type { LaidItem, LaidLine } from 'pdfmake/js/LayoutBuilder.js'
import tableLayouts from 'pdfmake/js/tableLayouts.js'
import type { Node } from '../../model/composed.ts'
import type { Drawing } from '../../model/drawing.ts'
import type { FontBank } from '../font-bank.ts'
import { faceOf } from '../font-bank.ts'
import type { Overwide } from './column-widths.ts'
import { HyphenatingLayout } from './hyphenating-layout.ts'
import { nodeToPdfmake } from './node-to-pdfmake.ts'
import type { NodeValues } from './node-values.ts'
import { type ElementDraft, rootDraft } from './structure.ts'

/** Something painted, at a place in the box; y runs downwards from the top. */
export type BoxItem =
  | { readonly type: 'line'; readonly x: number; readonly y: number; readonly line: LaidLine }
  | {
      readonly type: 'drawing'
      readonly x: number
      readonly y: number
      readonly drawing: Drawing
      readonly element: ElementDraft | null
    }
  | {
      readonly type: 'picture'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly path: string
      readonly element: ElementDraft | null
    }
  | {
      readonly type: 'rect'
      readonly x: number
      readonly y: number
      readonly width: number
      readonly height: number
      readonly fill: string
    }
  | {
      readonly type: 'rule'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly width: number
    }

export interface LaidOutBox {
  readonly width: number
  readonly height: number
  readonly items: readonly BoxItem[]
  /** Tables that are wider than the box. */
  readonly overwide: readonly Overwide[]
  /** What its items belong to, in reading order; painting fills it. */
  readonly structure: ElementDraft
}

/** Higher than any leaflet; a page this high never ends, so nothing can vanish at its foot. */
const ENDLESS = 1e6

/** Lays out one box of a leaflet by itself, as high as it needs. @param width in points */
export function layoutBox(node: Node, width: number, fonts: FontBank, values: NodeValues): LaidOutBox {
  const margins = { left: 0, top: 0, right: 0, bottom: 0 }
  const builder = new HyphenatingLayout({ width, height: ENDLESS, orientation: 'portrait' }, margins, null)
  builder.registerTableLayouts(tableLayouts.tableLayouts)
  const structure = rootDraft()
  const pages = builder.layoutDocument(
    { stack: [nodeToPdfmake(node, values, structure)] },
    { provideFont: (_family, bold) => faceOf(fonts, bold) },
    {},
    { font: 'face', fontSize: 12 },
  )
  const [page] = pages
  if (!page || pages.length !== 1) throw new Error(`a box came out on ${pages.length} pages`)
  return {
    width,
    height: builder.writer.context().y,
    items: boxItems(page.items),
    overwide: builder.overwide,
    structure,
  }
}

/** Content that is centred in a table's row is laid out at its top, between two marks that give the distance to move it. */
function boxItems(laid: readonly LaidItem[]): readonly BoxItem[] {
  let down = 0
  return laid.flatMap((item): readonly BoxItem[] => {
    if (item.type === 'beginVerticalAlignment') {
      down = (item.item.getViewHeight() - item.item.getNodeHeight()) / 2
      return []
    }
    if (item.type === 'endVerticalAlignment') {
      down = 0
      return []
    }
    return [boxItem(item, down)]
  })
}

function boxItem(laid: LaidItem, down: number): BoxItem {
  if (laid.type === 'line') return { type: 'line', x: laid.item.x, y: laid.item.y + down, line: laid.item }
  if (laid.type === 'vector') return vectorItem(laid.item as unknown as LaidVector, down)
  throw new Error(`the layout gave a ${laid.type}, which no node asks for`)
}

interface LaidVector {
  readonly type: string
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
  readonly color?: string
  readonly lineWidth?: number
  readonly drawing?: Drawing
  readonly picture?: string
  readonly element?: ElementDraft | null
}

/** Our own drawings, the fills of table cells, and the lines of table frames. */
function vectorItem(vector: LaidVector, down: number): BoxItem {
  const [x, y] = [vector.x, vector.y + down]
  const { element = null } = vector
  if (vector.drawing) return { type: 'drawing', x, y, drawing: vector.drawing, element }
  if (vector.picture) return { type: 'picture', x, y, width: vector.w, height: vector.h, path: vector.picture, element }
  if (vector.type === 'rect')
    return { type: 'rect', x, y, width: vector.w, height: vector.h, fill: vector.color ?? '#000000' }
  if (vector.type === 'line') {
    return {
      type: 'rule',
      x1: vector.x1,
      y1: vector.y1 + down,
      x2: vector.x2,
      y2: vector.y2 + down,
      width: vector.lineWidth ?? 1,
    }
  }
  throw new Error(`the layout gave a vector ${vector.type}, which no node asks for`)
}
