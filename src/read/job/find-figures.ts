/** Finds the pictures that Markdown names, without parsing all of it. */

import type { Located } from '../../diagnostics/checked.ts'
import type { SourceText } from '../../model/job.ts'

export interface FigureUse {
  readonly path: string
  readonly located: Located
}

const CODE_FENCE = /^\s*(`{3,}|~{3,})/
const INLINE_CODE = /(?<!`)(`{1,3})(?!`)[^`]*\1(?!`)/g
/** `![caption](path` and `![caption](<path with spaces>`; the caption may hold brackets, as `[[Войти]]` does. */
const FIGURE = /!\[(?:[^[\]]|\[\[?[^[\]]*\]\]?){0,500}\]\(\s*(?:<([^<>]*)>|((?:[^\s()<>]|\([^\s()]*\))+))/g

/** Pictures outside code, in order, with the place of the path. */
export function findFigures({ file, text, firstLine }: SourceText): readonly FigureUse[] {
  const figures: FigureUse[] = []
  let fence: string | null = null
  for (const [index, source] of text.split('\n').entries()) {
    const mark = CODE_FENCE.exec(source)?.[1] ?? null
    if (fence !== null) {
      if (mark?.startsWith(fence)) fence = null
      continue
    }
    if (mark !== null) {
      fence = mark
      continue
    }
    const visible = source.replace(INLINE_CODE, (code) => ' '.repeat(code.length))
    for (const match of visible.matchAll(FIGURE)) {
      const path = match[1] ?? match[2] ?? ''
      const end = match.index + match[0].length - (match[1] === undefined ? 0 : 1)
      const place = { file, line: firstLine + index, column: end - path.length + 1, length: Math.max(1, path.length) }
      figures.push({ path, located: { place, source } })
    }
  }
  return figures
}
