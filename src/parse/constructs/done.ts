/** `::: done`: what the reader sees when the step is done. */
import { readInlines } from '../inlines.ts'
import type { ConstructReader } from './step-state.ts'

export const readDone: ConstructReader = (node, _head, { context }) => [
  { type: 'done', content: readInlines(node, context), place: context.place(node) },
]
