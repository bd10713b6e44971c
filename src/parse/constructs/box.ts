/** `::: box "В пароле есть"`: a framed checklist in two columns. */
import { prose } from '../arguments.ts'
import { checkChildren } from '../check-children.ts'
import { listItems } from '../lists.ts'
import type { ConstructReader } from './step-state.ts'

export const readBox: ConstructReader = (node, head, { context }) => {
  checkChildren(node, { many: ['bullet_list'] }, context)
  const items = node.children.flatMap((child) => (child.type === 'bullet_list' ? listItems(child, context) : []))
  if (items.length === 0) {
    context.error(
      node,
      'parse/empty-construct',
      { ru: 'в «box» нет списка', en: '"box" has no list' },
      { ru: 'каждый пункт — строка, которая начинается с «- »', en: 'each item is a line that begins with "- "' },
    )
  }
  return [{ type: 'box', title: prose(head.words[0] ?? ''), items, place: context.place(node) }]
}
