/** The XML tables of Excel 2003 (SpreadsheetML), which some journals still send as `.xls`. */

import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { booleanCell, errorCell, formulaCell, textCell } from './cells.ts'
import { DAMAGED, unread } from './fault-diagnostic.ts'
import { type Grid, grids } from './grid.ts'
import { isoDateCell, numberCell } from './number-cell.ts'
import type { Book, Cell, Merge, Worksheet } from './sheet.ts'
import { attribute, xmlEvents } from './xml-events.ts'
import { xmlText } from './xml-text.ts'

/** The formats that have a name of their own, as far as they show in a class list. */
const NAMED: Readonly<Record<string, string>> = {
  'General Number': 'General',
  'General Date': 'dd.mm.yyyy h:mm',
  'Short Date': 'dd.mm.yyyy',
  'Medium Date': 'dd.mmm.yy',
  'Long Date': 'd mmmm yyyy',
  Fixed: '0.00',
  Standard: '#,##0.00',
  Percent: '0.00%',
}

/** The sheets of an «XML Spreadsheet 2003»; hidden ones by name only. @param bytes of the whole file */
export function readSpreadsheetMl(bytes: Uint8Array): Outcome<Book> {
  const newGrid = grids()
  const sheets: Worksheet[] = []
  const hidden: string[] = []
  const formats = new Map<string, string>()
  const struckStyles = new Set<string>()
  let style = ''
  let sheet: { readonly name: string; readonly grid: Grid } | null = null
  let [row, column, next] = [-1, -1, 0]
  /** Those of the sheet that reach down into other rows. */
  let merges: Merge[] = []
  let [cellAttributes, type, text] = ['', '', '']
  let [inData, isHidden, inVisible, visible] = [false, false, false, '']

  for (const event of xmlEvents(xmlText(bytes))) {
    if (event.type === 'fault') return DAMAGED
    if (event.type === 'text') {
      if (inData) text += event.text
      else if (inVisible) visible += event.text
      continue
    }
    const opens = event.type === 'open'
    const get = (name: string) => (event.type === 'open' ? attribute(event.attributes, name) : undefined)
    switch (event.name) {
      case 'Style':
        if (opens) style = get('ID') ?? ''
        break
      case 'NumberFormat':
        if (opens) formats.set(style, NAMED[get('Format') ?? ''] ?? get('Format') ?? 'General')
        break
      case 'Font':
        if (get('StrikeThrough') === '1') struckStyles.add(style)
        break
      case 'Worksheet':
        if (opens) {
          sheet = { name: get('Name') ?? '', grid: newGrid() }
          ;[row, isHidden, merges] = [-1, false, []]
        } else if (sheet !== null) {
          if (isHidden) hidden.push(sheet.name)
          else sheets.push(sheet.grid.sheet(sheet.name))
        }
        break
      case 'Visible':
        inVisible = opens
        if (opens) visible = ''
        else isHidden = /hidden/i.test(visible)
        break
      case 'Row':
        if (opens) {
          row = Number(get('Index') ?? row + 2) - 1
          next = 0
          if (get('Hidden') === '1') sheet?.grid.hide(row)
          merges = merges.filter((one) => row < one.row + one.rows)
        }
        break
      case 'Cell': {
        if (sheet === null) break
        if (event.type === 'open') {
          cellAttributes = event.attributes
          column = Number(get('Index') ?? next + 1) - 1
          // LibreOffice leaves out the cells that are joined to one above, and no index says so; no cell can lie there
          while (get('Index') === undefined && isCovered(merges, row, column)) column++
          ;[type, text] = ['', '']
          break
        }
        const across = Number(attribute(cellAttributes, 'MergeAcross') ?? 0)
        const down = Number(attribute(cellAttributes, 'MergeDown') ?? 0)
        next = column + 1 + across
        const styleId = attribute(cellAttributes, 'StyleID') ?? ''
        const isFormula = text === '' && type === '' && attribute(cellAttributes, 'Formula') !== undefined
        const plain = isFormula ? formulaCell() : cellOf(type, text, formats.get(styleId) ?? 'General')
        const made = plain !== null && struckStyles.has(styleId) ? { ...plain, struck: true as const } : plain
        if (made === null) break
        const fault = sheet.grid.put(row, column, made)
        if (fault !== null) return unread(fault)
        sheet.grid.join({ row, column, rows: down + 1, columns: across + 1 })
        if (down > 0) merges.push({ row, column, rows: down + 1, columns: across + 1 })
        break
      }
      case 'Data':
        inData = opens
        if (opens) type = get('Type') ?? 'String'
        break
    }
  }
  return outcome({ sheets, hidden })
}

function isCovered(merges: readonly Merge[], row: number, column: number): boolean {
  return merges.some(
    (one) => row > one.row && row < one.row + one.rows && column >= one.column && column < one.column + one.columns,
  )
}

function cellOf(type: string, text: string, format: string): Cell | null {
  if (text === '') return null
  switch (type) {
    case 'Number':
      return Number.isFinite(Number(text)) ? numberCell(Number(text), format, false) : textCell(text)
    case 'DateTime': {
      const plain = isoDateCell(text)
      return plain?.value == null
        ? textCell(text)
        : numberCell(plain.value, /^general$/i.test(format) ? 'dd.mm.yyyy' : format, false)
    }
    case 'Boolean':
      return booleanCell(text === '1')
    case 'Error':
      return errorCell(text)
    default:
      return textCell(text)
  }
}
