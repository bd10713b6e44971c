/** `::: callout "Важно."`: what must not be overlooked, before the actions that it concerns. */
import { prose } from '../arguments.ts'
import { checkChildren } from '../check-children.ts'
import { readInlines } from '../inlines.ts'
import type { ConstructReader } from './step-state.ts'

export const readCallout: ConstructReader = (node, head, { context }) => {
  checkChildren(node, { many: ['paragraph'] }, context)
  const content = node.children
    .filter((child) => child.type === 'paragraph')
    .map((child) => readInlines(child, context))
  if (content.length === 0) {
    context.error(node, 'parse/empty-construct', { ru: '«callout» пуст', en: '"callout" is empty' })
  }
  return [{ type: 'callout', lead: prose(head.words[0] ?? 'Важно.'), content, place: context.place(node) }]
}
