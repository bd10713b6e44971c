/** What a row below the headings is: a pupil's, one that goes on with a pupil, the name of a class, a total, a signature. */
import { cleanText } from '../../clean-text.ts'
import type { ListField } from '../columns.ts'
import { joinedAbove } from '../sheets/joined-above.ts'
import type { Cell, Worksheet } from '../sheets/sheet.ts'
import { headingField, isOthersHeading } from './heading-field.ts'
import type { TableColumn } from './table.ts'
import { isLabel, labelOf } from './title-facts.ts'
import { looksLikeFullName, looksLikeOneName } from './value-looks.ts'

/** Rows below the pupils: totals, and what follows them. */
const TOTAL =
  /^(итого|всего|в том числе|из них|мальчиков|девочек|юношей|девушек|кол(-|ичеств)|примечани[ея])(?!\p{L}*(ов|ев|ин|ова|ева|ина)(?!\p{L}))/iu
const SIGNATURE =
  /^((директор|зам|заместитель|секретарь|учитель|подпись|дата|завуч|делопроизводитель|согласовано|утверждаю|отч[её]т|страница|исп)(?!\p{L})|классн\p{L}+ +руководител|кл\.? ?рук|ответственн|исполнитель|составил|сформирован|распечатан|м\.? ?п\.?$|телефон школы|приказ )|_{3,}/iu
const NAMES: ReadonlySet<ListField> = new Set(['fullName', 'lastName', 'firstName', 'middleName'])
const PLACES: ReadonlySet<ListField> = new Set(['number', 'classLabel', 'grade', 'classLetter'])
/** «Мама: …», «мать Иванова Анна», «Родители: …» below a child. */
const PARENT =
  /^(мама|папа|мать|отец|опекун|бабушка|дедушка|законный представитель|родитель|родители(?=\s*[:–—-]\s*\S))(?!\p{L})/iu
/** Ends a part of the sheet whose people aren't pupils. */
const AGAIN = /^(прибы(ли|вшие)|ученики|учащиеся|обучающиеся|дети)\s*:?$/iu
const OTHERS =
  /^(родител(и|ьский комитет)|родком|учителя|педагоги|преподаватели|состав родительского|выбы(ли|вшие)|отчислен|сотрудники|администрация)(?!\p{L}*(ов|ев|ин)(?!\p{L}))[^:]*:?\s*$/iu
/** Rows that part a class into halves. */
const GROUP = /^(мальчики|девочки|юноши|девушки|(\d+[-–]?\p{L}{0,2} )?(под)?группа( .*)?|список.*|продолжение.*)$/iu

/** Whether pupils are expected in the next row. */
export type RowState =
  /** Below the headings, or below the name of a class. */
  | 'pupils'
  /** Below a total or a signature: only pupils who joined later. */
  | 'below-total'
  /** Below a heading of other people: parents, teachers, children who have left. */
  | 'others'

/** Where a list lies on its sheet. */
export interface TableArea {
  readonly sheet: Worksheet
  readonly columns: readonly TableColumn[]
  /** Columns of this list, where several lie beside one another: from, and up to but without. */
  readonly range: readonly [number, number]
  /** The first row below the headings. */
  readonly first: number
}

/** What a row is; `state` is what it says of the rows below it, where it says anything. */
export type RowKind =
  | { readonly is: 'pupil' | 'passed-over' | 'nothing' }
  /** It goes on with the pupil of the row `of`. */
  | { readonly is: 'continued'; readonly of: number }
  | { readonly is: 'section' | 'section-title'; readonly text: string }
  | { readonly is: 'again' }
  | { readonly is: 'others' | 'footer'; readonly text: string }

/** The rows so far, of which a row is understood. */
export interface RowsBefore {
  readonly state: RowState
  readonly rows: readonly number[]
  /** The name of a class was right above, and no pupil since. */
  readonly inSectionTitle: boolean
}

/**
 * @param row of the sheet, from 0
 * @returns what the row is, by its texts and by what the rows above it were
 */
export function kindOf(area: TableArea, row: number, before: RowsBefore): RowKind {
  const { sheet, columns, range } = area
  const all = textsOf(sheet.rows[row] ?? [])
  const own = textsOf((sheet.rows[row] ?? []).slice(...range))
  const text = own.join(' ')
  const of = before.state === 'pupils' ? continues(area, row, before.rows) : null
  if (of !== null) return { is: 'continued', of }
  if (isOthers(own)) return { is: 'others', text: all.join(' ') }
  if (isFooter(own)) {
    if (before.state === 'pupils' && before.inSectionTitle) return { is: 'section-title', text }
    // a signature's name further right, below a neighbour, belongs to the first list
    return { is: 'footer', text: range[0] === 0 ? all.join(' ') : text }
  }
  if (SIGNATURE.test(all[0] ?? '')) {
    // a signature for the neighbour's list: its name may be in these columns
    const named = namedBelow(sheet, columns, row)
    if (named !== 'pupil') return { is: named === 'alone' ? 'passed-over' : 'nothing' }
  }
  if (isSection(own)) return { is: 'section', text }
  return kindBy(before.state, area, row, own)
}

