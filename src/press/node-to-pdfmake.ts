/** Composed nodes, their values set, as pdfmake's definitions. pdfmake writes into what it is given, so all is made anew. */
import { fillAddress, isAddress } from '../model/address.ts'
import type { DrawingNode, Margin, Node, Run, TableFrame, TableNode, TextNode } from '../model/composed.ts'
import type { Drawing } from '../model/drawing.ts'
import type { FieldText } from '../model/field-text.ts'
import { fillText } from '../model/field-text.ts'
import type { Theme, TypeRole } from '../model/theme.ts'
import { printable } from './printable.ts'
import { type Prose, proseOf } from './prose.ts'
import { addElement, type Draft, within } from './structure.ts'

export interface NodeValues {
  readonly values: readonly string[]
  /** Page on which each step begins, by its number. */
  readonly pageOfStep: (step: number) => number
  readonly theme: Theme
  /** One line of Noto Sans, as a multiple of the type size. */
  readonly naturalLeading: number
  /** Width of a line of text, in points. */
  readonly measure: (text: string, size: number, bold: boolean) => number
}

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
  readonly element: Draft | null
}

/** @param parent the element that the node belongs to; null within decoration */
export function nodeToPdfmake(node: Node, input: NodeValues, parent: Draft | null): object {
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
          width: node.widths[i] ?? '*',
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
function elementOf(node: Node, parent: Draft | null): Draft | null {
  if (parent === null || node.role === 'Artifact') return null
  const { role, part } = node
  if (node.type === 'text') return addElement(parent, role ?? 'P')
  if (node.type === 'drawing' || role === undefined) return parent
  const before =
    part === undefined ? undefined : parent.kids.find((kid) => typeof kid === 'object' && kid.part === part)
  return typeof before === 'object' ? before : addElement(parent, role, undefined, part)
}

/** A drawing that shows something is a figure; of others only the text is read. */
function drawingElement(drawing: Drawing, { role }: DrawingNode, parent: Draft | null): Draft | null {
  if (parent === null) return null
  if (drawing.alt !== '') return addElement(parent, 'Figure', drawing.alt)
  return drawing.shapes.some(({ type }) => type === 'text') ? addElement(parent, role ?? 'P') : null
}

function textDefinition(node: TextNode, input: NodeValues, element: Draft | null): object {
  const style = input.theme.type[roleOf(node, input)]
  const prose = node.hyphenate ? proseOf(node.runs, input.values, printable) : []
  return {
    text: node.runs.map((run, i) => runDefinition(run, input, element, prose[i] ?? null)),
    fontSize: style.size,
    lineHeight: style.leading / style.size / input.naturalLeading,
    bold: node.bold ?? style.bold,
    alignment: node.align ?? 'left',
    ...(node.colour ? { color: node.colour } : {}),
    ...marginOf(node.margin),
  }
}

const MOST_LINES = 2

function roleOf(node: TextNode, { theme, values, measure }: NodeValues): TypeRole {
  if (!node.longStyle) return node.style
  const { roles, width } = node.longStyle
  const text = node.runs.map((run) => fillText(run.text, values)).join('')
  const fits = (role: TypeRole) => {
    const { size, bold } = theme.type[role]
    return countLines(text, width, (part) => measure(part, size, node.bold ?? bold)) <= MOST_LINES
  }
  return [node.style, ...roles].find(fits) ?? roles.at(-1) ?? node.style
}

/** Lines break at spaces and after hyphens; a word that is wider than a line makes the text too long at once. */
function countLines(text: string, width: number, measure: (part: string) => number): number {
  let lines = 1
  let line = ''
  for (const word of text.split(/(?<=[ -])/)) {
    if (measure(word.trimEnd()) > width) return Number.POSITIVE_INFINITY
    if (measure((line + word).trimEnd()) > width) {
      lines += 1
      line = word
    } else line += word
  }
  return lines
}

function runDefinition(run: Run, input: NodeValues, element: Draft | null, prose: Prose | null): object {
  const text =
    run.pageOfStep === undefined ? fillText(run.text, input.values) : String(input.pageOfStep(run.pageOfStep))
  return {
    text: printable(run.address ? printedAddress(text) : text),
    ...(prose ? { prose } : {}),
    ...(run.bold ? { bold: true } : {}),
    ...(run.underline ? { decoration: 'underline' } : {}),
    ...(run.link ? { link: linkAddress(run.link, input.values) } : {}),
    element: run.link && element ? within(element, 'Link') : element,
  }
}

/** «https://www.gosuslugi.ru/» is printed as «gosuslugi.ru»: that is what one types. */
function printedAddress(address: string): string {
  return address.replace(/^https?:\/\/(?:www\.)?/, '').replace(/\/$/, '')
}

/** Only characters that a link may hold, also where it is no address: that is told when the page is painted. */
export function linkAddress(address: FieldText, values: readonly string[]): string {
  const text = fillAddress(address, (part) => fillText(part, values))
  return isAddress(text) ? text : encodeURI(text)
}

/** Only a table of data is one to a reader; frames are drawn as tables too, and are nothing by themselves. */
function tableDefinition(node: TableNode, input: NodeValues, element: Draft | null): object {
  const isData = node.role === 'Table'
  return {
    table: {
      widths: [...node.widths],
      dontBreakRows: true,
      body: node.rows.map((row, i) => {
        const inRow = isData && element ? addElement(element, 'TR') : element
        return row.map((cell) => ({
          stack: [nodeToPdfmake(cell.node, input, isData && inRow ? addElement(inRow, i === 0 ? 'TH' : 'TD') : inRow)],
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

function frameLayout(frame: TableFrame, rowCount: number): object {
  const edge = (i: number, last: number) => (i === 0 || i === last ? frame.outer : frame.inner)
  const { strong } = frame
  const isStrong = (i: number) => strong !== undefined && i > 0 && (i - 1) % strong.every === 0
  const padding = (side: 0 | 1 | 2 | 3) => (column: number) => frame.padding[column]?.[side] ?? 0
  const vertical = (side: 1 | 3) => () => Math.max(...frame.padding.map((p) => p[side]))
  return {
    hLineWidth: (i: number) => (strong && isStrong(i) ? strong.width : edge(i, rowCount)),
    vLineWidth: (i: number, table: { readonly table: { readonly widths: readonly unknown[] } }) =>
      edge(i, table.table.widths.length),
    hLineColor: () => '#000000',
    vLineColor: () => '#000000',
    paddingLeft: padding(0),
    paddingRight: padding(2),
    paddingTop: vertical(1),
    paddingBottom: vertical(3),
  }
}

function marginOf(margin: Margin | undefined): { readonly margin?: number[] } {
  return margin ? { margin: [...margin] } : {}
}
