/** The space above a block. */
import type { Block } from '../model/block.ts'
import type { Look } from './look.ts'

/** A note is nearer to the action that it belongs to than to the next one. */
export function gapBefore(
  block: Block,
  before: Block | null,
  look: Look,
): { readonly gap: number; readonly gapMin: number } {
  const { gap } = look.theme
  const near = { gap: gap.action, gapMin: gap.action - 3 }
  if (block.type === 'paragraph' && before?.type === 'action') return near
  if (block.type === 'list' || (block.type === 'action' && before?.type !== 'paragraph')) return near
  if (block.type === 'variant') return { gap: gap.action, gapMin: 6 }
  return { gap: gap.block, gapMin: gap.blockMin }
}
