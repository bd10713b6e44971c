/** Sheets of a class list with what a person has changed in them: each is read anew as a whole, so there is one truth. */
import { present } from '../../diagnostics/impossible.ts'
import { COLUMNS, type ListField } from '../../read/lists/columns.ts'
import type { Cell, Worksheet } from '../../read/lists/sheets/sheet.ts'
import { findTables, guessTables } from '../../read/lists/tables/find-tables.ts'
import type { ListTable } from '../../read/lists/tables/table.ts'
import type { Edit, RowId } from '../list-view.ts'

export interface MendedSheets {
  readonly sheets: readonly Worksheet[]
  /** What each row was before, by sheet: the ids in the order of the rows. */
  readonly rowIds: ReadonlyMap<string, readonly string[]>
}

/** A row with all that the sheet says of it. */
interface DraftRow {
  /** Number from 1 in the file, `+1` for one that was added, `head` for headings that were put in. */
  readonly id: string
  cells: (Cell | null)[]
  readonly count: number | undefined
  readonly hidden: boolean
}

interface DraftTable {
  /** null where it has no headings. */
  readonly headRow: DraftRow | null
  readonly firstRow: DraftRow | null
  readonly columns: { readonly index: number; field: ListField | null; readonly heading: string }[]
}

interface DraftSheet {
  readonly of: Worksheet
  readonly rows: DraftRow[]
  /** From left to right, where several lie beside one another. */
  readonly tables: DraftTable[]
}

/**
 * @param lastRows for each class in the order in which they are read, the number from 1 of its last row (of its headings, where it has
 *   no pupils), and its sheet: rows are added below it
 */
export function mendSheets(
  sheets: readonly Worksheet[],
  edits: readonly Edit[],
  lastRows: readonly { readonly sheet: string; readonly line: number }[],
): MendedSheets {
  const edited = new Map<string, DraftSheet>()
  const draftOf = (name: string): DraftSheet => {
    const before = edited.get(name)
    if (before) return before
    const draft = draftSheet(
      present(
        sheets.find((one) => one.name === name),
        `the sheet ${name}`,
      ),
    )
    edited.set(name, draft)
    return draft
  }
  const tails = lastRows.map(({ line }) => String(line))
  for (const edit of edits) {
    const draft = draftOf(edit.sheet)
    if (edit.kind === 'cell') setCell(draft, edit.row, edit.field, edit.text)
    else if (edit.kind === 'column') setColumn(draft, edit.column - 1, edit.field)
    else if (edit.kind === 'remove') removeRow(draft, edit.row)
    else {
      addRow(draft, edit.row, tails[edit.classAt] ?? null)
      tails[edit.classAt] = edit.row
    }
  }
  return {
    sheets: sheets.map((one) => finished(edited.get(one.name)) ?? one),
    rowIds: new Map(
      sheets.map(({ name, rows }) => {
        const ids = edited.get(name)?.rows.map(({ id }) => id) ?? rows.map((_, at) => String(at + 1))
        return [name, ids]
      }),
    ),
  }
}

/** The tables of a sheet, by its headings or, where it has none, by the look of the values. */
export function tablesOn(sheet: Worksheet): readonly ListTable[] {
  const found = findTables(sheet)
  return found.length > 0 ? found : guessTables(sheet)
}

function draftSheet(of: Worksheet): DraftSheet {
  const tables = tablesOn(of)
  const hidden = new Set(of.hiddenRows ?? [])
  const rows = of.rows.map((cells, at): DraftRow => {
    return { id: String(at + 1), cells: [...cells], count: of.cellCounts?.[at], hidden: hidden.has(at) }
  })
  return {
    of,
    rows,
    tables: tables.map(({ columns, dropped, headerRow, headed }) => ({
      headRow: headed ? (rows[headerRow] ?? null) : null,
      firstRow: rows[headerRow] ?? null,
      columns: [...columns, ...dropped.map((one) => ({ ...one, field: null }))],
    })),
  }
}

/** Line and table of a row: `12`, or `12/1` for the pupil who is on line 12 of the second of two tables beside each other. */
function rowOf(draft: DraftSheet, id: RowId) {
  const [line = '', beside] = id.split('/')
  const row = draft.rows.find((one) => one.id === line)
  const at = Number(beside ?? 0)
  // of tables below one another the last that begins above the row
  const above = draft.tables.filter(
    ({ headRow }) => headRow === null || draft.rows.indexOf(headRow) < indexOf(draft, row),
  )
  return { row, table: above.at(beside === undefined ? -1 : at) ?? draft.tables[at] ?? draft.tables[0] }
}

