/** A gallery of screens: rows of two, or of three where there are many, each row with its captions in one piece. */

import type { Gallery, Screen } from '../../../model/block.ts'
import type { Node } from '../../../model/composed.ts'
import type { Look } from '../../look.ts'
import { stack, textWidth } from '../../look.ts'
import { type BlockRecord, blockGap } from '../block-record.ts'
import { composeScreen } from './screen.ts'

/** Up to four screens are set large, two in a row; more of them would fill pages that hold nothing else. */
const FEW = 4
const GAPS = { 2: 24, 3: 14 } as const

/** The rows of a gallery, top to bottom, and the first screen of each. */
export function galleryRows(gallery: Gallery, look: Look): readonly { readonly node: Node; readonly first: Screen }[] {
  const abreast = gallery.screens.length > FEW ? 3 : 2
  const gap = GAPS[abreast]
  const width = (textWidth(look.theme) - (abreast - 1) * gap) / abreast
  const slots = Array.from({ length: abreast }, (_, i) => i)
  return gallery.screens.flatMap((first, start) => {
    if (start % abreast !== 0) return []
    const children = slots.map((slot): Node => {
      const screen = gallery.screens[start + slot]
      return screen ? composeScreen(screen, { look, width }) : stack([])
    })
    return [{ first, node: { type: 'columns', widths: slots.map(() => width), gap, children } }]
  })
}

export const gallery: BlockRecord<Gallery> = {
  name: { ru: 'ряд экранов', en: 'row of screens' },
  wide: true,
  leads: false,
  keepWithNext: 'never',
  staysWith: 'nothing',
  note: false,
  gap: blockGap,
  compose: (block, { look }) => stack(galleryRows(block, look).map(({ node }) => node)),
}
