/** A class list, mended, as the page shows it: every row with its cells and what was understood of it, every note at its place. */

import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { unique } from '../../diagnostics/unique.ts'
import { nameCases } from '../../merging.ts'
import type { Place } from '../../model/place.ts'
import type { ClassList, ListLayout } from '../../read/lists/classes/class-list.ts'
import { readClassLists } from '../../read/lists/classes/read-class-lists.ts'
import type { ListField } from '../../read/lists/columns.ts'
import { readPupils } from '../../read/lists/pupils/read-pupils.ts'
import type { Worksheet } from '../../read/lists/sheets/sheet.ts'
import type {
  Edit,
  ListColumn,
  ListedClassView,
  ListedPupilRow,
  ListedRow,
  ListView,
  Note,
  NotePlace,
} from '../list-view.ts'
import { mendSheets, tablesOn } from './mend-sheets.ts'
import type { OpenList } from './open-list.ts'

/** What the page sees, and what a job is made from. */
export interface MendedList {
  readonly view: ListView
  readonly sheets: readonly Worksheet[]
  readonly classes: readonly ClassList[]
  /** Where a place of the mended list was in the list as it was given. */
  readonly placeOf: (place: Place) => NotePlace | null
}

/** @param meeting ISO date that ages are looked at against; null: they aren't */
export function mendList(list: OpenList, edits: readonly Edit[], meeting: string | null): MendedList {
  const { name, file } = list
  if (!file.ok) return nothing(name, file.diagnostics)
  const before = readClassLists(file.value.sheets, name)
  const tails = before.ok ? before.value.classes.map(tailOf) : emptyTails(file.value.sheets)
  const { sheets, rowIds } = mendSheets(file.value.sheets, edits, tails)
  const read = edits.length === 0 && meeting === null ? before : readClassLists(sheets, name, { meetingDate: meeting })
  const added = new Set(edits.flatMap((edit) => (edit.kind === 'add' ? [edit.row] : [])))
  const placeOf = placesIn(sheets, rowIds)
  const headings = headingsOf(file.value.sheets)
  if (!read.ok) {
    const empty = emptyClasses(sheets, rowIds, added, headings)
    const diagnostics = [...file.diagnostics, ...read.diagnostics]
    const notes = diagnostics.map((one) => noteOf(one, placeOf))
    return { view: { name, classes: empty, notes, unreadable: empty.length === 0 }, sheets, classes: [], placeOf }
  }
  const lists = read.value.classes.map((one) => ({
    one,
    ...readPupils(one.rows, { classLabel: one.label ?? '', meetingDate: meeting, strict: false }),
  }))
  const editedAt = new Set(
    edits.flatMap((edit) => (edit.kind === 'cell' ? [`${edit.sheet} ${edit.row} ${edit.field}`] : [])),
  )
  const classes = lists.map(({ one, pupils }, at): ListedClassView => {
    const known = new Map(pupils.map((pupil) => [placeKey(pupil.place), pupil]))
    const sheet = sheets.find(({ name: its }) => its === one.sheet)
    const rows = one.rows.flatMap(({ place }): readonly ListedRow[] => {
      const where = placeOf(place)
      if (where === null || sheet === undefined) return []
      const table = tableAt(one.tables, place)
      const pupil = known.get(placeKey(place))
      return [
        {
          row: where.row,
          cells: asUnderstood(cellsOf(sheet, table, (place.line ?? 1) - 1), pupil),
          edited: (table?.columns ?? []).flatMap(({ field }) =>
            editedAt.has(`${one.sheet} ${where.row} ${field}`) ? [field] : [],
          ),
          pupil: pupil === undefined ? null : { ...pupilRow(pupil), forms: nameCases(pupil) },
        },
      ]
    })
    const seen = new Set(rows.map(({ row }) => row))
    const blank = edits.flatMap((edit): readonly ListedRow[] =>
      edit.kind === 'add' &&
      edit.classAt === at &&
      edit.sheet === one.sheet &&
      !seen.has(edit.row) &&
      isThere(rowIds, edit.sheet, edit.row)
        ? [{ row: edit.row, cells: {}, edited: [], pupil: null }]
        : [],
    )
    return {
      sheet: one.sheet,
      label: one.label,
      teacher: one.teacher,
      columns: columnsOf(one.tables, one.sheet, headings),
      rows: [...rows, ...blank],
    }
  })
  const diagnostics = unique([...file.diagnostics, ...read.diagnostics, ...lists.flatMap((one) => one.diagnostics)])
  const notes = diagnostics.map((one) => noteOf(one, placeOf))
  return { view: { name, classes, notes, unreadable: false }, sheets, classes: read.value.classes, placeOf }
}

function nothing(name: string, diagnostics: readonly Diagnostic[]): MendedList {
  const notes = diagnostics.map((one) => noteOf(one, () => null))
  return { view: { name, classes: [], notes, unreadable: true }, sheets: [], classes: [], placeOf: () => null }
}

/** A diagnostic for the page. */
export function noteOf(found: Diagnostic, placeOf: MendedList['placeOf']): Note {
  const { code, severity, message, hint = null, place } = found
  return { code, severity, message, hint, at: place === undefined ? null : placeOf(place), setting: null }
}

type PupilOfList = ReturnType<typeof readPupils>['pupils'][number]

function pupilRow(pupil: PupilOfList): Omit<ListedPupilRow, 'forms'> {
  const { number, lastName, firstName, middleName, gender, birthDate, emails, vk, language, edition } = pupil
  return { number, lastName, firstName, middleName, gender, birthDate, emails, vk, language, edition }
}

const placeKey = ({ line, column }: Place) => `${line} ${column}`

