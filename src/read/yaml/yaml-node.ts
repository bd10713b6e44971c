/** The place of a value in a YAML document. */
import { type Document, isMap, isNode, isPair, isScalar, isSeq, type Pair } from 'yaml'

/** Keys and list positions (from 0), from the document inwards. */
export type YamlPath = readonly (string | number)[]

type Span = readonly [start: number, end: number]

/**
 * Start and end offset of the node that a path leads to. Where a key is missing: of the key of the map that should hold
 * it, so that one line is underlined and not a whole map; at the top, the start of the file.
 */
export function findNode(document: Document.Parsed, path: YamlPath, part: 'key' | 'value'): Span {
  let node: unknown = document.contents
  let span: Span = [0, 1]
  for (const [index, step] of path.entries()) {
    const inner = enter(node, step)
    if (inner === undefined) return span
    const last = index === path.length - 1
    if (!isPair(inner)) {
      span = spanOf(inner) ?? span
      node = inner
      continue
    }
    const key = spanOf(inner.key)
    const value = isScalar(inner.value) || last ? spanOf(inner.value) : undefined
    const empty = value !== undefined && value[0] === value[1]
    span = (last && part === 'value' && !empty ? (value ?? key) : key) ?? span
    node = inner.value
  }
  return span
}

function enter(node: unknown, step: string | number): unknown {
  if (isMap(node)) return node.items.find((pair: Pair) => isScalar(pair.key) && String(pair.key.value) === String(step))
  if (isSeq(node)) return node.items[Number(step)]
  return undefined
}

function spanOf(node: unknown): Span | undefined {
  if (!isNode(node) || !node.range) return undefined
  return [node.range[0], node.range[1]]
}
