/** Every value that merging gave must have a place in the tree: one that got lost would be missing in print. */
import { splitFields } from '../model/field-text.ts'
import type { ParseContext } from './context.ts'

/** Reports `parse/field-not-here` for each field of the form that the tree doesn't hold as a node. */
export function checkFields(tree: unknown, context: ParseContext): void {
  const found = new Set<number>()
  collect(tree, found)
  context.lines.forEach((text, i) => {
    for (const part of splitFields(text)) {
      if (typeof part === 'string' || found.has(part.index)) continue
      context.error(
        { line: i + 1 },
        'parse/field-not-here',
        { ru: 'поле в этом месте не печатается', en: "a field isn't printed in this place" },
        {
          ru: 'поле может стоять в тексте, в подписи, в адресе; имена, буквы и номера пишут сами',
          en: 'a field may be used in text, captions and addresses; ids, letters and numbers are written out',
        },
      )
    }
  })
}

function collect(part: unknown, into: Set<number>): void {
  if (Array.isArray(part)) for (const item of part) collect(item, into)
  else if (typeof part === 'object' && part !== null) {
    if ('type' in part && part.type === 'field' && 'index' in part && typeof part.index === 'number')
      into.add(part.index)
    else for (const inner of Object.values(part)) collect(inner, into)
  }
}
