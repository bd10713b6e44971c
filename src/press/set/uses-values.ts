/** Whether a node comes out differently for other values; if not, it is laid out once. */
import type { Node } from '../../model/composed.ts'
import { fieldsOf } from '../../model/field-text.ts'

const known = new WeakMap<Node, boolean>()

/** Whether a field, or the page of a step, is in the node or in any below it; known once for each node. */
export function usesValues(node: Node): boolean {
  const before = known.get(node)
  if (before !== undefined) return before
  const uses = look(node)
  known.set(node, uses)
  return uses
}

function look(node: Node): boolean {
  switch (node.type) {
    case 'text':
      return node.runs.some(
        (run) =>
          run.pageOfStep !== undefined ||
          fieldsOf(run.text).length > 0 ||
          (run.link ? fieldsOf(run.link).length > 0 : false),
      )
    case 'stack':
    case 'columns':
      return node.children.some(usesValues)
    case 'table':
      return node.rows.some((row) => row.some((cell) => usesValues(cell.node)))
    case 'drawing':
      return typeof node.draw === 'function'
    case 'picture':
      return fieldsOf(node.alt).length > 0
  }
}
