/** Composes a step or a whole leaflet of the parser's samples, and shows nodes as text. */
import { composeLeaflet } from '../../src/compose/compose-leaflet.ts'
import { composeStep } from '../../src/compose/compose-step.ts'
import type { Look } from '../../src/compose/look.ts'
import type { ComposedLeaflet, ComposedSection, FlowItem, Node } from '../../src/model/composed.ts'
import type { Drawing, DrawnCode } from '../../src/model/drawing.ts'
import { fillText } from '../../src/model/field-text.ts'
import { leafletOf, stepOf } from '../parse/parse-sample.ts'
import { theme } from '../support/theme.ts'
import { words } from '../support/words.ts'

/** Every letter is half as wide as it is high: widths that one can work out in the head. */
export const look: Look = { theme, words, measure: (text, size) => [...text].length * size * 0.5, codes: new Map() }

export function itemsOf(body: string, options = ''): readonly FlowItem[] {
  return composeStep({ step: stepOf(body, options), total: 1, look, pictures: new Map() })
}

export function composed(
  parts: Readonly<Record<string, string>>,
  known: Map<string, ComposedSection> = new Map(),
): ComposedLeaflet {
  return composeLeaflet({ edition: 'standard', leaflet: leafletOf(parts), look, pictures: new Map(), known })
}

/** Drawings in a node, their fields set. */
export function drawingsOf(node: Node, values: readonly string[] = []): readonly Drawing[] {
  switch (node.type) {
    case 'drawing':
      return [typeof node.draw === 'function' ? node.draw((text) => fillText(text, values)) : node.draw]
    case 'stack':
    case 'columns':
      return node.children.flatMap((child) => drawingsOf(child, values))
    case 'table':
      return node.rows.flat().flatMap((cell) => drawingsOf(cell.node, values))
    default:
      return []
  }
}

export function codesIn(node: Node, values: readonly string[] = []): readonly DrawnCode[] {
  return drawingsOf(node, values).flatMap((drawing) => drawing.codes ?? [])
}

/** All words of a drawing. */
export function wordsOf(drawing: Drawing): readonly string[] {
  return drawing.shapes.flatMap((shape) => (shape.type === 'text' ? [shape.text] : []))
}

/**
 * A node as text: `**bold**`, drawings with their words in brackets, an arrow for one without; what is side by side
 * is parted by `|`, what is below one another by `/`.
 */
export function shown(node: Node, values: readonly string[] = []): string {
  switch (node.type) {
    case 'text':
      return node.runs
        .map((run) => (run.bold ? `**${fillText(run.text, values)}**` : fillText(run.text, values)))
        .join('')
        .replaceAll('\u00a0', ' ')
    case 'drawing':
      return drawingsOf(node, values)
        .map((drawing) => (wordsOf(drawing).length > 0 ? `[${wordsOf(drawing).join(' ')}]` : '→'))
        .join('')
    case 'stack':
      return node.children.map((child) => shown(child, values)).join(' / ')
    case 'columns':
      return node.children.map((child) => shown(child, values)).join(' | ')
    case 'table':
      return node.rows.map((row) => row.map((cell) => shown(cell.node, values)).join(' | ')).join(' / ')
    case 'picture':
      return `(${node.path})`
  }
}
