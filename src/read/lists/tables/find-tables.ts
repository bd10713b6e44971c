/** Finds the lists on a sheet: where the headings are, which columns mean what, where the pupils begin and end. */
import type { Worksheet } from '../sheets/sheet.ts'
import { columnGroups } from './column-groups.ts'
import { type ColumnMap, columnEntries, widthOf } from './column-map.ts'
import { findHeaders, type Header, isOthersHeader } from './find-header.ts'
import { guessColumns } from './guess-columns.ts'
import { understoodCount } from './heading-field.ts'
import type { ListTable, TableColumn } from './table.ts'
import { tableRows } from './table-rows.ts'
import { looksLikeFullName } from './value-looks.ts'

/** How many rows below a title that reads like a heading the real headings may be. */
const TITLE_ROWS = 10

/**
 * A heading row above a table of pupils names them; two tables side by side are two tables.
 *
 * @param map columns that a person has named
 */
export function findTables(sheet: Worksheet, map: ColumnMap = {}): readonly ListTable[] {
  const headers = withoutTitles(sheet, findHeaders(sheet, map))
  let titlesFrom = 0
  // rows below one list are no titles of the next
  let gone: readonly number[] = []
  return headers.flatMap((header, i) => {
    const titleRows = range(titlesFrom, header.row).filter((row) => !gone.includes(row))
    const tables = tablesOf(sheet, header, headers[i + 1]?.row ?? sheet.rows.length, titleRows, true)
    titlesFrom = Math.max(header.row, ...tables.flatMap(({ rows }) => rows.slice(-1))) + 1
    gone = tables.flatMap(({ footerRows }) => footerRows)
    return tables
  })
}

/** The same for a sheet without headings, by the look of the values. */
export function guessTables(sheet: Worksheet, map: ColumnMap = {}): readonly ListTable[] {
  const guess = othersRow(sheet) === null || columnEntries(map).length > 0 ? guessColumns(sheet, map) : null
  if (guess === null) return []
  const header: Header = { row: guess.firstRow - 1, height: 1, fields: guess.fields, headings: [] }
  return tablesOf(sheet, header, sheet.rows.length, range(0, guess.firstRow), false)
}

/** The row, from 0, whose headings say that the people below it are no pupils; null where there is none. */
export function othersRow(sheet: Worksheet): number | null {
  const row = sheet.rows.findIndex((_, at) => isOthersHeader(sheet, at))
  return row < 0 ? null : row
}

/** A title may read like a heading: «Список учащихся» above the real ones. */
function withoutTitles(sheet: Worksheet, headers: readonly Header[]): readonly Header[] {
  return headers.filter((header, i) => {
    const next = headers[i + 1]
    if (!next || understoodCount(header.fields) > 1 || next.row - header.row > TITLE_ROWS) return true
    const column = header.fields.findIndex((field) => field !== null)
    const between = sheet.rows.slice(header.row + 1, next.row)
    return understoodCount(next.fields) === 1 || between.some((row) => looksLikeFullName(row[column]?.text ?? ''))
  })
}

function tablesOf(
  sheet: Worksheet,
  header: Header,
  end: number,
  titleRows: readonly number[],
  headed: boolean,
): readonly ListTable[] {
  const first = header.row + header.height
  const groups = columnGroups(sheet, header)
  return groups.map((columns, at): ListTable => {
    const from = at === 0 ? 0 : leftmost(columns)
    const right = groups[at + 1]
    const to = right ? leftmost(right) : Math.max(widthOf(sheet), from + 1)
    const { rows, ...around } = tableRows(sheet, columns, [from, to], [first, end])
    return {
      columns,
      dropped: droppedColumns(sheet, header, columns, [from, to], [first, end]),
      headerRow: headed ? header.row : first,
      headed,
      rows,
      ...around,
      titles: textsIn(sheet, titleRows, from, to),
      sharedTitles: textsIn(sheet, titleRows, 0, widthOf(sheet)),
    }
  })
}

function leftmost(columns: readonly TableColumn[]): number {
  return Math.min(...columns.map(({ index }) => index))
}

function droppedColumns(
  sheet: Worksheet,
  header: Header,
  kept: readonly TableColumn[],
  [from, to]: readonly [number, number],
  [first, end]: readonly [number, number],
) {
  return Array.from({ length: to - from }, (_, at) => ({
    index: from + at,
    heading: header.headings[from + at] ?? '',
    row: headingRow(sheet, header, from + at),
  })).filter(
    ({ index, heading }) =>
      !kept.some((column) => column.index === index) &&
      (heading !== '' || sheet.rows.slice(first, end).some((row) => (row[index]?.text.trim() ?? '') !== '')),
  )
}

function headingRow(sheet: Worksheet, { row, height, headings }: Header, column: number): number {
  if (headings.length === 0) return row + height
  const lower = sheet.rows[row + height - 1]?.[column]?.text.trim() ?? ''
  return lower === '' ? row : row + height - 1
}

function textsIn(sheet: Worksheet, rows: readonly number[], left: number, right: number): readonly string[] {
  return rows.flatMap((row) => {
    const text = (sheet.rows[row] ?? [])
      .slice(left, right)
      .map((cell) => cell?.text.trim() ?? '')
      .filter((part) => part !== '')
      .join(' ')
    return text === '' ? [] : [text]
  })
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)
}
