/** One worksheet of an XLSX workbook (ECMA-376, 18.3.1) into a grid. */

import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { cellAt, rangeOf } from './cell-reference.ts'
import { booleanCell, errorCell, textCell } from './cells.ts'
import { DAMAGED, unread } from './fault-diagnostic.ts'
import type { Grid } from './grid.ts'
import { isoDateCell, numberCell } from './number-cell.ts'
import type { Cell } from './sheet.ts'
import { unescaped } from './xlsx-strings.ts'
import { attribute, xmlEvents } from './xml-events.ts'
import { xmlText } from './xml-text.ts'

export interface SheetContext {
  readonly strings: readonly string[]
  /** Number formats by style. */
  readonly formats: readonly string[]
  readonly from1904: boolean
}

interface OpenCell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: number
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
        }
        ;[value, inline] = ['', '']
        break
      }
      case 'v':
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

function cellOf(
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
      const text = context.strings[Number(value)]
      return text === undefined ? 'damaged' : textCell(text)
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
      const format = context.formats[style] ?? 'General'
      return Number.isFinite(number) ? numberCell(number, format, context.from1904) : 'damaged'
    }
  }
}
