/** Markdown lists to their items. */
import type { Inlines } from '../model/inline.ts'
import type { ParseContext } from './context.ts'
import { readInlines } from './inlines.ts'
import type { SyntaxNode } from './syntax-tree.ts'

const TICK = /^\[[ xх]\]\s+/i

/** The items of a list, without the `[ ]` in front of them. */
export function listItems(list: SyntaxNode, context: ParseContext): readonly Inlines[] {
  return list.children.map((item) => withoutTick(readInlines(item, context)))
}

/** Whether every item of a list begins with `[ ]`. */
export function isChecklist(list: SyntaxNode): boolean {
  return list.children.length > 0 && list.children.every((item) => TICK.test(firstText(item)))
}

function firstText(node: SyntaxNode): string {
  if (node.type === 'inline') return node.content
  const [first] = node.children
  return first ? firstText(first) : ''
}

function withoutTick(content: Inlines): Inlines {
  const [first, ...rest] = content
  if (first?.type !== 'text') return content
  const [start, ...others] = first.text
  if (typeof start !== 'string' || !TICK.test(start.replaceAll('\u00a0', ' '))) return content
  return [{ ...first, text: [start.replace(/^\[[ xх]\][\s\u00a0]+/i, ''), ...others] }, ...rest]
}
