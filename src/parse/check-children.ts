/** What is valid inside a construct: anything else would be left out of the print, so it is reported. */
import type { Bilingual } from '../diagnostics/diagnostic.ts'
import type { ParseContext } from './context.ts'
import type { SyntaxNode } from './syntax-tree.ts'

export interface AllowedChildren {
  /** Must be there, one of each. */
  readonly once?: readonly string[]
  /** As many as one likes. */
  readonly many?: readonly string[]
}

const NAMES: Readonly<Record<string, Bilingual>> = {
  heading: { ru: 'заголовок', en: 'heading' },
  paragraph: { ru: 'абзац', en: 'paragraph' },
  bullet_list: { ru: 'список', en: 'list' },
  ordered_list: { ru: 'нумерованный список', en: 'numbered list' },
  table: { ru: 'таблица', en: 'table' },
  construct: { ru: 'конструкция', en: 'construct' },
}

/**
 * Reports `parse/not-printed-here` for each child that has no place in the node, and `parse/incomplete` for each that is missing.
 *
 * @example checkChildren(node, { once: ['heading'], many: ['bullet_list'] }, context)
 */
export function checkChildren(
  node: SyntaxNode,
  { once = [], many = [] }: AllowedChildren,
  context: ParseContext,
): void {
  const seen = new Set<string>()
  for (const child of node.children) {
    const welcome = many.includes(child.type) || (once.includes(child.type) && !seen.has(child.type))
    seen.add(child.type)
    if (welcome) continue
    const { ru, en } = nameOf(child.type)
    context.error(
      child,
      'parse/not-printed-here',
      { ru: `здесь ${ru} не печатается`, en: `a ${en} isn't printed here` },
      { ru: 'вынесите это отдельно, после пустой строки', en: 'write it by itself, after an empty line' },
    )
  }
  for (const type of once.filter((needed) => !seen.has(needed))) {
    const { ru, en } = nameOf(type)
    context.error(node, 'parse/incomplete', {
      ru: `в части «${node.info.split(/\s/)[0] ?? ''}» нужен ${ru}, а его нет`,
      en: `the part "${node.info.split(/\s/)[0] ?? ''}" lacks its ${en}`,
    })
  }
}

function nameOf(type: string): Bilingual {
  return NAMES[type] ?? { ru: `«${type}»`, en: type }
}
