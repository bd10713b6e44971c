/** Rows of a table to rows of pupils: names split, dates and addresses read, everything else left behind. */

import { type Checked, checked, wrong } from '../../../diagnostics/checked.ts'
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import { cleanText } from '../../clean-text.ts'
import type { ListField } from '../columns.ts'
import { isPatronymic } from '../names/patronymic.ts'
import { joinedCell } from '../sheets/joined-above.ts'
import { type Cell, placeIn, type Worksheet } from '../sheets/sheet.ts'
import { shiftedRows } from '../tables/shifted-rows.ts'
import { type ListTable, nameColumn, type TableColumn } from '../tables/table.ts'
import { columnLabelOf } from '../tables/title-facts.ts'
import { isMonthFirst, writtenDate } from '../values/list-dates.ts'
import { emptyDraft, putCell, type RowDraft } from './put-cell.ts'
import type { ListRow, RowCell } from './row.ts'
import { monthFirstDates, noClassLabel, shiftedRow } from './row-diagnostics.ts'

export interface TableRow extends ListRow {
  /** From a column «Класс»; null where there is none. */
  readonly classLabel: string | null
  readonly diagnostics: readonly Diagnostic[]
}

/** What people write where there is nothing; «нет» in a column about VK means something else. */
const FILLER =
  /^(нет( данных)?|нету|не указан[аоы]?|не заполнен[аоы]?|не имеет(ся)?|неизвестн[аоы]|отсутству[ею]т|[нn]\/[дуa]|#н\/д|null|none|nan|\p{Pd}+|\.|0|x|х|\?)\.?$/iu
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
  const texts = births ? table.rows.map((row) => sheet.rows[row]?.[births.index]?.text ?? '') : []
  const monthFirst = isMonthFirst(texts)
  const rows = filledLabels(
    table.rows.map((row) => readRow(sheet, table, row, file, { shifted: shifted.has(row), monthFirst })),
  )
  const [first, ...others] = rows
  if (!monthFirst || !births || !first) return rows
  const swapped = monthFirstDates(placeIn(sheet, file, table.headerRow, births.index))
  return [{ ...first, diagnostics: [swapped, ...first.diagnostics] }, ...others]
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
  readonly monthFirst: boolean
}

function readRow(
  sheet: Worksheet,
  table: ListTable,
  row: number,
  file: string,
  { shifted, monthFirst }: RowContext,
): TableRow {
  const draft = emptyDraft()
  for (const column of table.columns) {
    const { field } = column
    for (const at of [row, ...(table.continued.get(row) ?? [])]) {
      if (at !== row && !CONTACTS.has(field)) continue
      const cell =
        OWN.has(field) || at !== row ? (sheet.rows[at]?.[column.index] ?? null) : joinedCell(sheet, at, column.index)
      if (cell !== null)
        putCell(draft, field, {
          text: written(cell, column, monthFirst),
          place: placeIn(sheet, file, at, column.index),
        })
    }
  }
  withoutPatronymic(draft.cells)
  const label = labelOfRow(draft)
  const place = placeIn(sheet, file, row, nameColumn(table).index)
  return {
    cells: draft.cells,
    place,
    broken: shifted ? shiftedRow(place) : null,
    classLabel: label.value,
    emails: draft.emails,
    diagnostics: [...draft.diagnostics, ...label.diagnostics],
  }
}

/** «5А» in one column, or the grade in one and the letter in another. */
function labelOfRow({ label: { classLabel, grade, classLetter } }: RowDraft): Checked<string> {
  const cell = classLabel ?? grade ?? classLetter
  if (!cell) return wrong()
  const textOf = (one: RowCell | undefined) => cleanText(one?.text ?? '').text
  const whole = textOf(classLabel)
  const joined = /^\d*$/.test(whole) ? `${whole || textOf(grade)}${textOf(classLetter)}` : whole
  const value = columnLabelOf(joined)
  return value === null ? wrong(noClassLabel(joined, cell.place)) : checked(value)
}

/** The text of a cell, empty where it is only there to say that there is nothing. */
function written(cell: Cell, { field }: TableColumn, monthFirst: boolean): string {
  if (field !== 'vk' && FILLER.test(cleanText(cell.text).text)) return ''
  return field === 'birthDate' ? writtenDate(cell, monthFirst) : cell.text
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
