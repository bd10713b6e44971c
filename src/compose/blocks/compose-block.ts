/** The shape of a function that composes one kind of block. */
import type { Node } from '../../model/composed.ts'
import type { Look } from '../look.ts'

export interface BlockRoom {
  readonly look: Look
  /** Width in which the block will be set. */
  readonly width: number
}

export type ComposeBlock<B> = (block: B, room: BlockRoom) => Node
