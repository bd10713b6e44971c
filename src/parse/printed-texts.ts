/** What a form has printed of its own, as far as Markdown alone says: what can be looked at where the form can't be read as a leaflet. */
import { splitFields, writtenText } from '../model/field-text.ts'
import type { LineOrigin } from '../model/merged.ts'
import type { Place } from '../model/place.ts'
import { readHead } from './arguments.ts'
import { readSyntax, type SyntaxNode } from './syntax-tree.ts'

export interface PrintedText {
  readonly text: string
  readonly place: Place
}

/** Nodes whose content is printed. */
const TEXTS: ReadonlySet<string> = new Set(['text', 'text_special', 'code_inline', 'label'])

/**
 * The texts of paragraphs, headings, cells and captions, and those on the opening lines of constructs; without the values of fields.
 *
 * @example printedTexts('::: callout "Важно"\nДа\n:::', origins).map(({ text }) => text) // ['Важно', 'Да']
 */
export function printedTexts(form: string, origins: readonly LineOrigin[]): readonly PrintedText[] {
  const within = (node: SyntaxNode): readonly PrintedText[] => {
    const own = node.type === 'construct' || node.type === 'inline' ? textOf(node).trim() : ''
    const origin = origins[node.line - 1]
    const here = own === '' || !origin ? [] : [{ text: own, place: { file: origin.file, line: origin.line } }]
    return node.type === 'inline' ? here : [...here, ...node.children.flatMap(within)]
  }
  return readSyntax(form).flatMap(within)
}

function textOf(node: SyntaxNode): string {
  const { type, info, children, content } = node
  if (type === 'construct') {
    const { words, options } = readHead(info)
    return written([...words, ...options.values()].join(' '))
  }
  if (type === 'inline') return children.map(textOf).join('')
  // «caption | what it shows»
  if (type === 'image') return written(content.split('|')[0] ?? '')
  if (TEXTS.has(type)) return written(content)
  return type === 'softbreak' || type === 'hardbreak' ? ' ' : children.map(textOf).join('')
}

function written(text: string): string {
  return writtenText(splitFields(text))
}
