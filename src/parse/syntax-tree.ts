/** Markdown to a tree of tokens: the flat list that markdown-it gives, folded by its opening and closing tokens. */
import type { MarkdownIt, Token } from 'markdown-it'
import createParser from 'markdown-it'
import { addConstructRule } from './construct-rule.ts'
import { addLabelRule } from './label-rule.ts'

export interface SyntaxNode {
  /** Token type without `_open`: `paragraph`, `construct`, `inline` … */
  readonly type: string
  readonly content: string
  /** The opening line of a construct, or the language of a fence. */
  readonly info: string
  readonly attributes: ReadonlyMap<string, string>
  /** First line, from 1, and the line after the last. */
  readonly line: number
  readonly endLine: number
  readonly closed: boolean
  readonly children: readonly SyntaxNode[]
}

/** markdown-it silently leaves out what is nested deeper. */
export const MOST_NESTED = 20

const markdown = createMarkdown()

/** Raw HTML is off, and addresses stay as they are typed: field marks in them are set later. */
function createMarkdown(): MarkdownIt {
  const md = createParser('commonmark', { html: false, maxNesting: MOST_NESTED }).enable('table')
  md.disable(['html_block', 'html_inline', 'entity', 'code'])
  md.normalizeLink = (url) => url
  md.normalizeLinkText = (url) => url
  md.validateLink = () => true
  addConstructRule(md)
  addLabelRule(md)
  return md
}

/**
 * @param form Markdown with field marks
 * @returns the top-level nodes; `inline` nodes have inline nodes as children (`strong`, `link`, `text` …)
 */
export function readSyntax(form: string): readonly SyntaxNode[] {
  return fold(markdown.parse(form, {}), { line: 1, endLine: 1 })
}

function fold(tokens: readonly Token[], around: { line: number; endLine: number }): SyntaxNode[] {
  const roots: SyntaxNode[] = []
  const stack: { node: SyntaxNode; children: SyntaxNode[] }[] = []
  for (const token of tokens) {
    if (token.nesting === -1) {
      stack.pop()
      continue
    }
    const parent = stack.at(-1)
    const lines = token.map
      ? { line: token.map[0] + 1, endLine: token.map[1] + 1 }
      : { line: parent?.node.line ?? around.line, endLine: parent?.node.endLine ?? around.endLine }
    const children: SyntaxNode[] = token.children ? fold(token.children, lines) : []
    const node: SyntaxNode = {
      type: token.type.replace(/_open$/, ''),
      content: token.content,
      info: token.info,
      attributes: new Map((token.attrs ?? []).map(([name, value]) => [name, String(value)])),
      ...lines,
      closed: token.meta?.closed !== false,
      children,
    }
    const siblings = parent ? parent.children : roots
    siblings.push(node)
    if (token.nesting === 1) stack.push({ node, children })
  }
  return roots
}
