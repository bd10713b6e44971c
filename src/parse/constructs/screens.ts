/** `::: screens`: a gallery of screens. */
import { readHead } from '../arguments.ts'
import { screenOf } from './screen.ts'
import type { ConstructReader } from './step-state.ts'

export const readScreens: ConstructReader = (node, _head, state) => {
  const screens = node.children.flatMap((child) => {
    const head = readHead(child.info)
    if (child.type === 'construct' && head.name === 'screen') return [screenOf(child, head, state)]
    state.context.error(child, 'parse/not-a-screen', {
      ru: 'в «screens» стоят только «screen»',
      en: '"screens" holds nothing but "screen"',
    })
    return []
  })
  return screens.length === 0 ? [] : [{ type: 'gallery', screens, place: state.context.place(node) }]
}
