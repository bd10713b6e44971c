/** `::: fit 1`: on how many sheets, printed on both sides, the leaflet should fit. Nothing of it is printed. */
import type { Fit } from '../model/leaflet.ts'
import { readHead } from './arguments.ts'
import type { ParseContext } from './context.ts'
import { innerLines } from './context.ts'
import type { SyntaxNode } from './syntax-tree.ts'

const EXAMPLE = { ru: 'на одном листе с двух сторон: «::: fit 1»', en: 'one sheet, two sides: "::: fit 1"' }

/** `::: fit 1`: the sheets on which the leaflet is to fit; null where the number is wrong. */
export function readFit(node: SyntaxNode, context: ParseContext): Fit | null {
  const { words, options } = readHead(node.info)
  for (const { text, line } of innerLines(node, context)) {
    context.error({ line }, 'parse/not-printed-here', {
      ru: `строка «${text}» не печатается: внутри «fit» ничего не пишут`,
      en: `the line "${text}" isn't printed: nothing is written inside "fit"`,
    })
  }
  const [sheets = '', ...others] = words
  if (/^[1-9]\d?$/.test(sheets) && others.length === 0 && options.size === 0) {
    return { sheets: Number(sheets), place: context.place(node) }
  }
  const given = node.info.replace(/^\S+\s*/, '').replaceAll('"', '')
  context.error(
    node,
    'parse/bad-fit',
    given === ''
      ? {
          ru: 'не сказано, на скольких листах поместить памятку',
          en: "it isn't said how many sheets the leaflet may take",
        }
      : { ru: `«${given}» — не число листов`, en: `"${given}" is not a number of sheets` },
    EXAMPLE,
  )
  return null
}
