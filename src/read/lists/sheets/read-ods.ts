/** The content of an OpenDocument spreadsheet (ODF 1.3, part 3, 9) to sheets, packed or flat. */

import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { DAMAGED, unread } from './fault-diagnostic.ts'
import { type Grid, grids } from './grid.ts'
import { odsCell } from './ods-cell.ts'
import type { Book, Worksheet } from './sheet.ts'
import { attribute, xmlEvents } from './xml-events.ts'
import { xmlText } from './xml-text.ts'

/** Comments, pictures, changes that were undone, tables of other files: none of it is shown in a cell. */
const PASSED_OVER = new Set(['annotation', 'frame', 'shapes', 'tracked-changes', 'dde-links', 'forms', 'detective'])
const HIDDEN_CELL = 'covered-table-cell'

interface OpenCell {
  readonly attributes: string
  readonly isCovered: boolean
  text: string
  paragraphs: number
}

/** A count in an attribute: how often a cell or row is repeated, its spans, and so on. */
function count(attributes: string, name: string): number {
  const value = Number(attribute(attributes, name) ?? 1)
  return Number.isSafeInteger(value) && value > 0 ? value : 1
}

/** The sheets of an OpenDocument workbook; hidden ones by name only. @param bytes of `content.xml`, or of a flat `.fods` */
export function readOds(bytes: Uint8Array): Outcome<Book> {
  const newGrid = grids()
  const sheets: Worksheet[] = []
  const hidden: string[] = []
  const unseenStyles = new Set<string>()
  const struckStyles = new Set<string>()
  let styleName = ''
  let skipped = 0
  const path: string[] = []

  let table: { readonly name: string; readonly isHidden: boolean; readonly grid: Grid; readonly depth: number } | null =
    null
  let [row, column, rowRepeat, inParagraph] = [0, 0, 1, 0]
  let rowHidden = false
  const groups: boolean[] = []
  let rowCells: { readonly column: number; readonly cell: NonNullable<ReturnType<typeof odsCell>> }[] = []
  let cell: OpenCell | null = null

  for (const event of xmlEvents(xmlText(bytes))) {
    if (event.type === 'fault') return DAMAGED
    if (event.type === 'text') {
      if (cell !== null && inParagraph > 0 && skipped === 0) cell.text += event.text
      continue
    }
    const { name } = event
    if (event.type === 'open') {
      const parent = path.at(-1) ?? ''
      path.push(name)
      if (skipped > 0 || PASSED_OVER.has(name)) {
        skipped++
        continue
      }
      const { attributes } = event
      if (name === 'style') styleName = attribute(attributes, 'name') ?? ''
      else if (name === 'table-properties' && attribute(attributes, 'display') === 'false') unseenStyles.add(styleName)
      else if (name === 'text-properties' && isStruck(attributes)) struckStyles.add(styleName)
      else if (name === 'table' && parent === 'spreadsheet') {
        const isHidden = unseenStyles.has(attribute(attributes, 'style-name') ?? '')
        table = { name: attribute(attributes, 'name') ?? '', isHidden, grid: newGrid(), depth: path.length }
        row = 0
      } else if (table === null || table.isHidden) continue
      else if (name === 'table') skipped++
      else if (name === 'table-row-group') groups.push(attribute(attributes, 'display') === 'false')
      else if (name === 'table-row') {
        ;[column, rowRepeat, rowCells] = [0, count(attributes, 'number-rows-repeated'), []]
        rowHidden = /^(collapse|filter)$/.test(attribute(attributes, 'visibility') ?? '') || groups.includes(true)
      } else if (name === 'table-cell' || name === HIDDEN_CELL) {
        cell = { attributes, isCovered: name === HIDDEN_CELL, text: '', paragraphs: 0 }
      } else if (cell === null) continue
      else if (name === 'p' || name === 'h') {
        if (inParagraph++ === 0 && cell.paragraphs++ > 0) cell.text += '\n'
      } else if (name === 's' && inParagraph > 0) cell.text += ' '.repeat(Math.min(1000, spaces(attributes)))
      else if (name === 'tab' && inParagraph > 0) cell.text += '\t'
      else if (name === 'line-break' && inParagraph > 0) cell.text += '\n'
      continue
    }

    path.pop()
    if (skipped > 0) {
      skipped--
      continue
    }
    if (table === null) continue
    if (name === 'table' && path.length < table.depth) {
      if (table.isHidden) hidden.push(table.name)
      else sheets.push(table.grid.sheet(table.name))
      table = null
    } else if (name === 'table-row-group') groups.pop()
    else if ((name === 'p' || name === 'h') && inParagraph > 0) inParagraph--
    else if ((name === 'table-cell' || name === HIDDEN_CELL) && cell !== null) {
      const repeat = count(cell.attributes, 'number-columns-repeated')
      const plain = cell.isCovered ? null : odsCell(cell.attributes, cell.text)
      const struck = struckStyles.has(attribute(cell.attributes, 'style-name') ?? '')
      const made = plain !== null && struck ? { ...plain, struck: true as const } : plain
      if (made !== null) {
        table.grid.join({
          row,
          column,
          rows: count(cell.attributes, 'number-rows-spanned'),
          columns: count(cell.attributes, 'number-columns-spanned'),
        })
        // beyond the widest sheet there is nothing to write, and the first cell of it is refused
        for (let copy = 0; copy < Math.min(repeat, 1025); copy++) rowCells.push({ column: column + copy, cell: made })
      }
      column += repeat
      cell = null
    } else if (name === 'table-row') {
      for (let copy = 0; rowCells.length > 0 && copy < rowRepeat; copy++) {
        for (const one of rowCells) {
          const fault = table.grid.put(row + copy, one.column, one.cell)
          if (fault !== null) return unread(fault)
        }
        if (rowHidden) table.grid.hide(row + copy)
      }
      row += rowRepeat
    }
  }
  return outcome({ sheets, hidden })
}

/** A line through the text (ODF 1.3, 20.395). */
function isStruck(attributes: string): boolean {
  return (['text-line-through-style', 'text-line-through-type'] as const).some(
    (name) => (attribute(attributes, name) ?? 'none') !== 'none',
  )
}

function spaces(attributes: string): number {
  return count(attributes, 'c')
}
