/** Numbers the figures of a leaflet in order, so that text before a figure can refer to it. */
import { readHead } from './arguments.ts'
import type { SyntaxNode } from './syntax-tree.ts'

export interface Figures {
  /** Number of each figure by its id. */
  readonly numbers: ReadonlyMap<string, number>
  /** Figures whose id was given before. */
  readonly repeated: readonly SyntaxNode[]
}

/** What a picture without an id is numbered under; no id begins so, and nothing can refer to it. */
export function namelessFigure(line: number): string {
  return `\n${line}`
}

/** Ids that text can refer to. */
export function figureIds(numbers: ReadonlyMap<string, number>): readonly string[] {
  return [...numbers.keys()].filter((id) => !id.startsWith('\n'))
}

/** Ids in order of appearance → 1, 2, 3 …; pictures without an id are numbered with the others. */
export function numberFigures(nodes: readonly SyntaxNode[]): Figures {
  const numbers = new Map<string, number>()
  const repeated: SyntaxNode[] = []
  const visit = (node: SyntaxNode, line: number) => {
    const id = figureId(node, line)
    if (id !== null && numbers.has(id)) repeated.push(node)
    else if (id !== null) numbers.set(id, numbers.size + 1)
    for (const child of node.children) visit(child, node.type === 'paragraph' ? node.line : line)
  }
  for (const node of nodes) visit(node, node.line)
  return { numbers, repeated }
}

function figureId(node: SyntaxNode, line: number): string | null {
  if (node.type === 'image') return node.attributes.get('title')?.trim() || namelessFigure(line)
  if (node.type !== 'construct') return null
  const head = readHead(node.info)
  return head.name === 'screen' ? head.options.get('id') || null : null
}
