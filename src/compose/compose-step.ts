/** A step to flow items: its head, then its blocks, with the screens beside the actions that they belong to. */

import type { Block, Screen } from '../model/block.ts'
import type { Aside, FlowItem, Node } from '../model/composed.ts'
import type { Picture } from '../model/job.ts'
import type { Step } from '../model/leaflet.ts'
import { composeAction } from './blocks/action.ts'
import { composeBox } from './blocks/box.ts'
import { composeCallout } from './blocks/callout.ts'
import type { BlockRoom, ComposeBlock } from './blocks/compose-block.ts'
import { composeDone } from './blocks/done.ts'
import { composeFigure } from './blocks/figure.ts'
import { galleryRows } from './blocks/gallery.ts'
import { composeQr } from './blocks/qr.ts'
import { composeQuestions } from './blocks/questions.ts'
import { composeScreen } from './blocks/screen.ts'
import { composeTable } from './blocks/table.ts'
import { composeChecklist, composeHeading, composeList, composeParagraph } from './blocks/text-blocks.ts'
import { composeVariant } from './blocks/variant.ts'
import type { Look } from './look.ts'
import { narrowWidth, stack, textWidth } from './look.ts'
import { stepHead } from './step-head.ts'

type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>

/** What each block is called in messages, and whether it takes the whole width. */
const KINDS: { readonly [T in Block['type']]: { readonly what: string; readonly wide: boolean } } = {
  paragraph: { what: 'абзац', wide: false },
  heading: { what: 'заголовок', wide: false },
  action: { what: 'действие', wide: false },
  list: { what: 'список', wide: false },
  checklist: { what: 'список', wide: false },
  box: { what: 'рамка', wide: false },
  done: { what: 'итог шага', wide: false },
  qr: { what: 'QR-код', wide: false },
  screen: { what: 'экран', wide: true },
  callout: { what: 'врезка', wide: true },
  gallery: { what: 'ряд экранов', wide: true },
  figure: { what: 'рисунок', wide: true },
  questions: { what: 'вопросы', wide: true },
  variant: { what: 'вариант', wide: true },
  table: { what: 'таблица', wide: true },
}

export interface StepInput {
  readonly step: Step
  readonly total: number
  readonly look: Look
  readonly pictures: ReadonlyMap<string, Picture>
}

/** The items of a step in reading order; the first is its head. */
export function composeStep({ step, total, look, pictures }: StepInput): readonly FlowItem[] {
  const { gap } = look.theme
  const composers = blockComposers(look, pictures)
  const head: FlowItem = {
    node: stepHead(step, total, look),
    narrow: false,
    asides: [],
    gap: 0,
    gapMin: 0,
    keepWithNext: true,
    leadsNext: false,
    place: step.place,
    what: 'заголовок шага',
  }
  const items = bands(step.blocks).flatMap((band): readonly FlowItem[] => {
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
      const node = composers(block, { look, width })
      const base = { node, narrow, asides, place: block.place, what: KINDS[block.type].what }
      return [
        {
          ...base,
          ...gapBefore(block, band[i - 1]?.block ?? null, look),
          leadsNext: block.type === 'heading',
          keepWithNext: block.type === 'heading' || block.type === 'callout' || block.type === 'questions',
        },
      ]
    })
  })
  const [first, ...rest] = items
  return keepTogether(
    closeToHeadings([head, ...(first ? [{ ...first, gap: gap.block, gapMin: gap.blockMin }, ...rest] : [])], look),
  )
}

/** What follows a heading is nearer to it than the heading is to what precedes it. */
function closeToHeadings(items: readonly FlowItem[], { theme }: Look): readonly FlowItem[] {
  return items.map((item, i) => (items[i - 1]?.leadsNext ? { ...item, gap: theme.gap.heading, gapMin: 4 } : item))
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

/** A note is nearer to the action that it belongs to than to the next one. */
function gapBefore(block: Block, before: Block | null, look: Look): { readonly gap: number; readonly gapMin: number } {
  const { gap } = look.theme
  const near = { gap: gap.action, gapMin: gap.action - 3 }
  if (block.type === 'paragraph' && before?.type === 'action') return near
  if (block.type === 'list' || (block.type === 'action' && before?.type !== 'paragraph')) return near
  if (block.type === 'variant') return { gap: gap.action, gapMin: 6 }
  return { gap: gap.block, gapMin: gap.blockMin }
}

/** The first two and the last two actions stay together, and the first two under a heading; a result line stays with what it concludes. */
function keepTogether(items: readonly FlowItem[]): readonly FlowItem[] {
  const actions = items.flatMap(({ what }, i) => (what === KINDS.action.what ? [i] : []))
  const headed = actions.filter((i) => items[i - 1]?.leadsNext)
  const pairs = [actions[0], actions.at(-2), ...headed].map((from) => [from, actions.find((to) => to > (from ?? 0))])
  const bound = (i: number) =>
    pairs.some(([from = i + 1, to = i]) => from <= i && i < to && isNotes(items.slice(from + 1, to)))
  return items.map((item, i) =>
    items[i + 1]?.what === KINDS.done.what || bound(i) ? { ...item, keepWithNext: true } : item,
  )
}

/** What may stand between two actions that stay together; what is larger might take a page of its own. */
function isNotes(items: readonly FlowItem[]): boolean {
  return items.every(({ what }) => what === KINDS.paragraph.what || what === KINDS.list.what)
}

/** The function that composes any block, by its type. */
function blockComposers(look: Look, pictures: ReadonlyMap<string, Picture>): (block: Block, room: BlockRoom) => Node {
  const inside = (blocks: readonly Block[], width: number): readonly Node[] =>
    blocks.map((block) => stack([compose(block, { look, width })], [0, look.theme.gap.action - 2, 0, 0]))
  const table: { readonly [T in Block['type']]: ComposeBlock<BlockOf<T>> } = {
    paragraph: composeParagraph,
    heading: composeHeading,
    action: composeAction,
    list: composeList,
    checklist: composeChecklist,
    callout: composeCallout,
    box: composeBox,
    done: composeDone,
    screen: composeScreen,
    gallery: (gallery, room) => stack(galleryRows(gallery, room.look).map(({ node }) => node)),
    figure: composeFigure(pictures),
    questions: composeQuestions,
    variant: composeVariant(inside),
    table: composeTable,
    qr: composeQr,
  }
  const compose = (block: Block, room: BlockRoom): Node => (table[block.type] as ComposeBlock<Block>)(block, room)
  return compose
}
