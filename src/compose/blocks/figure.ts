/** A picture from `content/` with its number and caption, never wider than the text and never enlarged past 150 dpi. */

import type { Figure } from '../../model/block.ts'
import type { Picture } from '../../model/job.ts'
import { stack } from '../look.ts'
import type { ComposeBlock } from './compose-block.ts'
import { captionNode, captionOf } from './screen.ts'

const POINTS_PER_PIXEL = 72 / 150
const MAX_HEIGHT = 420

export function composeFigure(pictures: ReadonlyMap<string, Picture>): ComposeBlock<Figure> {
  return (figure, { width }) => {
    const picture = pictures.get(figure.path)
    const caption = captionNode(captionOf(figure.figure, figure.caption))
    // `read` has refused a job whose picture is missing
    if (!picture) return stack(caption)
    const scale = Math.min(POINTS_PER_PIXEL, width / picture.width, MAX_HEIGHT / picture.height)
    return stack([
      {
        type: 'picture',
        alt: captionOf(figure.figure, figure.caption),
        path: figure.path,
        width: picture.width * scale,
        height: picture.height * scale,
      },
      ...caption,
    ])
  }
}
