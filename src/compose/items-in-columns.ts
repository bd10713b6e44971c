/** The blocks of a step, with the screens beside the actions that they belong to. */
import type { Block, Gallery, Screen } from '../model/block.ts'
import type { Aside } from '../model/composed.ts'
import type { Picture } from '../model/job.ts'
import { type BlockItem, blockItem } from './block-item.ts'
import { BLOCKS, blockComposer } from './blocks/blocks.ts'
import { galleryRows } from './blocks/screen/gallery.ts'
import { composeScreen } from './blocks/screen/screen.ts'
import { keepTogether } from './keep-together.ts'
import type { Look } from './look.ts'
import { narrowWidth, textWidth } from './look.ts'

/** @returns the items in reading order; a screen that follows narrow blocks is set at their right */
export function itemsInColumns(
  blocks: readonly Block[],
  look: Look,
  pictures: ReadonlyMap<string, Picture>,
): readonly BlockItem[] {
  const compose = blockComposer(look, pictures)
  const items = bands(blocks).flatMap((band): readonly BlockItem[] => {
    const narrow = band.some(({ screens }) => screens.length > 0)
    const width = narrow ? narrowWidth(look.theme) : textWidth(look.theme)
    return band.flatMap(({ block, screens }, i): readonly BlockItem[] => {
      if (block.type === 'gallery') return galleryItems(block, look)
      const asides = screens.map(
        (screen): Aside => ({
          node: composeScreen(screen, { look, width: look.theme.screen.width }),
          place: screen.place,
        }),
      )
      return [{ ...blockItem(block, band[i - 1]?.block ?? null, compose(block, width), look), narrow, asides }]
    })
  })
  return keepTogether(items)
}

/** An item a row: a page may break between them. */
function galleryItems(gallery: Gallery, look: Look): readonly BlockItem[] {
  return galleryRows(gallery, look).map(({ node, first }) => ({
    ...blockItem(gallery, null, node, look),
    place: first.place,
  }))
}

interface BandPart {
  readonly block: Block
  readonly screens: readonly Screen[]
}

/** Blocks that share a column: a run of narrow ones, each with the screens that follow it, or one wide block. */
function bands(blocks: readonly Block[]): readonly (readonly BandPart[])[] {
  const out: BandPart[][] = []
  let open = false
  for (const block of blocks) {
    const { wide } = BLOCKS[block.type]
    const band = out.at(-1)
    const last = band?.at(-1)
    if (block.type === 'screen' && open && band && last) {
      band[band.length - 1] = { ...last, screens: [...last.screens, block] }
    } else if (!wide && open && band) band.push({ block, screens: [] })
    else {
      out.push([{ block, screens: [] }])
      open = !wide
    }
  }
  return out
}
