/** Sheets of cells to classes of pupils: finds the lists, what their columns are, and which class each one is. */

import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { itemAt } from '../../../diagnostics/impossible.ts'
import { failure, type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { readRows, type TableRow } from '../rows/read-rows.ts'
import type { Worksheet } from '../sheets/sheet.ts'
import { type ColumnMap, columnEntries } from '../tables/column-map.ts'
import { columnMapOf } from '../tables/column-map-of.ts'
import { findTables, guessTables, othersRow } from '../tables/find-tables.ts'
import { isHalf } from '../tables/heading-field.ts'
import { isOthersTitle } from '../tables/row-words.ts'
import { type ListTable, nameColumn } from '../tables/table.ts'
import {
  droppedColumns,
  emptyList,
  noHeadings,
  noList,
  othersBelow,
  othersSheet,
  passedSheet,
  unreadNames,
} from '../tables/table-diagnostics.ts'
import { type TitleFacts, titleFacts } from '../tables/title-facts.ts'
import { unknownColumns } from '../tables/unknown-columns.ts'
import type { ClassList, ClassLists } from './class-list.ts'
import { duplicateRows } from './duplicate-rows.ts'
import { oddAges } from './odd-ages.ts'
import { oldLists } from './old-lists.ts'
import { sameGrades, sameLabels } from './same-labels.ts'
import { sharedEmails } from './shared-emails.ts'

export interface ListOptions {
  /** ISO date; ages that no pupil has on that day are reported. */
  readonly meetingDate?: string | null
  /** Columns by their headings, numbers or letters; they override every guess. */
  readonly columns?: ColumnMap
}

/**
 * Everything that the file holds and no leaflet needs (СНИЛС, addresses, medical notes) is left behind here: its heading
 * is named once, its values nowhere. Where no sheet has headings the columns are understood by the look of their values,
 * with the warning `roster/no-headings`.
 *
 * @returns `roster/no-list` where no table names pupils, `roster/unknown-column` for a named column that isn't there
 * @example
 * const roster = readClassLists(sheets, 'classes/5а.xlsx', { columns: { fullName: 'Кто', birthDate: 'C' } })
 * if (roster.ok) roster.value.classes.map(({ label, rows }) => [label, rows.length]) // [['5А', 25]]
 */
export function readClassLists(
  sheets: readonly Worksheet[],
  file: string,
  { meetingDate = null, columns = {} }: ListOptions = {},
): Outcome<ClassLists> {
  const unknown = unknownColumns(sheets, columns, file)
  if (unknown.length > 0) return failure(unknown)
  const others = sheets.filter(({ name }) => isOthersTitle(name))
  const ours = sheets.filter((sheet) => !others.includes(sheet))
  const tables = ours.map((sheet) => ({ sheet, tables: findTables(sheet, columns) }))
  const headed = tables.map(({ sheet, tables: all }) => ({ sheet, tables: withNames(all) }))
  const found = headed.some(({ tables }) => tables.length > 0)
    ? headed
    : ours.map((sheet) => ({ sheet, tables: withNames(guessTables(sheet, columns)) }))
  const read = found.map(({ sheet, tables }) => readSheet(sheet, tables, columns, file))
  const classes = read.flatMap((one) => one.classes)
  const diagnostics = [
    ...others.map((sheet) => passedSheet(sheet, file)),
    ...found.flatMap(({ sheet, tables: all }) => {
      const row = all.length > 0 ? null : othersRow(sheet)
      return row === null ? [] : [othersSheet(sheet, row, file)]
    }),
    ...read.flatMap((one) => one.diagnostics),
  ]
  const empty = tables.flatMap(({ sheet, tables: all }) => all.map((table) => ({ sheet, table })))[0]
  if (classes.length === 0) {
    return failure([...diagnostics, empty ? emptyList(empty.sheet, empty.table, file) : noList(file)])
  }
  const whole = merged(classes)
  return outcome({ file, classes: whole }, [
    ...diagnostics,
    ...sameLabels(whole, file),
    ...sharedEmails(whole),
    ...duplicateRows(whole),
    ...(meetingDate === null ? [] : [...oldLists(whole, meetingDate, file), ...oddAges(whole, meetingDate)]),
  ])
}

/** A list whose names are all left out has no pupils, but a message for each name. */
function withNames(tables: readonly ListTable[]): readonly ListTable[] {
  return tables.filter(({ rows, unread, others }) => rows.length + unread.length + others.length > 0)
}

function readSheet(sheet: Worksheet, tables: readonly ListTable[], named: ColumnMap, file: string) {
  const diagnostics: Diagnostic[] = [...sameGrades(sheet, tables, file)]
  const classes: FoundClass[] = []
  const reported = new Set<string>()
  let before: TitleFacts = { label: null, teacher: null, year: null }
  for (const table of tables) {
    // a guess that a person has written down is one no more
    const guessed = table.columns.some(({ field }) => field !== 'phone' && named[field] === undefined)
    if (!table.headed && guessed) diagnostics.push(noHeadings(sheet, table, file))
    diagnostics.push(...droppedColumns(sheet, table, reported, file))
    for (const { heading } of table.dropped) reported.add(heading)
    const rows = readRows(sheet, table, file)
    diagnostics.push(
      ...rows.flatMap((row) => row.diagnostics),
      ...unreadNames(sheet, table, file),
      ...othersBelow(sheet, table, file),
    )
    const facts = factsOf(table, sheet.name, before)
    before = facts
    const columns = columnMapOf(table)
    const { dropped, headerRow, rows: lines } = table
    const tables = [{ columns: table.columns, dropped, headerRow, rows: lines }]
    const isHalfOfOne = isHalf(nameColumn(table).heading)
    classes.push(
      ...byClass(rows, table, facts).map((one) => ({
        ...one,
        sheet: sheet.name,
        columns,
        tables,
        isHalf: isHalfOfOne,
      })),
    )
  }
  return { classes, diagnostics }
}

/**
 * Its own titles first, then those that it shares; a table without any goes on with the class of the one before. Beside
 * a neighbour of another class a teacher who isn't named in its own columns is the neighbour's.
 */
function factsOf(table: ListTable, sheet: string, before: TitleFacts): TitleFacts {
  const own = titleFacts(table.titles, '')
  const shared = titleFacts(table.sharedTitles, sheet)
  const below = titleFacts(table.footers, '')
  const goesOn = table.sharedTitles.length === 0
  return {
    label: own.label ?? (goesOn ? before.label : null) ?? shared.label,
    teacher:
      own.teacher ?? (own.label === null ? shared.teacher : null) ?? below.teacher ?? (goesOn ? before.teacher : null),
    year: own.year ?? shared.year ?? (goesOn ? before.year : null),
  }
}

/** A column «Класс», or rows with the name of a class, part one list into classes; else the title's class is that of all rows. */
function byClass(rows: readonly TableRow[], table: ListTable, title: TitleFacts) {
  const groups = new Map<string | null, TitleFacts & { readonly rows: TableRow[] }>()
  rows.forEach((row, at) => {
    const section = table.sections.findLast((one) => one.row < itemAt(table.rows, at))
    const own = section ? titleFacts(section.titles, '') : null
    const label = row.classLabel ?? own?.label ?? title.label
    const group = groups.get(label) ?? { ...title, label, teacher: own?.teacher ?? title.teacher, rows: [] }
    group.rows.push(row)
    groups.set(label, group)
  })
  return [...groups.values()]
}

/** A class as one table has it. */
interface FoundClass extends ClassList {
  /** The table is headed «Мальчики», «2 группа». */
  readonly isHalf: boolean
}

/** Two tables of one class, as columns of a page that were too long, are one list; halves of a class come in the order of the alphabet. */
function merged(classes: readonly FoundClass[]): readonly ClassList[] {
  const out: FoundClass[] = []
  for (const one of classes) {
    const same = out.findIndex(({ label, sheet }) => label === one.label && sheet === one.sheet)
    const before = out[same]
    const rows = [...(before?.rows ?? []), ...one.rows]
    const tables = [...(before?.tables ?? []), ...one.tables]
    const halves =
      one.isHalf && before?.isHalf
        ? { rows: rows.toSorted(byLastName), columns: bothMaps(before.columns, one.columns) }
        : { rows }
    if (before) out[same] = { ...before, teacher: before.teacher ?? one.teacher, tables, ...halves }
    else out.push(one)
  }
  return out.map(({ isHalf: _, ...one }) => one)
}

/** The columns of two halves in one map: «fullName: [Мальчики, Девочки]». */
function bothMaps(one: ColumnMap, other: ColumnMap): ColumnMap {
  const fields = new Map(columnEntries(one))
  for (const [field, names] of columnEntries(other)) fields.set(field, [...(fields.get(field) ?? []), ...names])
  return Object.fromEntries(fields)
}

function byLastName(one: TableRow, other: TableRow): number {
  const [a, b] = [one, other].map(({ cells }) =>
    `${cells.lastName?.text ?? ''} ${cells.firstName?.text ?? ''}`.toLowerCase().replaceAll('ё', 'е'),
  )
  return (a ?? '') < (b ?? '') ? -1 : 1
}
