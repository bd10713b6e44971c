/** The body of a letter: lines to headings, paragraphs and lists. */
import { letterInlines } from './letter-inlines.ts'
import type { LetterBlock, Report } from './letter-tree.ts'

const ITEM = /^(?:[-*]|(\d{1,3})[.)])[ \t]+(.*)$/
const HEADING = /^(#{1,6})[ \t]+(.*?)[ \t]*#*$/
/** Quotations, fences, constructs, tables, rules, pictures, tags: Markdown that a letter doesn't support and would send as it was typed. */
const REFUSED = /^(?:>|```|~~~|:::|\|.*\||(?:[-*_][ \t]*){3,}$|=+$|<\/?[A-Za-z])|!\[/

/** A block, and the line of the form on which it begins, from 0. */
export interface PlacedLines {
  readonly block: LetterBlock
  readonly line: number
}

interface Draft {
  readonly kind: 'paragraph' | 'bullets' | 'numbers' | 1 | 2 | 3
  readonly line: number
  readonly texts: string[]
}

/**
 * Parts the body of a letter into headings, paragraphs and lists; Markdown that a letter doesn't support is reported.
 *
 * @param from the line on which the body begins, from 0
 */
export function readLetterBlocks(lines: readonly string[], from: number, report: Report): readonly PlacedLines[] {
  const drafts: Draft[] = []
  // whether the next line goes on with the last draft
  let open = false
  for (let i = from; i < lines.length; i++) {
    // two spaces at the end are a line break, so they stay
    const line = (lines[i] ?? '').trimStart()
    const [, signs, title = ''] = HEADING.exec(line) ?? []
    const item = ITEM.exec(line)
    const last = drafts.at(-1)
    if (line === '') open = false
    else if (REFUSED.test(line)) {
      const shown = line.trim().slice(0, 20)
      const message = { ru: `такой разметки в письме не бывает: ${shown}`, en: `a letter has no such markup: ${shown}` }
      report(i, 'merge/letter-markup', message, MARKUP)
    } else if (signs !== undefined) {
      drafts.push({ kind: signs.length === 1 ? 1 : signs.length === 2 ? 2 : 3, line: i, texts: [title] })
      open = false
    } else if (item) {
      const kind = item[1] === undefined ? 'bullets' : 'numbers'
      if (last?.kind === kind) last.texts.push(item[2] ?? '')
      else drafts.push({ kind, line: i, texts: [item[2] ?? ''] })
      open = true
    } else if (open && last) last.texts.push(`${last.texts.pop()}\n${line}`)
    else {
      drafts.push({ kind: 'paragraph', line: i, texts: [line] })
      open = true
    }
  }
  return drafts.map((draft) => ({ block: blockOf(draft), line: draft.line }))
}

const MARKUP = {
  ru: 'в письме есть абзацы, # заголовки, - списки, **жирный**, [ссылки](https://…)',
  en: 'a letter has paragraphs, # headings, - lists, **bold**, [links](https://…)',
}

function blockOf({ kind, texts }: Draft): LetterBlock {
  const parts = texts.map((text) => letterInlines(text.trimEnd()))
  if (kind === 'bullets' || kind === 'numbers') return { type: 'list', ordered: kind === 'numbers', items: parts }
  const content = parts.flat()
  return kind === 'paragraph' ? { type: 'paragraph', content } : { type: 'heading', level: kind, content }
}
