/** One record a block: how it is composed, how wide it is, and by which rules pages break around it. */
import type { Block } from '../../model/block.ts'
import type { MessageName, Node } from '../../model/composed.ts'
import type { Picture } from '../../model/job.ts'
import type { Theme } from '../../model/theme.ts'
import type { Look } from '../look.ts'

/** What a block is composed for. */
export interface BlockSetting {
  readonly look: Look
  /** Width in which it will be set, in points. */
  readonly width: number
  readonly pictures: ReadonlyMap<string, Picture>
  /** Composes the blocks inside it, one below the other. */
  readonly inside: (blocks: readonly Block[], width: number) => readonly Node[]
}

export type ComposeBlock<B extends Block> = (block: B, setting: BlockSetting) => Node

/** Space above a block that doesn't begin a page, and the least that it may be; points. */
export interface Gap {
  readonly gap: number
  readonly gapMin: number
}

/** @param before the type of the block above it in its column, null where it is the first */
export type GapBefore = (before: Block['type'] | null, theme: Theme) => Gap

/** All that composing knows of a kind of block. Each part must be given, so that none is forgotten. */
export interface BlockRecord<B extends Block> {
  /** What messages call it; nothing is decided by it. */
  readonly name: MessageName
  /** As wide as the text: no screen is set beside it. */
  readonly wide: boolean
  /** It belongs to what follows, as a heading does: where that goes, it goes too. */
  readonly leads: boolean
  /** Whether no page break may follow it. In rows, as in large print, pieces are tall and more of them must be parted. */
  readonly keepWithNext: 'always' | 'in-columns' | 'never'
  /** What it is never parted from when it follows it: anything, or, in rows, an action. */
  readonly staysWith: 'anything' | 'action' | 'nothing'
  /** It is small enough to be set between two actions that are kept together. */
  readonly note: boolean
  readonly gap: GapBefore
  readonly compose: ComposeBlock<B>
}

/** The usual space between two blocks. */
export const blockGap: GapBefore = (_before, { gap }) => ({ gap: gap.block, gapMin: gap.blockMin })

/** The space between two actions: what follows so closely belongs to what precedes it. */
export const actionGap: GapBefore = (_before, { gap }) => ({ gap: gap.action, gapMin: gap.action - 3 })
