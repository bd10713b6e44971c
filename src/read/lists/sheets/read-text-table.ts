/** A text file, CSV and its kin, to one sheet of texts. */

import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { textCell } from './cells.ts'
import { delimitedRows } from './delimited-rows.ts'
import { unread } from './fault-diagnostic.ts'
import { findDelimiter } from './find-delimiter.ts'
import { grids } from './grid.ts'
import { LIMITS } from './limits.ts'
import type { Cell, Worksheet } from './sheet.ts'

export interface TextTable {
  readonly sheet: Worksheet
  readonly delimiter: string | null
}

/** What no person types: controls other than white space, and what couldn't be decoded. */
const CONTROL = /(?![\t\n\v\f\r])[\p{Cc}\p{NChar}\ufffd]/gu
/** The end of file of old programs. */
const OLD_END = '\u001a'
/** How many of them a text may hold, as a share. */
const MOST_CONTROLS = 0.001

/** Whether decoded bytes are text at all: no zero, and hardly any control characters. @param broken what couldn't be decoded doesn't count */
export function isText(text: string, broken = false): boolean {
  const sample = (broken ? text.replaceAll('\ufffd', '?') : text).slice(0, 100_000)
  return !sample.includes('\0') && (sample.match(CONTROL) ?? []).length <= sample.length * MOST_CONTROLS
}

/**
 * The first line may name the delimiter (`sep=;`, as Excel writes it); it stays an empty row.
 *
 * @example readTextTable('ФИО;Класс\nИванов Иван;5А')
 */
export function readTextTable(text: string): Outcome<TextTable> {
  const whole = text.endsWith(OLD_END) ? text.slice(0, -1) : text
  const lines = whole.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n')
  const named = /^"?sep=(.)"?\n/i.exec(lines)
  const body = named === null ? lines : lines.slice(named[0].length)
  const first = named === null ? 0 : 1
  const delimiter = named?.[1] ?? findDelimiter(body)

  const { rows, fault, end } = delimitedRows(body, delimiter ?? '\t', first + 1, LIMITS.rows)
  if (fault !== null) return unread(fault)
  // rows of nothing but delimiters at the end are no rows
  if (/[^\s;,|"]/.test(body.slice(end))) return unread({ kind: 'too-large', what: 'rows' })
  const cellCounts = [...Array<number>(first).fill(0), ...rows.map((row) => row.length)]
  const grid = grids()()
  for (const [row, texts] of rows.entries()) {
    for (const [column, value] of texts.entries()) {
      const cell: Cell | null = textCell(withoutFormula(value))
      const excess = cell === null ? null : grid.put(row + first, column, cell)
      if (excess !== null) return unread(excess)
    }
  }
  return outcome({ sheet: { ...grid.sheet(''), cellCounts }, delimiter })
}

/** `="05.03.2014"`: as programs write a text that Excel must not take for a number. */
function withoutFormula(text: string): string {
  const inside = /^\s*="((?:[^"]|"")*)"\s*$/.exec(text)?.[1]
  return inside === undefined ? text : inside.replaceAll('""', '"')
}
