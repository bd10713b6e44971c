/** What a row below the headings is: a pupil's, one that goes on with a pupil, the name of a class, a total, a signature. */
import { cleanText } from '../../clean-text.ts'
import type { ListField } from '../columns.ts'
import { joinedAbove } from '../sheets/joined-above.ts'
import type { Cell, Worksheet } from '../sheets/sheet.ts'
import { headingField, isOthersHeading } from './heading-field.ts'
import {
  fullNameLook,
  hasInitials,
  hasPupilsValue,
  isPhrase,
  isWholeName,
  type NameLook,
  type NameSlot,
  nameLook,
  nameTexts,
} from './row-name.ts'
import { AGAIN, GROUP, isFooter, isOthersTitle, PARENT, SIGNATURE, TOTAL } from './row-words.ts'
import { columnFields, type TableColumn, type Unread } from './table.ts'
import { isLabel, labelOf } from './title-facts.ts'

const NAMES: ReadonlySet<ListField> = new Set(['fullName', 'lastName', 'firstName', 'middleName'])
const PLACES: ReadonlySet<ListField> = new Set(['number', 'classLabel', 'grade', 'classLetter'])
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
  /** Where its names are. */
  readonly slot: NameSlot
  /** Columns of this list, where several lie beside one another: from, and up to but without. */
  readonly range: readonly [number, number]
  /** The first row below the headings. */
  readonly first: number
}

/** What a row is; `state` is what it says of the rows below it, where it says anything. */
export type RowKind =
  | { readonly is: 'pupil' | 'nothing' | 'below-others' }
  /** A name that may be somebody else's; `text` where the row may also name the teacher. */
  | { readonly is: 'unread'; readonly why: Unread; readonly text: string | null }
  /** It goes on with the pupil of the row `of`; `named` where its name might be a pupil's after all. */
  | { readonly is: 'continued'; readonly of: number; readonly named: boolean }
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
 * What the name columns hold comes first: a row with a name in them is a pupil's, whatever is in its other cells, or it is reported.
 * Words («Итого», «Директор», «Выбыли») decide only where there is no name.
 *
 * @param row of the sheet, from 0
 * @returns what the row is, by its texts and by what the rows above it were
 */
export function kindOf(area: TableArea, row: number, before: RowsBefore): RowKind {
  const look = nameLook(area.sheet, row, area.slot)
  return look === 'none' ? kindOfNameless(area, row, before) : kindOfNamed(area, row, before, look)
}

/** A row with a name in the columns of names. */
function kindOfNamed(area: TableArea, row: number, before: RowsBefore, look: NameLook): RowKind {
  const { sheet, columns, range, slot } = area
  if (before.state === 'others') return { is: 'below-others' }
  const all = textsOf(sheet.rows[row] ?? [])
  const own = textsOf((sheet.rows[row] ?? []).slice(...range))
  const name = nameTexts(sheet, row, slot).join(' ')
  const number = numberText(area, row)
  if (/^\d{1,4}[.)]?$/.test(number)) return { is: 'pupil' }

  const of = before.state === 'pupils' ? (before.rows.at(-1) ?? null) : null
  const parent = of === null ? null : parentAt(area, row, name, number, of)
  if (parent !== null && of !== null) return { is: 'continued', of, named: parent === 'perhaps' }
  const isTitle = own.length === 1 && look === 'likely'
  if (isTitle && isOthersTitle(name)) return { is: 'others', text: name }
  if (isTitle && GROUP.test(name)) return { is: 'unread', why: 'not-a-name', text: null }
  if (
    isSigned(own, name, look) ||
    (range[0] > 0 && SIGNATURE.test(all[0] ?? '') && !hasPupilsValue(sheet, row, columnFields(columns)))
  ) {
    const text = range[0] === 0 ? all.join(' ') : own.join(' ')
    // a signature's name further right, below a neighbour, belongs to the first list
    return hasInitials(name) ? { is: 'footer', text } : { is: 'unread', why: 'signature', text }
  }
  const alone = own.length === nameTexts(sheet, row, slot).length || number !== ''
  const added = hasPupilsValue(sheet, row, columnFields(columns)) || !alone
  return before.state === 'below-total' && !added ? { is: 'unread', why: 'below-total', text: null } : { is: 'pupil' }
}

