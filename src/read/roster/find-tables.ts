/** Finds the lists on a sheet: where the headings stand, which columns mean what, where the pupils begin and end. */
import type { Cell, Merge, Sheet } from '../sheet.ts'
import { type RosterField, rosterFieldOf } from './roster-field.ts'

export interface TableColumn {
  readonly index: number
  readonly field: RosterField
  readonly heading: string
}

export interface RosterTable {
  readonly columns: readonly TableColumn[]
  /** Columns that hold something and are never kept: index and heading. */
  readonly dropped: readonly { readonly index: number; readonly heading: string }[]
  /** Rows of the sheet, from 0: the headings, and the rows that may hold pupils. */
  readonly headerRow: number
  readonly rows: readonly number[]
  /** What stands above the table: title, year, teacher. */
  readonly titles: readonly string[]
}

interface Header {
  readonly row: number
  /** How many rows the headings take: one, or two with joined cells. */
  readonly height: 1 | 2
  readonly fields: readonly (RosterField | null)[]
  readonly headings: readonly string[]
}

/** Below the pupils: totals, signatures, dates. */
const FOOTER =
  /^(итого|всего|мальчиков|девочек|директор|зам\b|классный руководитель|кл\.? ?рук|подпись|ответственн|составил|дата\b|м\.? ?п\.?$|исп\.)/i

/** A heading row above a table of pupils names them; two tables side by side are two tables. */
export function findTables(sheet: Sheet): readonly RosterTable[] {
  const headers = sheet.rows.flatMap((_, row): readonly Header[] => headerAt(sheet, row))
  const used = headers.filter((header, i) => {
    const before = headers[i - 1]
    return !(before && before.height === 2 && before.row + 1 === header.row)
  })
  return used.flatMap((header, i) => {
    const end = used[i + 1]?.row ?? sheet.rows.length
    const titlesFrom = i === 0 ? 0 : lastPupilRow(sheet, used[i - 1])
    const titles = textsBetween(sheet, titlesFrom, header.row)
    return groupsOf(header).map((columns): RosterTable => {
      const first = header.row + header.height
      return {
        columns,
        dropped: i > 0 ? [] : droppedColumns(sheet, header, first, end),
        headerRow: header.row,
        rows: pupilRows(sheet, columns, first, end),
        titles,
      }
    })
  })
}

function headerAt(sheet: Sheet, row: number): readonly Header[] {
  const one = headings(sheet, row)
  const fields = one.map(rosterFieldOf)
  const below = headings(sheet, row + 1)
  const joined = sheet.merges.some((merge) => merge.row === row && (merge.columns > 1 || merge.rows > 1))
  const two = combine(sheet, one, below, row)
  const twoFields = two.map(rosterFieldOf)
  const known = (list: readonly (RosterField | null)[]) => list.filter((field) => field !== null).length
  if (joined && names(twoFields) && known(twoFields) > known(fields))
    return [{ row, height: 2, fields: twoFields, headings: two }]
  return names(fields) ? [{ row, height: 1, fields, headings: one }] : []
}

/** Whether these columns say who the pupils are. */
function names(fields: readonly (RosterField | null)[]): boolean {
  return fields.includes('fullName') || (fields.includes('lastName') && fields.includes('firstName'))
}

function headings(sheet: Sheet, row: number): readonly string[] {
  return (sheet.rows[row] ?? []).map((cell) => cell?.text.trim() ?? '')
}

/** «Телефон» over «ученика» and «родителя» is «Телефон ученика», «Телефон родителя». */
function combine(sheet: Sheet, above: readonly string[], below: readonly string[], row: number): readonly string[] {
  return Array.from({ length: Math.max(above.length, below.length) }, (_, column) => {
    const merge = sheet.merges.find((one) => covers(one, row, column))
    const top = merge ? (above[merge.column] ?? '') : (above[column] ?? '')
    const bottom = merge && merge.rows > 1 ? '' : (below[column] ?? '')
    return `${top} ${bottom}`.trim()
  })
}

function covers(merge: Merge, row: number, column: number): boolean {
  return (
    row >= merge.row && row < merge.row + merge.rows && column >= merge.column && column < merge.column + merge.columns
  )
}

/** A second name column, or a second number before one, begins a second list on the same rows. */
function groupsOf(header: Header): readonly (readonly TableColumn[])[] {
  const groups: TableColumn[][] = [[]]
  header.fields.forEach((field, index) => {
    if (field === null) return
    const group = groups.at(-1) ?? []
    const repeats = group.some((column) => column.field === field)
    const starts = field === 'number' || field === 'fullName' || field === 'lastName'
    if (repeats && starts && names(group.map((column) => column.field)))
      groups.push([{ index, field, heading: header.headings[index] ?? '' }])
    else if (!repeats || field === 'parentPhone' || field === 'pupilPhone' || field === 'email')
      group.push({ index, field, heading: header.headings[index] ?? '' })
  })
  return groups.filter((group) => names(group.map((column) => column.field)))
}

function droppedColumns(sheet: Sheet, header: Header, first: number, end: number) {
  const width = Math.max(header.headings.length, ...sheet.rows.slice(first, end).map((row) => row.length))
  return Array.from({ length: width }, (_, index) => ({ index, heading: header.headings[index] ?? '' })).filter(
    ({ index, heading }) =>
      (header.fields[index] ?? null) === null &&
      (heading !== '' || sheet.rows.slice(first, end).some((row) => (row[index]?.text.trim() ?? '') !== '')),
  )
}

function pupilRows(sheet: Sheet, columns: readonly TableColumn[], first: number, end: number): readonly number[] {
  const rows: number[] = []
  for (let row = first; row < end; row++) {
    const cells = sheet.rows[row] ?? []
    const start = cells.find((cell): cell is Cell => (cell?.text.trim() ?? '') !== '')
    if (start && FOOTER.test(start.text.trim())) break
    // a row that holds nothing but its number is a place left free
    if (columns.some(({ index, field }) => field !== 'number' && (cells[index]?.text.trim() ?? '') !== ''))
      rows.push(row)
  }
  return rows
}

function lastPupilRow(sheet: Sheet, header: Header | undefined): number {
  if (!header) return 0
  const [columns = []] = groupsOf(header)
  return (pupilRows(sheet, columns, header.row + header.height, sheet.rows.length).at(-1) ?? header.row) + 1
}

function textsBetween(sheet: Sheet, from: number, to: number): readonly string[] {
  return sheet.rows.slice(from, to).flatMap((row) => {
    const text = row
      .map((cell) => cell?.text.trim() ?? '')
      .filter((part) => part !== '')
      .join(' ')
    return text === '' ? [] : [text]
  })
}
