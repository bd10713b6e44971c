/** One cell of an OpenDocument table: its value from the attributes, its text from the paragraphs. */

import { booleanCell, formulaCell, textCell } from './cells.ts'
import { generalText, isoDateCell, unfolded } from './number-cell.ts'
import type { Cell } from './sheet.ts'
import { attribute } from './xml-events.ts'

/**
 * @param attributes of `table:table-cell` (ODF 1.3, 19.385)
 * @param shown the text of its paragraphs, as the program that wrote it showed it
 */
export function odsCell(attributes: string, shown: string): Cell | null {
  const isFormula = attribute(attributes, 'formula') !== undefined
  if (isFormula && attribute(attributes, 'value-type') === undefined && shown === '') return formulaCell()
  switch (attribute(attributes, 'value-type')) {
    case 'float':
    case 'currency':
    case 'percentage': {
      const value = Number(attribute(attributes, 'value') ?? Number.NaN)
      if (!Number.isFinite(value)) return textCell(shown)
      // a fault of a formula is written as a number too, and shown as itself
      if (shown.startsWith('#')) return textCell(shown)
      return { kind: 'number', text: unfolded(shown, value) || generalText(value), value, date: null }
    }
    case 'date':
      return isoDateCell(attribute(attributes, 'date-value') ?? '', shown) ?? textCell(shown)
    case 'boolean':
      return booleanCell(attribute(attributes, 'boolean-value') === 'true')
    case 'string':
      return textCell(shown === '' ? (attribute(attributes, 'string-value') ?? '') : shown)
    default:
      return textCell(shown)
  }
}