/** A row that none of the words above decides: the rows before it do. */
function kindBy(state: RowState, area: TableArea, row: number, own: readonly string[]): RowKind {
  const { sheet, columns } = area
  if (state === 'others') {
    const [only = '', ...more] = own
    return { is: more.length === 0 && (GROUP.test(only) || AGAIN.test(only)) ? 'again' : 'nothing' }
  }
  if (state === 'below-total') {
    const named = namedBelow(sheet, columns, row)
    return { is: named === 'pupil' ? 'pupil' : named === 'alone' ? 'passed-over' : 'nothing' }
  }
  return { is: isFilled(sheet, columns, row) && !isBetween(area, row, own) ? 'pupil' : 'nothing' }
}

/** The row of the pupil that this row goes on with: cells joined from above, or a parent's row below a child's. */
function continues({ sheet, columns, first }: TableArea, row: number, rows: readonly number[]): number | null {
  const anchor = continuedFrom(sheet, columns, row, first)
  if (anchor !== null && rows.includes(anchor)) return anchor
  return isParentRow(sheet, columns, row) ? (rows.at(-1) ?? null) : null
}

/** The name of a class alone in its row. */
function isSection(own: readonly string[]): boolean {
  const [only, ...more] = own
  if (only === undefined || more.length > 0) return false
  return isLabel(only) || (/класс/i.test(only) && labelOf(only) !== null)
}

/** A row that holds nothing but its number, or its class, is a place left free. */
function isFilled(sheet: Worksheet, columns: readonly TableColumn[], row: number): boolean {
  return columns.some(({ index, field }) => !PLACES.has(field) && cellText(sheet, row, index) !== '')
}

/** «Мальчики», or a row right below the headings: the numbers of the columns, a third row of headings without a name. */
function isBetween({ sheet, columns, first }: TableArea, row: number, own: readonly string[]): boolean {
  if (own.length === 1 && GROUP.test(own[0] ?? '')) return true
  if (row !== first) return false
  if (isCount(sheet.rows[row] ?? [])) return true
  const named = columns.some(({ field, index }) => NAMES.has(field) && cellText(sheet, row, index) !== '')
  return !named && own.every((text) => headingField(text) !== null)
}

/** A name that is joined over several rows is one pupil, with a row for each parent. */
function continuedFrom(sheet: Worksheet, columns: readonly TableColumn[], row: number, first: number): number | null {
  const name = columns.find(({ field }) => field === 'fullName') ?? columns.find(({ field }) => field === 'firstName')
  if (!name || cellText(sheet, row, name.index) !== '') return null
  const above = joinedAbove(sheet, row, name.index)
  return above !== null && above >= first && cellText(sheet, above, name.index) !== '' ? above : null
}

/** In the cell of the name or of the number, and nowhere else: «мама» may be a note. */
function isParentRow(sheet: Worksheet, columns: readonly TableColumn[], row: number): boolean {
  return columns.some(
    ({ field, index }) => (NAMES.has(field) || field === 'number') && PARENT.test(cellText(sheet, row, index)),
  )
}

/** A row that says that other people follow: a heading of their own, or «Родительский комитет». */
function isOthers(texts: readonly string[]): boolean {
  const [first = '', ...more] = texts
  if (more.length === 0) return isOthersTitle(first)
  return texts.some(isOthersHeading)
}

/** Whether a title, or the name of a sheet, is about people who aren't pupils, or no longer are. */
export function isOthersTitle(title: string): boolean {
  return OTHERS.test(title.trim())
}

/** There are pupils whose surname is Мальчиков. */
function isFooter(texts: readonly string[]): boolean {
  const [first = '', ...more] = texts.slice(/^\d+[.)]?$/.test(texts[0] ?? '') ? 1 : 0)
  if (SIGNATURE.test(first)) return true
  return TOTAL.test(first) && !looksLikeFullName(first) && !looksLikeFullName(`${first} ${more[0] ?? ''}`)
}

/**
 * Below a total only pupils who joined later are listed: a name with another value of a pupil's row beside it. A name alone may be
 * anyone's.
 */
function namedBelow(sheet: Worksheet, columns: readonly TableColumn[], row: number): 'pupil' | 'alone' | null {
  const text = (field: ListField) => {
    const column = columns.find((one) => one.field === field)
    return column ? cellText(sheet, row, column.index) : ''
  }
  const parts = looksLikeOneName(text('lastName')) && looksLikeOneName(text('firstName'))
  if (!parts && !looksLikeFullName(text('fullName'))) return null
  return columns.some(({ field, index }) => !NAMES.has(field) && cellText(sheet, row, index) !== '') ? 'pupil' : 'alone'
}

/** «1 | 2 | 3» below the headings counts the columns. */
function isCount(cells: readonly (Cell | null)[]): boolean {
  const texts = textsOf(cells)
  return texts.length > 1 && texts.every((text, index) => text === String(index + 1))
}

function cellText(sheet: Worksheet, row: number, column: number): string {
  return cleanText(sheet.rows[row]?.[column]?.text ?? '').text
}

function textsOf(cells: readonly (Cell | null)[]): readonly string[] {
  return cells.map((cell) => cleanText(cell?.text ?? '').text).filter((text) => text !== '')
}