function tailOf({ sheet, rows, tables }: ClassList) {
  const lines = rows.flatMap(({ place }) => place.line ?? [])
  return { sheet, line: lines.length > 0 ? Math.max(...lines) : (tables[0]?.headerRow ?? 0) + 1 }
}

function emptyTails(sheets: readonly Worksheet[]) {
  return sheets.flatMap((sheet) => tablesOn(sheet).map(({ headerRow }) => ({ sheet: sheet.name, line: headerRow + 1 })))
}

/** Lists that have headings and no pupils yet. */
function emptyClasses(
  sheets: readonly Worksheet[],
  rowIds: ReadonlyMap<string, readonly string[]>,
  added: ReadonlySet<string>,
  headings: Headings,
): readonly ListedClassView[] {
  return sheets.flatMap((sheet) =>
    tablesOn(sheet).map((table): ListedClassView => {
      const ids = rowIds.get(sheet.name) ?? []
      const rows = ids.flatMap((row, at) =>
        added.has(row) ? [{ row, cells: cellsOf(sheet, table, at), edited: [], pupil: null }] : [],
      )
      return { sheet: sheet.name, label: null, teacher: null, columns: columnsOf([table], sheet.name, headings), rows }
    }),
  )
}

function isThere(rowIds: ReadonlyMap<string, readonly string[]>, sheet: string, row: string): boolean {
  return rowIds.get(sheet)?.includes(row) ?? false
}

/** Of tables beside each other the one that has the column. */
function tableAt(tables: readonly ListLayout[], { line = 0, column = 0 }: Place): ListLayout | undefined {
  const has = (table: ListLayout) => table.columns.some(({ index }) => index === column - 1)
  return (
    tables.find((table) => table.rows.includes(line - 1) && has(table)) ??
    tables.findLast(({ headerRow }) => headerRow < line)
  )
}

function cellsOf(sheet: Worksheet, table: ListLayout | undefined, row: number): ListedRow['cells'] {
  const texts: Partial<Record<ListField, string>> = {}
  for (const { field, index } of table?.columns ?? []) {
    // of telephones nothing is kept
    if (field === 'phone') continue
    const cell = sheet.rows[row]?.[index] ?? null
    const text = cell?.date ? dateText(cell.date) : (cell?.text ?? '')
    texts[field] = [texts[field], text].filter((one) => one !== undefined && one !== '').join('; ')
  }
  return texts
}

/** Names with the capitals and spaces that will be printed, where the cell has others. */
function asUnderstood(cells: ListedRow['cells'], pupil: PupilOfList | undefined): ListedRow['cells'] {
  if (pupil === undefined) return cells
  const { lastName, firstName, middleName } = pupil
  const names = { fullName: [lastName, firstName, middleName].join(' '), lastName, firstName, middleName }
  const bare = (text: string) => text.trim().replace(/\s+/g, ' ')
  const mended = Object.entries(names).flatMap(([field, name]) => {
    const text = cells[field as keyof typeof names]
    return text !== undefined && bare(text).toLowerCase() === bare(name).toLowerCase() ? [[field, bare(name)]] : []
  })
  return { ...cells, ...Object.fromEntries(mended) }
}

/** A cell that is a date, as dates are written by hand. @example dateText('2013-02-04') // '04.02.2013' */
export function dateText(iso: string): string {
  const [year = '', month = '', day = ''] = iso.slice(0, 10).split('-')
  return `${day}.${month}.${year}`
}

/** Headings as the file has them, by sheet and column: one that was put in for a person isn't the file's. */
type Headings = ReadonlyMap<string, string>

function headingsOf(sheets: readonly Worksheet[]): Headings {
  const all = sheets.flatMap((sheet) =>
    tablesOn(sheet).flatMap(({ columns, dropped, headed }) =>
      [...columns, ...dropped].map(
        ({ index, heading }) => [`${sheet.name} ${index + 1}`, headed ? heading : ''] as const,
      ),
    ),
  )
  return new Map(all)
}

function columnsOf(tables: readonly ListLayout[], sheet: string, headings: Headings): readonly ListColumn[] {
  const listed = (index: number, field: ListField | null): ListColumn => {
    return { column: index + 1, heading: headings.get(`${sheet} ${index + 1}`) ?? '', field }
  }
  const columns = tables.flatMap((table) => [
    ...table.columns.map(({ index, field }) => listed(index, field)),
    ...table.dropped.map(({ index }) => listed(index, null)),
  ])
  return [...new Map(columns.map((one) => [one.column, one])).values()].sort((a, b) => a.column - b.column)
}

/** Rows by what they were before; of tables beside each other each after the first has rows of its own. */
function placesIn(sheets: readonly Worksheet[], rowIds: ReadonlyMap<string, readonly string[]>): MendedList['placeOf'] {
  const tables = new Map(sheets.map((sheet) => [sheet.name, tablesOn(sheet)]))
  return ({ sheet = '', line, column }) => {
    const id = line === undefined ? undefined : rowIds.get(sheet)?.[line - 1]
    if (id === undefined || line === undefined) return null
    const found = (tables.get(sheet) ?? []).filter(({ headerRow }) => headerRow < line)
    const last = found.at(-1)
    const beside = found.filter(({ headerRow }) => headerRow === last?.headerRow)
    const at = Math.max(
      0,
      beside.findIndex(({ columns, dropped }) => [...columns, ...dropped].some(({ index }) => index + 1 === column)),
    )
    const field = beside[at]?.columns.find(({ index }) => index + 1 === column)?.field ?? null
    return { sheet, row: at === 0 ? id : `${id}/${at}`, field }
  }
}