/** A total or a signature by its first words, with the name of another person behind them, or in a cell of their own before it. */
function isSigned(own: readonly string[], name: string, look: NameLook): boolean {
  const [first = ''] = own
  const word = (SIGNATURE.exec(name) ?? TOTAL.exec(name))?.[0]
  // there are pupils whose surname is Учитель: «Учитель Анна Алексеевна»
  if (word !== undefined) return look === 'likely' || isWholeName(name.slice(word.length))
  return !name.startsWith(first) && (SIGNATURE.test(first) || TOTAL.test(first))
}

/** «мама Анна Петровна» is surely a parent; «Папа Анна» may be a pupil of that surname. */
function parentAt(
  { sheet, columns }: TableArea,
  row: number,
  name: string,
  number: string,
  above: number,
): 'surely' | 'perhaps' | null {
  if (PARENT.test(number)) return 'perhaps'
  const word = PARENT.exec(name)?.[0]
  if (word === undefined) return null
  const rest = name.slice(word.length).trim()
  const small = /^\p{Ll}/u.test(word)
  if (small) return /^\p{Lu}/u.test(rest) ? 'surely' : 'perhaps'
  const fields = columnFields(columns)
  if (hasPupilsValue(sheet, row, fields)) return null
  return isWholeName(rest) || hasPupilsValue(sheet, above, fields) ? 'perhaps' : null
}

/** A row without a name in the columns of names. */
function kindOfNameless(area: TableArea, row: number, before: RowsBefore): RowKind {
  const { sheet, columns, range } = area
  const all = textsOf(sheet.rows[row] ?? [])
  const own = textsOf((sheet.rows[row] ?? []).slice(...range))
  const text = own.join(' ')
  const of = before.state === 'pupils' ? continues(area, row, before.rows) : null
  if (of !== null) return { is: 'continued', of, named: false }
  if (isOthers(area, row, own)) return { is: 'others', text: all.join(' ') }
  const name = nameTexts(sheet, row, area.slot).join(' ')
  const numbered = name !== '' && /^\d{1,4}[.)]?$/.test(numberText(area, row)) && !TOTAL.test(name)
  if (isFooter(own) && !numbered) {
    if (before.state === 'pupils' && before.inSectionTitle) return { is: 'section-title', text }
    return { is: 'footer', text: range[0] === 0 ? all.join(' ') : text }
  }
  // a signature for the neighbour's list
  if (SIGNATURE.test(all[0] ?? '') && !numbered) return { is: 'nothing' }
  if (isSection(own)) return { is: 'section', text }
  if (
    isPhrase(name) &&
    before.state === 'pupils' &&
    !hasPupilsValue(sheet, row, columnFields(columns)) &&
    !isBetween(area, row, own)
  ) {
    return { is: 'unread', why: 'not-a-name', text: null }
  }
  return kindBy(before.state, area, row, own)
}

/** A row that none of the words above decides: the rows before it do. */
function kindBy(state: RowState, area: TableArea, row: number, own: readonly string[]): RowKind {
  if (state === 'others') {
    const [only = '', ...more] = own
    return { is: more.length === 0 && (GROUP.test(only) || AGAIN.test(only)) ? 'again' : 'nothing' }
  }
  if (state === 'below-total') return { is: 'nothing' }
  return { is: isFilled(area.sheet, area.columns, row) && !isBetween(area, row, own) ? 'pupil' : 'nothing' }
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

/** A row that says that other people follow: a heading of their own above their names, or «Родительский комитет». */
function isOthers({ sheet, range, slot }: TableArea, row: number, own: readonly string[]): boolean {
  const [first = '', ...more] = own
  if (more.length === 0) return isOthersTitle(first)
  const below = sheet.rows.slice(row + 1)
  return (sheet.rows[row] ?? []).slice(...range).some((cell, at) => {
    if (!isOthersHeading(cell?.text ?? '')) return false
    const column = range[0] + at
    return (
      column === slot.full ||
      column === slot.last ||
      below.some((cells) => fullNameLook(cells[column]?.text ?? '') === 'name')
    )
  })
}

function numberText({ sheet, columns }: TableArea, row: number): string {
  const column = columns.find(({ field }) => field === 'number')
  return column ? cellText(sheet, row, column.index) : ''
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
