/** The columns of a list without headings, by the look of their values. */
import { cleanText } from '../../clean-text.ts'
import type { ListField } from '../columns.ts'
import type { Cell, Worksheet } from '../sheets/sheet.ts'
import { type ColumnMap, mappedFields, widthOf } from './column-map.ts'
import {
  fieldByLook,
  looksLikeFirstName,
  looksLikeFullName,
  looksLikeOneName,
  looksLikePatronymic,
} from './value-looks.ts'

export interface GuessedColumns {
  readonly fields: readonly (ListField | null)[]
  readonly firstRow: number
}

/** The share of cells that must look alike. */
const MOST = 0.7
/** One row that looks like a name may be anything. */
const FEWEST = 2

/**
 * A column of whole names, or neighbours that are last names, first names and patronymics; the rest by dates,
 * telephones, addresses.
 *
 * @returns null where nothing looks like names
 */
export function guessColumns(sheet: Worksheet, map: ColumnMap): GuessedColumns | null {
  const width = widthOf(sheet)
  const columns = Array.from({ length: width }, (_, index) => sheet.rows.map((row) => row[index] ?? null))
  const names = nameFields(columns)
  const nameColumn = names.findIndex((field) => field === 'fullName' || field === 'firstName')
  const looks = names[nameColumn] === 'firstName' ? looksLikeFirstName : looksLikeFullName
  const named = mappedFields([], names, map).fields
  const own = named.findIndex((field) => field === 'fullName' || field === 'firstName')
  if (own < 0) return null
  const column = columns[own] ?? []
  const like = column.findIndex((cell) => cell !== null && (own === nameColumn ? looks : isName)(cell.text))
  const firstRow = like >= 0 ? like : column.findIndex((cell) => textOf(cell) !== '')
  if (firstRow < 0) return null
  const last = Math.max(
    firstRow,
    column.findLastIndex((cell) => cell !== null && isName(cell.text)),
  )
  const taken = new Set<ListField>()
  const guess = names.map((field, index): ListField | null => {
    if (field !== null) return field
    const look = commonLook((columns[index] ?? []).slice(firstRow, last + 1))
    // a second date is that of something else; several telephones are telephones
    if (look === null || (taken.has(look) && look !== 'phone' && look !== 'email')) return null
    taken.add(look)
    return look
  })
  return { fields: mappedFields([], guess, map).fields, firstRow }
}

function isName(text: string): boolean {
  return looksLikeFullName(text) || looksLikeFirstName(text)
}

function nameFields(columns: readonly (readonly (Cell | null)[])[]): readonly (ListField | null)[] {
  const whole = columns.map((cells) => mostly(cells, looksLikeFullName))
  if (whole.some(Boolean)) return fullNames(columns, whole)
  const fields = columns.map((): ListField | null => null)
  const first = columns.findIndex((cells) => mostly(cells, looksLikeFirstName))
  if (first < 0) return fields
  const oneName = (index: number) =>
    mostly(columns[index] ?? [], looksLikeOneName) && !mostly(columns[index] ?? [], looksLikePatronymic)
  const last = [first - 1, first + 1, first + 2].find(oneName)
  if (last === undefined) return fields
  fields[first] = 'firstName'
  fields[last] = 'lastName'
  const middle = [first + 1, first + 2].find((index) => mostly(columns[index] ?? [], looksLikePatronymic))
  if (middle !== undefined && middle !== last) fields[middle] = 'middleName'
  return fields
}

/** Several columns of names are lists beside one another if each has the name of a class above it; else parents. */
function fullNames(columns: readonly (readonly (Cell | null)[])[], whole: readonly boolean[]) {
  const labelled = columns.map((cells, index) => {
    const above = cells.slice(
      0,
      cells.findIndex((cell) => cell !== null && looksLikeFullName(cell.text)),
    )
    return (
      whole[index] === true &&
      above.some((cell) => /^\s*\d{1,2}\s*[-–]?\s*[«"]?\p{L}[»"]?\s*(класс)?\s*$/iu.test(textOf(cell)))
    )
  })
  const several = labelled.filter(Boolean).length > 1
  const first = whole.indexOf(true)
  return whole.map((is, index): ListField | null =>
    (several ? labelled[index] : is && index === first) ? 'fullName' : null,
  )
}

/** Titles above and signatures below are left out of the count. */
function mostly(cells: readonly (Cell | null)[], looks: (text: string) => boolean): boolean {
  const like = cells.map((cell) => cell !== null && looks(cell.text))
  const range = cells.slice(like.indexOf(true), like.lastIndexOf(true) + 1)
  const count = like.filter(Boolean).length
  return count >= FEWEST && count >= MOST * range.filter((cell) => textOf(cell) !== '').length
}

function commonLook(cells: readonly (Cell | null)[]): ListField | null {
  const filled = cells.filter((cell): cell is Cell => !/^(\p{Pd}*|нет|не указан[аоы]?)$/iu.test(textOf(cell)))
  if (filled.length === 0) return null
  const looks = filled.map(fieldByLook)
  return (
    looks.find((look) => look !== null && looks.filter((one) => one === look).length >= MOST * filled.length) ?? null
  )
}

function textOf(cell: Cell | null): string {
  return cleanText(cell?.text ?? '').text
}
