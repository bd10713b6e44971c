/** The blocks of a step, with the screens beside the actions that they belong to. */
import type { Block, Screen } from '../model/block.ts'
import type { Aside, FlowItem } from '../model/composed.ts'
import type { Picture } from '../model/job.ts'
import { type BlockOf, blockComposers, KINDS } from './block-composers.ts'
import { galleryRows } from './blocks/gallery.ts'
import { composeScreen } from './blocks/screen.ts'
import { gapBefore } from './gap-before.ts'
import { keepTogether } from './keep-together.ts'
import type { Look } from './look.ts'
import { narrowWidth, textWidth } from './look.ts'

export function itemsInColumns(
  blocks: readonly Block[],
  look: Look,
  pictures: ReadonlyMap<string, Picture>,
): readonly FlowItem[] {
  const compose = blockComposers(look, pictures)
  const items = bands(blocks).flatMap((band): readonly FlowItem[] => {
    const narrow = band.some(({ screens }) => screens.length > 0)
    const width = narrow ? narrowWidth(look.theme) : textWidth(look.theme)
    return band.flatMap(({ block, screens }, i): readonly FlowItem[] => {
      const asides = screens.map(
        (screen): Aside => ({
          node: composeScreen(screen, { look, width: look.theme.screen.width }),
          place: screen.place,
        }),
      )
      if (block.type === 'gallery') return galleryItems(block, look)
      return [
        {
          node: compose(block, { look, width }),
          narrow,
          asides,
          place: block.place,
          what: KINDS[block.type].what,
          ...gapBefore(block, band[i - 1]?.block ?? null, look),
          leadsNext: block.type === 'heading',
          keepWithNext: block.type === 'heading' || block.type === 'callout' || block.type === 'questions',
        },
      ]
    })
  })
  return keepTogether(items)
}

function galleryItems(gallery: BlockOf<'gallery'>, look: Look): readonly FlowItem[] {
  return galleryRows(gallery, look).map(({ node, first }) => ({
    node,
    narrow: false,
    asides: [],
    gap: look.theme.gap.block,
    gapMin: look.theme.gap.blockMin,
    keepWithNext: false,
    leadsNext: false,
    place: first.place,
    what: KINDS.gallery.what,
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
    const band = out.at(-1)
    const last = band?.at(-1)
    if (block.type === 'screen' && open && band && last) {
      band[band.length - 1] = { ...last, screens: [...last.screens, block] }
    } else if (!KINDS[block.type].wide && open && band) band.push({ block, screens: [] })
    else {
      out.push([{ block, screens: [] }])
      open = !KINDS[block.type].wide
    }
  }
  return out
}
