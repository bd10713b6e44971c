/** Finds the lists on a sheet: where the headings stand, which columns mean what, where the pupils begin and end. */
import type { Sheet } from '../sheet.ts'
import { columnGroups } from './column-groups.ts'
import { type ColumnMap, widthOf } from './column-map.ts'
import { findHeader, type Header, known } from './find-header.ts'
import { guessColumns } from './guess-columns.ts'
import type { RosterTable, TableColumn } from './roster-table.ts'
import { tableRows } from './table-rows.ts'
import { looksLikeFullName } from './value-looks.ts'

/** How far below a title that reads like a heading the real headings may stand. */
const TITLE_ROWS = 10

/**
 * A heading row above a table of pupils names them; two tables side by side are two tables.
 *
 * @param map columns that a person has named
 */
export function findTables(sheet: Sheet, map: ColumnMap = {}): readonly RosterTable[] {
  const headers = realHeaders(
    sheet,
    sheet.rows.flatMap((_, row) => findHeader(sheet, row, map) ?? []),
  )
  let titlesFrom = 0
  return headers.flatMap((header, i) => {
    const tables = tablesOf(sheet, header, headers[i + 1]?.row ?? sheet.rows.length, titlesFrom, true)
    titlesFrom = Math.max(header.row, ...tables.flatMap(({ rows }) => rows.slice(-1))) + 1
    return tables
  })
}

/** The same for a sheet without headings, by the look of the values. */
export function guessTables(sheet: Sheet, map: ColumnMap = {}): readonly RosterTable[] {
  const guess = guessColumns(sheet, map)
  if (guess === null) return []
  const header: Header = { row: guess.firstRow - 1, height: 1, fields: guess.fields, headings: [] }
  return tablesOf(sheet, header, sheet.rows.length, 0, false)
}

function realHeaders(sheet: Sheet, headers: readonly Header[]): readonly Header[] {
  const single = headers.filter((header, i) => {
    const before = headers[i - 1]
    return !(before && before.height === 2 && before.row + 1 === header.row)
  })
  return single.filter((header, i) => {
    const next = single[i + 1]
    if (!next || known(header.fields) > 1 || next.row - header.row > TITLE_ROWS) return true
    const column = header.fields.findIndex((field) => field !== null)
    const between = sheet.rows.slice(header.row + 1, next.row)
    return known(next.fields) === 1 || between.some((row) => looksLikeFullName(row[column]?.text ?? ''))
  })
}

function tablesOf(
  sheet: Sheet,
  header: Header,
  end: number,
  titlesFrom: number,
  headed: boolean,
): readonly RosterTable[] {
  const first = header.row + header.height
  const groups = columnGroups(sheet, header)
  const titlesTo = headed ? header.row : first
  return groups.map((columns, at): RosterTable => {
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
      titles: textsBetween(sheet, titlesFrom, titlesTo, from, to),
      sharedTitles: textsBetween(sheet, titlesFrom, titlesTo, 0, widthOf(sheet)),
    }
  })
}

function leftmost(columns: readonly TableColumn[]): number {
  return Math.min(...columns.map(({ index }) => index))
}

function droppedColumns(
  sheet: Sheet,
  header: Header,
  kept: readonly TableColumn[],
  [from, to]: readonly [number, number],
  [first, end]: readonly [number, number],
) {
  return Array.from({ length: to - from }, (_, at) => ({
    index: from + at,
    heading: header.headings[from + at] ?? '',
  })).filter(
    ({ index, heading }) =>
      !kept.some((column) => column.index === index) &&
      (heading !== '' || sheet.rows.slice(first, end).some((row) => (row[index]?.text.trim() ?? '') !== '')),
  )
}

function textsBetween(sheet: Sheet, from: number, to: number, left: number, right: number): readonly string[] {
  return sheet.rows.slice(from, to).flatMap((row) => {
    const text = row
      .slice(left, right)
      .map((cell) => cell?.text.trim() ?? '')
      .filter((part) => part !== '')
      .join(' ')
    return text === '' ? [] : [text]
  })
}
