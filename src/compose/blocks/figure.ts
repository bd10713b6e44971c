/** A picture from `content/` with its number and caption, never wider than the text and never enlarged past 150 dpi. */

import type { Figure } from '../../model/block.ts'
import { stack } from '../look.ts'
import { type BlockRecord, blockGap, type ComposeBlock } from './block-record.ts'
import { captionNode, captionOf } from './screen/screen.ts'

const POINTS_PER_PIXEL = 72 / 150
const MAX_HEIGHT = 420

const composeFigure: ComposeBlock<Figure> = (figure, { look, width, pictures }) => {
  const picture = pictures.get(figure.path)
  const words = captionOf(figure, look)
  const caption = captionNode(words)
  // `read` has refused a job whose picture is missing
  if (!picture) return stack(caption)
  const scale = Math.min(POINTS_PER_PIXEL, width / picture.width, MAX_HEIGHT / picture.height)
  return stack([
    {
      type: 'picture',
      // without a description the number alone: the caption is heard anyway
      alt: figure.description.length > 0 ? figure.description : captionOf({ ...figure, caption: [] }, look),
      path: figure.path,
      width: picture.width * scale,
      height: picture.height * scale,
    },
    ...caption,
  ])
}

export const figure: BlockRecord<Figure> = {
  name: { ru: 'рисунок', en: 'figure' },
  wide: true,
  leads: false,
  keepWithNext: 'never',
  staysWith: 'nothing',
  note: false,
  gap: blockGap,
  compose: composeFigure,
}
