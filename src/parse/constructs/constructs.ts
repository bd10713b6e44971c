/** The constructs of a step, by name: one without a reader doesn't compile. Those of a few lines are read here. */
import type { Block, Box, Callout, ConstructBlocks, Done, Qr, StepConstruct } from '../../model/block.ts'
import { splitFields } from '../../model/field-text.ts'
import { type ArgumentRule, type ConstructHead, proseArgument } from '../arguments.ts'
import { checkChildren } from '../check-children.ts'
import { checkAddress, readInlines } from '../inlines.ts'
import { readTickItems } from '../lists.ts'
import type { SyntaxNode } from '../syntax-tree.ts'
import { readQuestion } from './question.ts'
import { readScreen, readScreens } from './screen.ts'
import type { ConstructReader, StepState } from './step-state.ts'
import { readVariant, readVariants } from './variants.ts'

export const CONSTRUCTS: { readonly [C in StepConstruct]: ConstructRecord<ConstructBlocks[C]> } = {
  box: { read: readBox, words: 1, options: [] },
  callout: { read: readCallout, words: 1, options: [] },
  done: { read: readDone, words: 0, options: [] },
  qr: { read: readQr, words: 2, options: [] },
  question: { read: readQuestion, words: 0, options: [] },
  screen: { read: readScreen, words: 0, options: ['address', 'caption', 'for', 'id'] },
  screens: { read: readScreens, words: 0, options: [] },
  variant: { read: readVariant, words: 2, options: ['has', 'lacks'] },
  variants: { read: readVariants, words: 0, options: [] },
}

/** How a construct is read, and what may follow its name. */
interface ConstructRecord<B extends Block> extends ArgumentRule {
  readonly read: ConstructReader<B>
}

/** Whether a step may hold a construct of this name. */
export function isConstruct(name: string): name is StepConstruct {
  return Object.hasOwn(CONSTRUCTS, name)
}

/** `::: box "В пароле есть"`: a framed checklist in two columns. */
function readBox(node: SyntaxNode, head: ConstructHead, { context }: StepState): readonly Box[] {
  checkChildren(node, { many: ['bullet_list'] }, context)
  const items = node.children.flatMap((child) => (child.type === 'bullet_list' ? readTickItems(child, context) : []))
  if (items.length === 0) {
    context.error(
      node,
      'parse/empty-construct',
      { ru: 'в «box» нет списка', en: '"box" has no list' },
      { ru: 'каждый пункт — строка, которая начинается с «- »', en: 'each item is a line that begins with "- "' },
    )
  }
  return [{ type: 'box', title: proseArgument(head.words[0] ?? ''), items, place: context.place(node) }]
}

/** `::: callout "Важно."`: what must not be overlooked, before the actions that it concerns. */
function readCallout(node: SyntaxNode, head: ConstructHead, { context }: StepState): readonly Callout[] {
  checkChildren(node, { many: ['paragraph'] }, context)
  const content = node.children
    .filter((child) => child.type === 'paragraph')
    .map((child) => readInlines(child, context))
  if (content.length === 0) {
    context.error(node, 'parse/empty-construct', { ru: '«callout» пуст', en: '"callout" is empty' })
  }
  return [
    {
      type: 'callout',
      lead: proseArgument(head.words[0] ?? context.words.callout.lead),
      content,
      place: context.place(node),
    },
  ]
}

/** `::: done`: what the reader sees when the step is done. */
function readDone(node: SyntaxNode, _head: ConstructHead, { context }: StepState): readonly Done[] {
  return [{ type: 'done', content: readInlines(node, context), place: context.place(node) }]
}

/** `::: qr https://… "Подпись"`: a code that opens an address, with the address in print. */
function readQr(node: SyntaxNode, head: ConstructHead, { context }: StepState): readonly Qr[] {
  const [address = '', caption = ''] = head.words
  checkChildren(node, {}, context)
  checkAddress(address, node, context)
  return [{ type: 'qr', address: splitFields(address), caption: proseArgument(caption), place: context.place(node) }]
}
