/** Inline Markdown to inlines: text with fields, bold, links, labels and references to figures. */
import { isAddress } from '../model/address.ts'
import { splitFields } from '../model/field-text.ts'
import type { Inline, Inlines } from '../model/inline.ts'
import { checkChildren } from './check-children.ts'
import type { ParseContext } from './context.ts'
import { hintFor } from './context.ts'
import { figureIds } from './figures.ts'
import type { SyntaxNode } from './syntax-tree.ts'
import { setTypography } from './typography.ts'

/** @param node a block node, or an `inline` one; the inlines of all its paragraphs are joined by line breaks */
export function readInlines(node: SyntaxNode, context: ParseContext): Inlines {
  if (node.type === 'inline') return convert(node.children, context, false)
  checkChildren(node, { many: ['inline', 'paragraph'] }, context)
  const parts = node.children.filter((child) => child.type === 'inline' || child.type === 'paragraph')
  return parts.flatMap(
    (part, i): Inlines => [...(i > 0 ? [{ type: 'break' } as const] : []), ...readInlines(part, context)],
  )
}

function convert(nodes: readonly SyntaxNode[], context: ParseContext, bold: boolean): Inlines {
  const out: Inline[] = []
  let before = ''
  for (const node of joinLines(nodes)) {
    const made = convertOne(node, context, bold, before)
    out.push(...made)
    before = lastCharacter(node) || before
  }
  return mergeText(out)
}

/** A typed line's end is a space like any other: the words on both sides of it are typeset together. */
function joinLines(nodes: readonly SyntaxNode[]): readonly SyntaxNode[] {
  const out: SyntaxNode[] = []
  for (const node of nodes) {
    const text = node.type === 'softbreak' ? { ...node, type: 'text', content: ' ' } : node
    const last = out.at(-1)
    if (text.type === 'text' && last?.type === 'text') {
      out[out.length - 1] = { ...last, content: last.content + text.content }
    } else out.push(text)
  }
  return out
}

function convertOne(node: SyntaxNode, context: ParseContext, bold: boolean, before: string): Inlines {
  switch (node.type) {
    case 'text':
    case 'text_special':
      return node.content === '' ? [] : [{ type: 'text', text: splitFields(setTypography(node.content, before)), bold }]
    case 'hardbreak':
      return [{ type: 'break' }]
    case 'strong':
    case 'em':
      return convert(node.children, context, true)
    case 'label':
      return [{ type: 'label', text: splitFields(node.content) }]
    case 'code_inline':
      return [{ type: 'text', text: splitFields(node.content), bold: true }]
    case 'link':
      return readLink(node, context, bold)
    default:
      context.error(
        node,
        'parse/inline-not-supported',
        { ru: `«${node.type}» внутри строки не печатается`, en: `inline ${node.type} can't be printed` },
        { ru: 'рисунок стоит отдельным абзацем', en: 'put a picture into a paragraph of its own' },
      )
      return []
  }
}

const NAME_A_FIGURE = {
  ru: 'дайте рисунку имя: ![подпись](pictures/файл.png "имя") или ::: screen id=имя',
  en: 'give a figure an id: ![caption](pictures/file.png "id") or ::: screen id=…',
}

function readLink(node: SyntaxNode, context: ParseContext, bold: boolean): Inlines {
  const href = node.attributes.get('href') ?? ''
  if (href.startsWith('#')) {
    const target = href.slice(1)
    const number = context.figures.get(target)
    if (number === undefined) {
      context.error(
        node,
        'parse/unknown-figure',
        { ru: `рисунка «${target}» нет`, en: `there is no figure "${target}"` },
        hintFor(target, figureIds(context.figures)) ?? NAME_A_FIGURE,
      )
    }
    const word = node.children.map((child) => child.content).join('') || context.words.figure.reference
    return [{ type: 'reference', word, target, number: number ?? 0 }]
  }
  // a footnote and its text are a link to Markdown, and have been reported
  if (!node.children[0]?.content.startsWith('^')) checkAddress(href, node, context)
  return [{ type: 'link', address: splitFields(href), children: convert(node.children, context, bold) }]
}

/** An address that begins with a field is judged by the press, which knows the value; any other must be one now. */
export function checkAddress(href: string, at: SyntaxNode, context: ParseContext): void {
  const fields = splitFields(href)
  if (fields.length > 0 && typeof fields[0] !== 'string') return
  const literal = fields.map((part) => (typeof part === 'string' ? part : 'x')).join('')
  if (isAddress(literal)) return
  context.error(
    at,
    'parse/not-an-address',
    { ru: `это не адрес: «${literal}»`, en: `"${literal}" is not an address` },
    { ru: 'адрес начинается с https://', en: 'an address begins with https://' },
  )
}

function lastCharacter(node: SyntaxNode): string {
  if (node.type === 'hardbreak') return ' '
  const text = node.content || node.children.map((child) => child.content).join('')
  return [...text].at(-1) ?? ''
}

/** Neighbouring texts of one weight become one, so that a paragraph without emphasis is one run. */
function mergeText(inlines: Inlines): Inlines {
  const out: Inline[] = []
  for (const inline of inlines) {
    const last = out.at(-1)
    if (inline.type === 'text' && last?.type === 'text' && last.bold === inline.bold) {
      out[out.length - 1] = { ...last, text: [...last.text, ...inline.text] }
    } else out.push(inline)
  }
  return out
}
