/** Words that are too long to be set: laying one out takes time by the square of its length, and no line holds it. */
import type { Node, TextNode } from '../../model/composed.ts'
import { fillText } from '../../model/field-text.ts'

/** Letters of one word: more than any word, address or key that a person would copy from paper. */
export const MOST_LETTERS = 1000

const TOO_LONG = new RegExp(`\\S{${MOST_LETTERS + 1},}`)

/** The first word of a node, or of what is in it, that has more than `MOST_LETTERS`; null where there is none. */
export function longWord(node: Node, values: readonly string[]): string | null {
  switch (node.type) {
    case 'text':
      return inText(node, values)
    case 'stack':
    case 'columns':
      return firstOf(node.children, values)
    case 'table':
      return firstOf(
        node.rows.flatMap((row) => row.map((cell) => cell.node)),
        values,
      )
    case 'drawing':
    case 'picture':
      return null
  }
}

function firstOf(nodes: readonly Node[], values: readonly string[]): string | null {
  for (const node of nodes) {
    const found = longWord(node, values)
    if (found !== null) return found
  }
  return null
}

function inText({ runs }: TextNode, values: readonly string[]): string | null {
  return TOO_LONG.exec(runs.map((run) => fillText(run.text, values)).join(''))?.[0] ?? null
}
