/** Rows of a table to rows of pupils: names split, dates and addresses read, everything else left behind. */

import { type Checked, checked, wrong } from '../../../diagnostics/checked.ts'
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { cleanText } from '../../clean-text.ts'
import type { ListField } from '../columns.ts'
import { isGarbled } from '../names/garbled.ts'
import { isPatronymic } from '../names/patronymic.ts'
import { joinedCell } from '../sheets/joined-above.ts'
import { type Cell, placeIn, type Worksheet } from '../sheets/sheet.ts'
import { hasPupilsValue } from '../tables/row-name.ts'
import { shiftedRows } from '../tables/shifted-rows.ts'
import { columnFields, type ListTable, nameColumn, type TableColumn } from '../tables/table.ts'
import { columnLabelOf, longLabelOf } from '../tables/title-facts.ts'
import { type DayTimes, dayTimes, hasTime, isMonthFirst, writtenDate } from '../values/list-dates.ts'
import { saysLeft } from '../values/name-cell.ts'
import {
  formulasWithoutValue,
  garbledName,
  hiddenNames,
  nameWithoutValue,
  struckOut,
  timesOfDay,
} from './cell-diagnostics.ts'
import { otherRoles } from './other-roles.ts'
import { emptyDraft, putCell, type RowDraft } from './put-cell.ts'
import { type ListRow, NONE, type RowCell } from './row.ts'
import { anotherRole, monthFirstDates, noClassLabel, remarkDropped, shiftedRow } from './row-diagnostics.ts'

export interface TableRow extends ListRow {
  /** From a column «Класс»; null where there is none. */
  readonly classLabel: string | null
  readonly diagnostics: readonly Diagnostic[]
}

