/** Whether a leaflet could have parts for which large print has no room: a rough look, so that few leaflets have to be set twice. */
import type { ComposedLeaflet, FlowItem, Node } from '../../model/composed.ts'
import type { FieldText } from '../../model/field-text.ts'

/** How large print sets things that are composed in the usual type; all of it rather too high. */
const LETTERS_A_LINE = 34
const LEADING = 28
const VALUE = 24
const GAP = 24
/** Drawings grow with the type; one that is narrower than a screen is a sign beside a text. */
const SCALE = 1.6
const SCREEN_FROM = 100
/** Rows of a slip that large print has room for, whatever they are. */
const SLIP_ROWS = 3

/** The part of a page from which it is worth looking closely. */
const WORTH_LOOKING = 0.85

/** Whether it has a table of data, a slip of many rows, or something that may not be cut and could be as high as a page. */
export function mayOutgrow({ sections, slip, slipBack, theme: { page } }: ComposedLeaflet): boolean {
  const most = (page.bodyEnd - page.top) * WORTH_LOOKING
  const rows = [...slip, ...slipBack].flatMap(({ node }) => (node.type === 'stack' ? [node.children.length - 1] : []))
  if (rows.some((count) => count > SLIP_ROWS)) return true
  return sections.some(({ items }) => items.some((item) => holdsTable(item.node) || heightOf(item) > most))
}

function heightOf({ kind, node, asides }: FlowItem): number {
  // of many screens each is an item of its own
  const parts = kind === 'gallery' ? leaves(node) : [node]
  return Math.max(...parts.map(rough), ...asides.map((aside) => rough(aside.node)))
}

function leaves(node: Node): readonly Node[] {
  return node.type === 'stack' || node.type === 'columns' ? node.children.flatMap(leaves) : [node]
}

function holdsTable(node: Node): boolean {
  if (node.role === 'Table') return true
  if (node.type === 'stack' || node.type === 'columns') return node.children.some(holdsTable)
  return node.type === 'table' && node.rows.some((row) => row.some((cell) => holdsTable(cell.node)))
}

/** Height in large print, in points, not less than it will be. */
function rough(node: Node): number {
  switch (node.type) {
    case 'text': {
      const letters = node.runs.reduce((sum, { text }) => sum + lettersOf(text), 0)
      return Math.max(1, Math.ceil(letters / LETTERS_A_LINE)) * LEADING
    }
    case 'stack':
      return total(node.children)
    case 'columns':
      // a sign stays beside its text; texts side by side come one under the other
      return node.children.some(isSign) ? Math.max(...node.children.map(rough)) : total(node.children)
    case 'table':
      return node.rows.reduce((sum, row) => sum + Math.max(0, ...row.map((cell) => rough(cell.node))) + GAP, 0)
    case 'drawing': {
      const { height } = typeof node.draw === 'function' ? node.draw(nameless) : node.draw
      return height * SCALE
    }
    case 'picture':
      // pictures are brought down to the page
      return node.height
  }
}

function total(nodes: readonly Node[]): number {
  return nodes.reduce((sum, node) => sum + rough(node), 0)
}

function isSign(node: Node): boolean {
  if (node.type === 'stack') return node.children.length === 1 && node.children.every(isSign)
  return node.type === 'drawing' && typeof node.draw === 'object' && node.draw.width < SCREEN_FROM
}

function lettersOf(text: FieldText): number {
  return text.reduce((sum, part) => sum + (typeof part === 'string' ? part.length : VALUE), 0)
}

function nameless(text: FieldText): string {
  return text.map((part) => (typeof part === 'string' ? part : 'x'.repeat(VALUE))).join('')
}
