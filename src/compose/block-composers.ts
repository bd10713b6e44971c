/** The function that composes any block, by its type. */
import type { Block } from '../model/block.ts'
import type { Node } from '../model/composed.ts'
import type { Picture } from '../model/job.ts'
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
import { stack } from './look.ts'

export type BlockOf<T extends Block['type']> = Extract<Block, { type: T }>

/** What each block is called in messages, and whether it takes the whole width. */
export const KINDS: { readonly [T in Block['type']]: { readonly what: string; readonly wide: boolean } } = {
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

export function blockComposers(
  look: Look,
  pictures: ReadonlyMap<string, Picture>,
): (block: Block, room: BlockRoom) => Node {
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
