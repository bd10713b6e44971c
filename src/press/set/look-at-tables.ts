/** Tables of a leaflet laid out by themselves, to know whether they have room in an edition that isn't being made. */
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import type { ComposedLeaflet, Node } from '../../model/composed.ts'
import { layoutBox } from '../layout/layout-box.ts'
import { tablesTooWideInLarge } from '../width-diagnostics.ts'
import { nodeValues, type PressCache } from './press-cache.ts'
import { narrowItemWidth } from './set-item.ts'

/**
 * Nothing else of the leaflet is laid out.
 *
 * @param leaflet composed for large print
 * @param values of one recipient
 * @returns a warning for each table without room
 */
export function lookAtTables(
  cache: PressCache,
  { sections }: ComposedLeaflet,
  values: readonly string[],
): readonly Diagnostic[] {
  const { page } = cache.theme
  return sections.flatMap(({ items }) =>
    items
      .filter(({ node }) => holdsTable(node))
      .flatMap(({ node, narrow, place }) => {
        const width = narrow ? narrowItemWidth(cache.theme) : page.width - 2 * page.side
        return tablesTooWideInLarge(layoutBox(node, width, cache.fonts, nodeValues(cache, values, [])), place)
      }),
  )
}

/** Whether any part of a leaflet is, or holds, a table of data. */
export function hasTables({ sections }: ComposedLeaflet): boolean {
  return sections.some(({ items }) => items.some(({ node }) => holdsTable(node)))
}

function holdsTable(node: Node): boolean {
  if (node.role === 'Table') return true
  switch (node.type) {
    case 'stack':
    case 'columns':
      return node.children.some(holdsTable)
    case 'table':
      return node.rows.some((row) => row.some((cell) => holdsTable(cell.node)))
    case 'text':
    case 'drawing':
    case 'picture':
      return false
  }
}
