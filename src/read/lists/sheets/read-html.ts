/** The tables of a web page, as e-journals send them under the name of `.xls`: each table is a sheet. */

import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { textCell } from './cells.ts'
import type { FileFault } from './fault.ts'
import { unread } from './fault-diagnostic.ts'
import { type Grid, grids } from './grid.ts'
import { htmlAttribute, htmlTokens } from './html-tokens.ts'
import { LIMITS } from './limits.ts'
import { unfolded } from './number-cell.ts'
import type { Cell, Worksheet } from './sheet.ts'

interface OpenTable {
  readonly grid: Grid
  readonly number: number
  caption: string
  row: number
  column: number
  /** For each column, the first row that no cell from above reaches into. */
  readonly freeFrom: number[]
  cell: OpenCell | null
  inCaption: boolean
  /** How many elements that strike out are open. */
  struck: number
}

interface OpenCell {
  readonly attributes: string
  text: string
  /** What of the text isn't struck out. */
  plain: string
}

const STRUCK = new Set(['s', 'strike', 'del'])
const BREAKS = new Set(['p', 'div', 'li', 'tr', 'h1', 'h2', 'h3', 'h4'])
/** No sheet of Excel has more rows. */
const LAST_ROW = 1_048_576

/**
 * Tables within a cell are sheets of their own, and no part of its text. A page that ends within a table is cut short.
 *
 * @param html decoded text
 */
export function readHtml(html: string): Outcome<readonly Worksheet[]> {
  const newGrid = grids()
  const open: OpenTable[] = []
  const done: { readonly number: number; readonly sheet: Worksheet }[] = []
  let opened = 0
  for (const token of htmlTokens(html)) {
    const table = open.at(-1)
    if (token.type === 'text') {
      if (table?.cell) {
        table.cell.text += collapsed(token.text)
        if (table.struck <= 0) table.cell.plain += token.text
      } else if (table?.inCaption) table.caption += collapsed(token.text)
      continue
    }
    const { type, name, attributes } = token
    if (name === 'table') {
      if (type === 'open') {
        open.push(newTable(newGrid(), opened++))
        if (open.length > 100) return unread({ kind: 'damaged' })
      } else if (table !== undefined) {
        const fault = closeCell(table)
        if (fault !== null) return unread(fault)
        open.pop()
        done.push({ number: table.number, sheet: table.grid.sheet(table.caption.trim()) })
      }
    } else if (table === undefined) continue
    else if (name === 'caption') table.inCaption = type === 'open'
    else if (name === 'br') addBreak(table, '\n')
    else if (name === 'tr' || name === 'td' || name === 'th') {
      const fault = closeCell(table)
      if (fault !== null) return unread(fault)
      if (type === 'close') continue
      if (name === 'tr' || table.row < 0) {
        table.row++
        table.column = 0
        if (table.row >= LAST_ROW) return unread({ kind: 'too-large', what: 'rows' })
        if (name === 'tr' && isHidden(attributes)) table.grid.hide(table.row)
      }
      if (name !== 'tr') openCell(table, attributes)
    } else if (STRUCK.has(name)) {
      if (table.cell !== null) table.struck += type === 'open' ? 1 : -1
    } else if (BREAKS.has(name)) addBreak(table, '\n\n')
  }
  if (open.length > 0) return unread({ kind: 'damaged' })
  const sheets = done.sort((a, b) => a.number - b.number).filter(({ sheet }) => sheet.rows.length > 0)
  if (sheets.length === 0) return unread({ kind: 'not-a-list', seems: 'page-without-tables' })
  return outcome(sheets.map(({ sheet }, at) => named(sheet, at, sheets.length)))
}

function newTable(grid: Grid, number: number): OpenTable {
  return { grid, number, caption: '', row: -1, column: 0, freeFrom: [], cell: null, inCaption: false, struck: 0 }
}

function openCell(table: OpenTable, attributes: string): void {
  while ((table.freeFrom[table.column] ?? 0) > table.row) table.column++
  table.cell = { attributes, text: '', plain: '' }
}

/** Ends the cell that is open, whether or not its tag was closed. */
function closeCell(table: OpenTable): FileFault | null {
  const { cell, row, column, grid } = table
  if (cell === null) return null
  table.cell = null
  const columns = span(cell.attributes, 'colspan', LIMITS.columns)
  const rows = span(cell.attributes, 'rowspan', LIMITS.rows)
  if (rows > 1) {
    const end = Math.min(column + columns, LIMITS.columns)
    for (let at = column; at < end; at++) table.freeFrom[at] = Math.max(table.freeFrom[at] ?? 0, row + rows)
  }
  table.column += columns
  const made = cellOf(cell)
  if (made === null) return null
  grid.join({ row, column, rows, columns })
  return grid.put(row, column, made)
}

/** A cell, struck out as a whole or not at all. */
function cellOf(open: OpenCell): Cell | null {
  const cell = shownCell(open)
  const struck = open.plain.trim() === '' || /line-through/i.test(htmlAttribute(open.attributes, 'style') ?? '')
  return cell !== null && struck ? { ...cell, struck: true } : cell
}

/** Excel and LibreOffice give the number beside what they show: `x:num="89121234567"`, `sdval="…"`. */
function shownCell({ attributes, text }: OpenCell): Cell | null {
  const shown = text.replace(/[^\S\u00a0]*\n[^\S\u00a0]*/g, '\n').replace(/\n{2,}/g, '\n')
  const trimmed = shown.replace(/^\s+|\s+$/g, '')
  const given = htmlAttribute(attributes, 'x:num') ?? htmlAttribute(attributes, 'sdval')
  const value = given === undefined ? null : Number(given === '' ? trimmed : given)
  if (trimmed === '') return null
  if (value === null || !Number.isFinite(value)) return textCell(trimmed)
  return { kind: 'number', text: unfolded(trimmed, value), value, date: null }
}

/** As Excel writes the rows that a filter hides. */
function isHidden(attributes: string): boolean {
  return /display\s*:\s*none/i.test(htmlAttribute(attributes, 'style') ?? '')
}

function span(attributes: string, name: string, most: number): number {
  const value = Number.parseInt(htmlAttribute(attributes, name) ?? '1', 10)
  return value > 1 ? Math.min(value, most) : 1
}

function addBreak(table: OpenTable, text: string): void {
  if (table.cell !== null && table.cell.text.trim() !== '') table.cell.text += text
}

/** White space other than no-break spaces is one space, as a browser shows it. */
function collapsed(text: string): string {
  return text.replace(/[ \t\r\n\f]+/g, ' ')
}

function named(sheet: Worksheet, at: number, count: number): Worksheet {
  return sheet.name !== '' || count === 1 ? sheet : { ...sheet, name: `Таблица ${at + 1}` }
}
