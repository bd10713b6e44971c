/** Composed nodes, their values set, as pdfmake's definitions. pdfmake writes into what it is given, so all is made anew. */
import { itemAt } from '../../diagnostics/impossible.ts'
import type { DrawingNode, Node, TableNode } from '../../model/composed.ts'
import type { Drawing } from '../../model/drawing.ts'
import { fillText } from '../../model/field-text.ts'
import { frameLayout } from './frame-layout.ts'
import { marginOf } from './margin-of.ts'
import type { NodeValues } from './node-values.ts'
import { addElement, type ElementDraft } from './structure.ts'
import { textDefinition } from './text-to-pdfmake.ts'

/** A drawing rides through the layout as a rectangle of its size; the painter finds it there. */
export interface CarriedDrawing {
  readonly type: 'rect'
  readonly x: number
  readonly y: number
  readonly w: number
  readonly h: number
  readonly drawing?: Drawing
  readonly picture?: string
  /** What it belongs to; null for decoration. */
  readonly element: ElementDraft | null
}

/** @param parent the element that the node belongs to; null within decoration */
export function nodeToPdfmake(node: Node, input: NodeValues, parent: ElementDraft | null): object {
  const element = elementOf(node, parent)
  switch (node.type) {
    case 'text':
      return textDefinition(node, input, element)
    case 'stack':
      return { stack: node.children.map((child) => nodeToPdfmake(child, input, element)), ...marginOf(node.margin) }
    case 'columns':
      return {
        columns: node.children.map((child, i) => ({
          ...nodeToPdfmake(child, input, element),
          width: itemAt(node.widths, i),
        })),
        columnGap: node.gap,
        ...marginOf(node.margin),
      }
    case 'table':
      return tableDefinition(node, input, element)
    case 'drawing': {
      const drawing = typeof node.draw === 'function' ? node.draw((text) => fillText(text, input.values)) : node.draw
      return {
        canvas: [
          {
            type: 'rect',
            x: 0,
            y: 0,
            w: drawing.width,
            h: drawing.height,
            drawing,
            element: drawingElement(drawing, node, element),
          } satisfies CarriedDrawing,
        ],
        ...(node.align ? { alignment: node.align } : {}),
        ...marginOf(node.margin),
      }
    }
    case 'picture':
      return {
        canvas: [
          {
            type: 'rect',
            x: 0,
            y: 0,
            w: node.width,
            h: node.height,
            picture: node.path,
            element: element && addElement(element, 'Figure', fillText(node.alt, input.values)),
          } satisfies CarriedDrawing,
        ],
        ...marginOf(node.margin),
      }
  }
}

/** The element that the inside of a node belongs to: its own if it has a role, else that of its parent. */
function elementOf(node: Node, parent: ElementDraft | null): ElementDraft | null {
  if (parent === null || node.role === 'Artifact') return null
  const { role, part } = node
  if (node.type === 'text') return addElement(parent, role ?? 'P')
  if (node.type === 'drawing' || role === undefined) return parent
  const before =
    part === undefined ? undefined : parent.kids.find((kid) => typeof kid === 'object' && kid.part === part)
  return typeof before === 'object' ? before : addElement(parent, role, undefined, part)
}

/** A drawing that shows something is a figure; of others only the text is read. */
function drawingElement(drawing: Drawing, { role }: DrawingNode, parent: ElementDraft | null): ElementDraft | null {
  if (parent === null) return null
  if (drawing.alt !== '') return addElement(parent, 'Figure', drawing.alt)
  return drawing.shapes.some(({ type }) => type === 'text') ? addElement(parent, role ?? 'P') : null
}

/** Only a table of data is one to a reader; frames are drawn as tables too, and are nothing by themselves. */
function tableDefinition(node: TableNode, input: NodeValues, element: ElementDraft | null): object {
  const isData = node.role === 'Table'
  return {
    ...(isData ? { isData } : {}),
    table: {
      widths: [...node.widths],
      dontBreakRows: true,
      body: node.rows.map((row, i) => {
        const inRow = isData && element ? addElement(element, 'TR') : element
        return row.map((cell, column) => ({
          stack: [nodeToPdfmake(cell.node, input, isData && inRow ? cellElement(node, i, column, inRow) : inRow)],
          ...(cell.fill ? { fillColor: cell.fill } : {}),
          ...(cell.middle ? { verticalAlignment: 'middle' } : {}),
          ...(cell.open ? { border: [false, false, false, true] } : {}),
        }))
      }),
    },
    layout: frameLayout(node.frame, node.rows.length),
    ...marginOf(node.margin),
  }
}

function cellElement(
  { heads = 'columns' }: TableNode,
  row: number,
  column: number,
  parent: ElementDraft,
): ElementDraft {
  const isHead = (heads === 'columns' ? row : column) === 0
  const element = addElement(parent, isHead ? 'TH' : 'TD')
  if (isHead) element.scope = heads === 'columns' ? 'Column' : 'Row'
  return element
}
