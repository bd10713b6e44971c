/** `::: variants` with a `::: variant А "Название"` for each branch: cards that differ by letter and band. */

import type { Variant } from '../../model/block.ts'
import { optionList, proseArgument, readHead } from '../arguments.ts'
import type { ConstructReader } from './step-state.ts'
import { createStepState } from './step-state.ts'

/** `:::: variants`: branches of which a family goes one; anything else within is an error. */
export const readVariants: ConstructReader<Variant> = (node, _head, state) =>
  node.children.flatMap((child): readonly Variant[] => {
    const head = readHead(child.info)
    if (child.type === 'construct' && head.name === 'variant') return readVariant(child, head, state)
    state.context.error(child, 'parse/not-a-variant', {
      ru: 'в «variants» стоят только «variant»',
      en: '"variants" holds nothing but "variant"',
    })
    return []
  })

/** `::: variant А "Есть учебный профиль"`: one branch, by its letter. */
export const readVariant: ConstructReader<Variant> = (node, head, state) => {
  const [letter = '', title = ''] = head.words
  if (!/^\p{Lu}$/u.test(letter) || title === '') {
    state.context.error(
      node,
      'parse/bad-variant',
      { ru: 'у варианта нет буквы или названия', en: 'the variant lacks its letter or its title' },
      { ru: '::: variant А "Есть учебный профиль"', en: '::: variant А "Есть учебный профиль"' },
    )
  }
  const inner = createStepState(state.context, letter, state.blocks)
  return [
    {
      type: 'variant',
      letter,
      title: proseArgument(title),
      has: optionList(head, 'has'),
      lacks: optionList(head, 'lacks'),
      blocks: state.blocks(node.children, inner),
      place: state.context.place(node),
    },
  ]
}