function indexOf(draft: DraftSheet, row: DraftRow | undefined): number {
  return row === undefined ? draft.rows.length : draft.rows.indexOf(row)
}

function setCell(draft: DraftSheet, id: RowId, field: ListField, text: string): void {
  const { row, table } = rowOf(draft, id)
  if (row === undefined || table === undefined) return
  const [first, ...others] = table.columns.filter((one) => one.field === field)
  row.cells[(first ?? newColumn(draft, table, field)).index] = textOf(text)
  for (const { index } of others) row.cells[index] = null
}

function textOf(text: string): Cell | null {
  return text.trim() === '' ? null : { kind: 'text', text: text.trim(), value: null, date: null }
}

/** Beyond the last column of the sheet, under the heading that hints propose. */
function newColumn(draft: DraftSheet, table: DraftTable, field: ListField) {
  const index = draft.rows.reduce((most, { cells }) => Math.max(most, cells.length), 0)
  const column = { index, field, heading: COLUMNS[field].called.ru }
  table.columns.push(column)
  headRowOf(draft, table).cells[index] = textOf(column.heading)
  return column
}

function setColumn(draft: DraftSheet, index: number, field: ListField | null): void {
  for (const table of draft.tables) {
    const column = table.columns.find((one) => one.index === index)
    if (column === undefined) continue
    const head = headRowOf(draft, table)
    head.cells[index] = field === null ? null : textOf(COLUMNS[field].called.ru)
    // without a heading it could be taken for something by the look of its values
    if (field === null) for (const row of draft.rows.slice(draft.rows.indexOf(head))) row.cells[index] = null
    column.field = field
  }
}

/** A list without headings gets some as soon as one of its columns has to be named. */
function headRowOf(draft: DraftSheet, table: DraftTable): DraftRow {
  if (table.headRow !== null) return table.headRow
  const head: DraftRow = { id: 'head', cells: [], count: undefined, hidden: false }
  for (const { index, field } of table.columns) {
    head.cells[index] = field === null ? null : textOf(COLUMNS[field].called.ru)
  }
  draft.rows.splice(table.firstRow === null ? 0 : draft.rows.indexOf(table.firstRow), 0, head)
  draft.tables[draft.tables.indexOf(table)] = { ...table, headRow: head }
  return head
}

function removeRow(draft: DraftSheet, id: RowId): void {
  const { row, table } = rowOf(draft, id)
  if (row === undefined || table === undefined) return
  if (id.includes('/') || besides(draft, table)) for (const { index } of table.columns) row.cells[index] = null
  else draft.rows.splice(draft.rows.indexOf(row), 1)
}

function besides(draft: DraftSheet, table: DraftTable): boolean {
  return draft.tables.some((one) => one !== table && one.headRow !== null && one.headRow === table.headRow)
}

/** Below the last row of its class, and of the same class where a column says it. */
function addRow(draft: DraftSheet, id: RowId, tail: string | null): void {
  const last = tail === null ? undefined : draft.rows.find((one) => one.id === tail.split('/')[0])
  const at = last === undefined ? draft.rows.length : draft.rows.indexOf(last) + 1
  const cells: (Cell | null)[] = []
  const { table } = rowOf(draft, tail ?? '')
  for (const { index, field } of table?.columns ?? []) {
    const isOfClass = field === 'classLabel' || field === 'grade' || field === 'classLetter'
    cells[index] = isOfClass && last !== undefined && table?.headRow !== last ? (last.cells[index] ?? null) : null
  }
  draft.rows.splice(at, 0, { id, cells: Array.from(cells, (cell) => cell ?? null), count: undefined, hidden: false })
}

/** Joined cells are where their rows have gone; those of rows that aren't there any more are joined no longer. */
function finished(draft: DraftSheet | undefined): Worksheet | undefined {
  if (draft === undefined) return undefined
  const { of, rows } = draft
  const { cellCounts: _, ...rest } = of
  const lines = new Map(rows.map(({ id }, at) => [id, at]))
  const merges = of.merges.flatMap((merge) => {
    const row = lines.get(String(merge.row + 1))
    return row === undefined ? [] : [{ ...merge, row }]
  })
  const counts = rows.map(({ count, cells }) => Math.max(count ?? 0, cells.length))
  return {
    ...rest,
    rows: rows.map(({ cells }) => Array.from(cells, (cell) => cell ?? null)),
    merges,
    hiddenRows: rows.flatMap(({ hidden }, at) => (hidden ? [at] : [])),
    ...(of.cellCounts === undefined ? {} : { cellCounts: counts }),
  }
}
