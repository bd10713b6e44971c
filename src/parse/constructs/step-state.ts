/** The state of a step while its blocks are read: numbers that run through the whole step or the whole leaflet. */
import type { Block } from '../../model/block.ts'
import type { ConstructHead } from '../arguments.ts'
import type { ParseContext } from '../context.ts'
import type { SyntaxNode } from '../syntax-tree.ts'

export interface StepState {
  readonly context: ParseContext
  /** Letter of the variant that is being read, or ''. */
  readonly letter: string
  /** The mark of the next action: «4», «А2». */
  readonly nextMark: () => string
  /** The mark of the last action, if there was one. */
  readonly lastMark: () => string | null
  /** Reads the blocks inside a node. */
  readonly blocks: (nodes: readonly SyntaxNode[], state: StepState) => readonly Block[]
}

/** Reads one construct of a step, from its node and its opening line. */
export type ConstructReader<B extends Block> = (node: SyntaxNode, head: ConstructHead, state: StepState) => readonly B[]

/**
 * What the readers of one step share; a variant has one of its own, whose marks begin with its letter.
 *
 * @param letter before the numbers of actions: `А`; empty outside variants
 * @param blocks reads what is within a construct
 */
export function createStepState(
  context: ParseContext,
  letter: string,
  blocks: (nodes: readonly SyntaxNode[], state: StepState) => readonly Block[],
): StepState {
  let count = 0
  return {
    context,
    letter,
    nextMark: () => {
      count += 1
      return `${letter}${count}`
    },
    lastMark: () => (count === 0 ? null : `${letter}${count}`),
    blocks,
  }
}
