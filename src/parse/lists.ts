/** Markdown lists to their items. */
import type { TickItem } from '../model/block.ts'
import type { Inlines } from '../model/inline.ts'
import type { ParseContext } from './context.ts'
import { readInlines } from './inlines.ts'
import type { SyntaxNode } from './syntax-tree.ts'

const TICK = /^\[[ xх]\]\s+/i

/** The items of a list without boxes. */
export function listItems(list: SyntaxNode, context: ParseContext): readonly Inlines[] {
  return list.children.map((item) => readInlines(item, context))
}

/** The items of a list with boxes, without the `[ ]` or `[x]` in front of them. */
export function readTickItems(list: SyntaxNode, context: ParseContext): readonly TickItem[] {
  return list.children.map((item) => ({
    content: withoutTick(readInlines(item, context)),
    ticked: /^\[[xх]\]/i.test(firstText(item)),
  }))
}

/** Whether the items of a list begin with `[ ]` or `[x]`; a list in which some do and some don't is reported. */
export function isChecklist(list: SyntaxNode, context: ParseContext): boolean {
  const ticked = list.children.filter((item) => TICK.test(firstText(item)))
  if (ticked.length > 0 && ticked.length < list.children.length) {
    context.error(
      list,
      'parse/mixed-list',
      { ru: 'в одном списке есть пункты с «[ ]» и без него', en: 'one list has items with "[ ]" and without it' },
      { ru: 'поставьте «[ ]» у всех пунктов или ни у одного', en: 'put "[ ]" at all items or at none' },
    )
  }
  return ticked.length > 0
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
