/** A Markdown table to rows of cells. */
import type { Block } from '../model/block.ts'
import type { Inlines } from '../model/inline.ts'
import type { StepState } from './constructs/step-state.ts'
import { readInlines } from './inlines.ts'
import type { SyntaxNode } from './syntax-tree.ts'

export function readTable(node: SyntaxNode, { context }: StepState): readonly Block[] {
  const rowsOf = (part: string): readonly (readonly Inlines[])[] =>
    node.children
      .filter((child) => child.type === part)
      .flatMap((child) => child.children)
      .map((row) => row.children.map((cell) => readInlines(cell, context)))
  return [{ type: 'table', head: rowsOf('thead')[0] ?? [], rows: rowsOf('tbody'), place: context.place(node) }]
}
