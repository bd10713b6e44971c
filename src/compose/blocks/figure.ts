/** A picture from `content/` with its number and caption, never wider than the text and never enlarged past 150 dpi. */

import type { Figure } from '../../model/block.ts'
import { figureSize } from '../../rules/figure-size.ts'
import { stack } from '../look.ts'
import { type BlockRecord, blockGap, type ComposeBlock } from './block-record.ts'
import { captionNode, captionOf } from './screen/screen.ts'

const composeFigure: ComposeBlock<Figure> = (figure, { look, width, pictures }) => {
  const picture = pictures.get(figure.path)
  const words = captionOf(figure, look)
  const caption = captionNode(words)
  // `read` has refused a job whose picture is missing
  if (!picture) return stack(caption)
  return stack([
    {
      type: 'picture',
      // without a description the number alone: the caption is heard anyway
      alt: figure.description.length > 0 ? figure.description : captionOf({ ...figure, caption: [] }, look),
      path: figure.path,
      ...figureSize(picture, width),
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