/** What people write where there is nothing; «нет» in a column about VK means something else. */
const FILLER =
  /^(нет( данных| имени| фамилии| отчества)?|без (имени|фамилии|отчества)|нету|не указан[аоы]?|не заполнен[аоы]?|не имеет(ся)?|неизвестн[аоы]|отсутству[ею]т|[нn]\/[дуa]|#н\/д|null|none|nan|\p{Pd}+|\.|0|x|х|\?)\.?$/iu
/** Of a pupil with several rows, one for each parent, all rows count here. */
const CONTACTS: ReadonlySet<ListField> = new Set(['phone', 'email'])
/** What a pupil never shares with the one above, however cells are joined. */
const OWN: ReadonlySet<ListField> = new Set(['number', 'fullName', 'firstName'])

/**
 * @param file as the user would type it, for the places of diagnostics
 * @returns a row for each pupil, in the order of the list
 */
export function readRows(sheet: Worksheet, table: ListTable, file: string): readonly TableRow[] {
  const shifted = shiftedRows(sheet, table)
  const births = table.columns.find(({ field }) => field === 'birthDate')
  const dates = births ? table.rows.flatMap((row) => sheet.rows[row]?.[births.index] ?? []) : []
  const monthFirst = isMonthFirst(dates.map(({ text }) => text))
  const times = dayTimes(dates)
  const roles = otherRoles(sheet, table)
  const read = table.rows.map((row) =>
    readRow(sheet, table, row, file, { shifted: shifted.has(row), role: roles.get(row) ?? null, monthFirst, times }),
  )
  const labels = classLabels(read.map(({ label }) => label))
  const rows = filledLabels(read.map(({ label: _, ...row }, at) => ({ ...row, classLabel: labels[at] ?? null })))
  const [first, ...others] = rows
  if (!first) return rows
  const swapped = monthFirst && births ? [monthFirstDates(placeIn(sheet, file, table.headerRow, births.index))] : []
  return [{ ...first, diagnostics: [...swapped, ...ofCells(sheet, table, file), ...first.diagnostics] }, ...others]
}

/** One message for all cells of a kind: hidden names, dates with a time of day, formulas without their values. */
function ofCells(sheet: Worksheet, table: ListTable, file: string): readonly Diagnostic[] {
  const name = nameColumn(table).index
  const hidden = new Set(sheet.hiddenRows ?? [])
  const placesOf = (column: number, is: (cell: Cell) => boolean) =>
    table.rows.flatMap((row) => {
      const cell = sheet.rows[row]?.[column]
      return cell && is(cell) ? [placeIn(sheet, file, row, column)] : []
    })
  const births = table.columns.find(({ field }) => field === 'birthDate')
  return [
    ...hiddenNames(table.rows.filter((row) => hidden.has(row)).map((row) => placeIn(sheet, file, row, name))),
    ...(births ? timesOfDay(placesOf(births.index, hasTime)) : []),
    ...table.columns.flatMap(({ index, field }) =>
      isName(field) || field === 'phone' ? [] : formulasWithoutValue(placesOf(index, ({ kind }) => kind === 'formula')),
    ),
    ...placesOf(name, ({ struck }) => struck === true).map(struckOut),
  ]
}

function isName(field: ListField): boolean {
  return field === 'fullName' || field === 'lastName' || field === 'firstName' || field === 'middleName'
}

interface RowLabel {
  readonly label: string
  /** What the cell says beside it: «физмат». */
  readonly words: string
}

/** Classes of one label that differ in the words beside it stay apart: «10 физмат», «10 гуманитарный»; «5А класс» is 5А. */
function classLabels(labels: readonly (RowLabel | null)[]): readonly (string | null)[] {
  const words = new Map<string, Set<string>>()
  for (const one of labels) {
    if (one !== null) words.set(one.label, (words.get(one.label) ?? new Set()).add(one.words.toLowerCase()))
  }
  return labels.map((one) => {
    if (one === null) return null
    const apart = (words.get(one.label)?.size ?? 0) > 1 || /^\d+$/.test(one.label)
    return longLabelOf(one.label, apart ? one.words : '')
  })
}

/** A class that is written once, beside its first pupil, is that of the pupils below. */
function filledLabels(rows: readonly TableRow[]): readonly TableRow[] {
  const labels = rows.flatMap(({ classLabel }) => classLabel ?? [])
  if (new Set(labels).size < labels.length || labels.length === rows.length) return rows
  let last: string | null = null
  return rows.map((row) => {
    last = row.classLabel ?? last
    return { ...row, classLabel: last }
  })
}

interface RowContext {
  /** Its cells have moved. */
  readonly shifted: boolean
  /** The column, from 0, by which this is no pupil's row; null for none. */
  readonly role: number | null
  readonly monthFirst: boolean
  readonly times: DayTimes
}

function readRow(
  sheet: Worksheet,
  table: ListTable,
  row: number,
  file: string,
  { shifted, role, ...dates }: RowContext,
): Omit<TableRow, 'classLabel'> & { readonly label: RowLabel | null } {
  const draft = emptyDraft()
  for (const column of table.columns) {
    const { field } = column
    for (const at of [row, ...(table.continued.get(row) ?? [])]) {
      if (at !== row && !CONTACTS.has(field)) continue
      const cell =
        OWN.has(field) || at !== row ? (sheet.rows[at]?.[column.index] ?? null) : joinedCell(sheet, at, column.index)
      if (cell !== null)
        putCell(draft, field, {
          text: written(cell, column, dates),
          place: placeIn(sheet, file, at, column.index),
        })
    }
  }
  withoutPatronymic(draft.cells)
  if (!mayHaveOneName(sheet, table, row)) withoutDashes(draft.cells)
  const label = labelOfRow(draft)
  const place = placeIn(sheet, file, row, nameColumn(table).index)
  return {
    cells: draft.cells,
    place,
    broken: shifted ? shiftedRow(place) : unreadableName(sheet, table, row, file, draft),
    label: label.value,
    emails: draft.emails,
    diagnostics: [
      ...draft.diagnostics,
      ...label.diagnostics,
      ...hasLeftElsewhere(sheet, table, row, file),
      ...(role === null ? [] : [anotherRole(placeIn(sheet, file, row, role))]),
    ],
  }
}

/** A name that the file holds as a formula without its value, or in another encoding. */
function unreadableName(sheet: Worksheet, table: ListTable, row: number, file: string, { cells }: RowDraft) {
  const formula = table.columns.find(
    ({ field, index }) => isName(field) && sheet.rows[row]?.[index]?.kind === 'formula',
  )
  if (formula) return nameWithoutValue(placeIn(sheet, file, row, formula.index))
  const parts = [cells.lastName, cells.firstName, cells.middleName]
  const garbled = parts.find((cell) => cell !== undefined && isGarbled(cell.text))
  return garbled ? garbledName(garbled.place) : null
}

/** «Статус: отчислен», in a column that isn't read. The message doesn't repeat it. */
function hasLeftElsewhere(sheet: Worksheet, table: ListTable, row: number, file: string): readonly Diagnostic[] {
  const said = table.dropped.find(({ index }) => saysLeft(cleanText(sheet.rows[row]?.[index]?.text ?? '').text))
  return said ? [remarkDropped('left', placeIn(sheet, file, row, said.index))] : []
}

/** «5А» in one column, or the grade in one and the letter in another. */
function labelOfRow({ label: { classLabel, grade, classLetter } }: RowDraft): Checked<RowLabel> {
  const cell = classLabel ?? grade ?? classLetter
  if (!cell) return wrong()
  const textOf = (one: RowCell | undefined) => cleanText(one?.text ?? '').text
  const whole = textOf(classLabel)
  const joined = /^\d*$/.test(whole) ? `${whole || textOf(grade)}${textOf(classLetter)}` : whole
  const value = columnLabelOf(joined)
  return value === null ? wrong(noClassLabel(joined, cell.place)) : checked(value)
}

/** The text of a cell, empty where it is only there to say that there is nothing. */
function written(cell: Cell, { field }: TableColumn, dates: Pick<RowContext, 'monthFirst' | 'times'>): string {
  if ((field === 'lastName' || field === 'firstName') && /^\p{Pd}+$/u.test(cleanText(cell.text).text)) return NONE
  if (field !== 'vk' && FILLER.test(cleanText(cell.text).text)) return ''
  return field === 'birthDate' ? writtenDate(cell, dates.monthFirst, dates.times.evenings) : cell.text
}

/** «Успеваемость | —» is no pupil of one name: where pupils have numbers, birth dates or a gender, that pupil has one too. */
function mayHaveOneName(sheet: Worksheet, { columns }: ListTable, row: number): boolean {
  const own = columns.some(({ field }) => field === 'number' || field === 'birthDate' || field === 'gender')
  return !own || hasPupilsValue(sheet, row, columnFields(columns))
}

function withoutDashes(cells: RowDraft['cells']): void {
  for (const field of ['lastName', 'firstName'] as const) {
    const cell = cells[field]
    if (cell?.text === NONE) cells[field] = { ...cell, text: '' }
  }
}

/** «Имя, отчество» in one column. */
function withoutPatronymic(cells: RowDraft['cells']): void {
  const { firstName, middleName } = cells
  if (!firstName || (middleName && cleanText(middleName.text).text !== '')) return
  const words = cleanText(firstName.text).text.replace(/,/g, ' ').split(/\s+/)
  const from = words.length > 2 && isPatronymic(words.slice(-2).join(' ')) && !isPatronymic(words.at(-1) ?? '') ? 2 : 1
  const last = words.slice(-from).join(' ')
  if (words.length <= from || !isPatronymic(last)) return
  cells.firstName = { ...firstName, text: words.slice(0, -from).join(' ') }
  cells.middleName = { text: last, place: middleName?.place ?? firstName.place }
}
