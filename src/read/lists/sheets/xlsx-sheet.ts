/** One worksheet of an XLSX workbook (ECMA-376, 18.3.1) into a grid. */

import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { cellAt, rangeOf } from './cell-reference.ts'
import { booleanCell, errorCell, formulaCell, textCell } from './cells.ts'
import { DAMAGED, unread } from './fault-diagnostic.ts'
import type { Grid } from './grid.ts'
import { isoDateCell, numberCell } from './number-cell.ts'
import type { Cell } from './sheet.ts'
import type { CellStyle } from './xlsx-formats.ts'
import { type SharedString, unescaped } from './xlsx-strings.ts'
import { attribute, xmlEvents } from './xml-events.ts'
import { xmlText } from './xml-text.ts'

export interface SheetContext {
  readonly strings: readonly SharedString[]
  /** Number formats by style; null where the workbook has lost them. */
  readonly formats: readonly CellStyle[] | null
  readonly from1904: boolean
}

interface OpenCell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: number
  /** It has a formula. */
  formula: boolean
  /** It has a value, though an empty one. */
  valued: boolean
}

/** Cached values of formulas are taken; the formulas are not. A cell or row without a reference follows the one before. */
export function readWorksheet(bytes: Uint8Array, context: SheetContext, grid: Grid): Outcome<Grid> {
  let [row, column] = [-1, -1]
  let cell: OpenCell | null = null
  let [value, inline] = ['', '']
  let inside: 'value' | 'text' | null = null
  let [inPhonetic, inData] = [false, false]

  for (const event of xmlEvents(xmlText(bytes))) {
    if (event.type === 'fault') return DAMAGED
    if (event.type === 'text') {
      if (inside === 'value') value += event.text
      else if (inside === 'text' && !inPhonetic) inline += event.text
      continue
    }
    const opens = event.type === 'open'
    switch (event.name) {
      case 'sheetData':
        inData = opens
        break
      case 'row':
        if (!opens || !inData) break
        row = Number(attribute(event.attributes, 'r') ?? row + 2) - 1
        column = -1
        if (!Number.isInteger(row) || row < 0) return DAMAGED
        if (/^(1|true|on)$/.test(attribute(event.attributes, 'hidden') ?? '')) grid.hide(row)
        break
      case 'c': {
        if (!inData) break
        if (!opens) {
          const made = cell === null ? null : cellOf(cell, value, inline, context)
          if (made === 'damaged') return DAMAGED
          const fault = made === null || cell === null ? null : grid.put(cell.row, cell.column, made)
          if (fault !== null) return unread(fault)
          cell = null
          break
        }
        const reference = attribute(event.attributes, 'r')
        const at = reference === undefined ? { row, column: column + 1 } : cellAt(reference)
        if (at === null || row < 0) return DAMAGED
        column = at.column
        cell = {
          ...at,
          type: attribute(event.attributes, 't') ?? 'n',
          style: Number(attribute(event.attributes, 's') ?? 0),
          formula: false,
          valued: false,
        }
        ;[value, inline] = ['', '']
        break
      }
      case 'f':
        if (opens && cell !== null) cell.formula = true
        break
      case 'v':
        if (opens && cell !== null) cell.valued = true
        inside = opens && cell !== null ? 'value' : null
        break
      case 't':
        inside = opens && cell !== null ? 'text' : null
        break
      case 'rPh':
        inPhonetic = opens
        break
      case 'mergeCell': {
        const merge = opens ? rangeOf(attribute(event.attributes, 'ref') ?? '') : null
        if (merge !== null) grid.join(merge)
        break
      }
    }
  }
  return outcome(grid)
}

/** The cell as it is shown; struck out by its style, or where all of its text is. */
function cellOf(open: OpenCell, value: string, inline: string, context: SheetContext): Cell | null | 'damaged' {
  // an empty text is a value where the file says that it is one; programs that don't calculate write an empty `v` or none
  if (open.formula && value === '' && inline === '' && !(open.type === 'str' && open.valued)) return formulaCell()
  const cell = storedCell(open, value, inline, context)
  if (cell === null || cell === 'damaged') return cell
  const struck = context.formats?.[open.style]?.struck || (open.type === 's' && context.strings[Number(value)]?.struck)
  return struck ? { ...cell, struck: true } : cell
}

function storedCell(
  { type, style }: OpenCell,
  value: string,
  inline: string,
  context: SheetContext,
): Cell | null | 'damaged' {
  switch (type) {
    case 'inlineStr':
      return textCell(unescaped(inline))
    case 's': {
      if (value === '') return null
      const shared = context.strings[Number(value)]
      return shared === undefined ? 'damaged' : textCell(shared.text)
    }
    case 'str':
      return textCell(unescaped(value))
    case 'b':
      return value === '' ? null : booleanCell(/^(1|true)$/.test(value.trim()))
    case 'e':
      return value === '' ? null : errorCell(value)
    case 'd':
      return value === '' ? null : (isoDateCell(value.trim()) ?? textCell(value))
    default: {
      if (value.trim() === '') return null
      const number = Number(value)
      // a number without its format may be a date
      if (context.formats === null && style > 0) return 'damaged'
      const format = context.formats?.[style]?.format ?? 'General'
      return Number.isFinite(number) ? numberCell(number, format, context.from1904) : 'damaged'
    }
  }
}
