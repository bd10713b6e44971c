/** The rows below the headings: pupils, rows that go on with a pupil, rows that name a class, totals and signatures. */
import { cleanText } from '../../clean-text.ts'
import { joinedAbove } from '../sheets/joined-above.ts'
import type { Cell, Worksheet } from '../sheets/sheet.ts'
import { headingField, isOthersHeading, type ListField } from './list-field.ts'
import type { ListTable, TableColumn } from './table.ts'
import { isLabel, labelOf } from './title-facts.ts'
import { looksLikeFullName, looksLikeOneName } from './value-looks.ts'

type TableRows = Pick<ListTable, 'rows' | 'continued' | 'sections' | 'footers' | 'footerRows' | 'passedOver' | 'others'>

/** Below the pupils: totals, and what stands below them. */
const TOTAL =
  /^(итого|всего|в том числе|из них|мальчиков|девочек|юношей|девушек|кол(-|ичеств)|примечани[ея])(?!\p{L}*(ов|ев|ин|ова|ева|ина)(?!\p{L}))/iu
const SIGNATURE =
  /^((директор|зам|заместитель|секретарь|учитель|подпись|дата|завуч|делопроизводитель|согласовано|утверждаю|отч[её]т|страница|исп)(?!\p{L})|классн\p{L}+ +руководител|кл\.? ?рук|ответственн|исполнитель|составил|сформирован|распечатан|м\.? ?п\.?$|телефон школы|приказ )|_{3,}/iu
const NAMES: ReadonlySet<ListField> = new Set(['fullName', 'lastName', 'firstName', 'middleName'])
const PLACES: ReadonlySet<ListField> = new Set(['number', 'classLabel', 'grade', 'classLetter'])
/** «Мама: …», «мать Иванова Анна», «Родители: …» below a child. */
const PARENT =
  /^(мама|папа|мать|отец|опекун|бабушка|дедушка|законный представитель|родитель|родители(?=\s*[:–—-]\s*\S))(?!\p{L})/iu
/** What ends a part of the sheet in which nobody was a pupil. */
const AGAIN = /^(прибы(ли|вшие)|ученики|учащиеся|обучающиеся|дети)\s*:?$/iu
const OTHERS =
  /^(родител(и|ьский комитет)|родком|учителя|педагоги|преподаватели|состав родительского|выбы(ли|вшие)|отчислен|сотрудники|администрация)(?!\p{L}*(ов|ев|ин)(?!\p{L}))[^:]*:?\s*$/iu
/** Rows that part a class into halves. */
const GROUP = /^(мальчики|девочки|юноши|девушки|(\d+[-–]?\p{L}{0,2} )?(под)?группа( .*)?|список.*|продолжение.*)$/iu

/** @param range columns of this list, where several lie beside one another: from, and up to but without */
export function tableRows(
  sheet: Worksheet,
  columns: readonly TableColumn[],
  range: readonly [number, number],
  [first, end]: readonly [number, number],
): TableRows {
  const rows: number[] = []
  const sections: { row: number; titles: string[] }[] = []
  const footers: string[] = []
  const footerRows: number[] = []
  const passedOver: number[] = []
  const others: number[] = []
  const continued = new Map<number, number[]>()
  let [open, since] = [true, 0]
  /** Whoever stands below is no pupil: parents, teachers, children who have left. */
  let shut = false
  for (let row = first; row < end; row++) {
    const all = textsOf(sheet.rows[row] ?? [])
    const own = textsOf((sheet.rows[row] ?? []).slice(...range))
    const anchor = continuedFrom(sheet, columns, row, first)
    const text = own.join(' ')
    const above = rows.at(-1)
    if (anchor !== null && open && rows.includes(anchor)) {
      continued.set(anchor, [...(continued.get(anchor) ?? []), row])
    } else if (open && above !== undefined && isParentRow(sheet, columns, row)) {
      continued.set(above, [...(continued.get(above) ?? []), row])
    } else if (isOthers(own)) {
      if (!shut) others.push(row)
      ;[open, shut] = [false, true]
      footers.push(all.join(' '))
      footerRows.push(row)
    } else if (isFooter(own)) {
      const section = sections.at(-1)
      footerRows.push(row)
      if (open && section && rows.length === since) section.titles.push(text)
      else {
        open = false
        // whose name stands further right, below a neighbour, signs for this list if it is the first one
        footers.push(range[0] === 0 ? all.join(' ') : text)
      }
    } else if (SIGNATURE.test(all[0] ?? '') && namedBelow(sheet, columns, row) !== 'pupil') {
      // somebody signs below the neighbour, and the name may stand here
      if (namedBelow(sheet, columns, row) === 'alone') passedOver.push(row)
    } else if (own.length === 1 && (isLabel(text) || (/класс/i.test(text) && labelOf(text) !== null))) {
      sections.push({ row, titles: [text] })
      ;[open, shut] = [true, false]
      since = rows.length
    } else if (shut) {
      if (own.length === 1 && (GROUP.test(text) || AGAIN.test(text))) [open, shut] = [true, false]
    } else if (!open) {
      const named = namedBelow(sheet, columns, row)
      if (named === 'pupil') rows.push(row)
      else if (named === 'alone') passedOver.push(row)
    } else if (isFilled(sheet, columns, row) && !isBetween(sheet, columns, row, own, first)) rows.push(row)
  }
  return { rows, continued, sections, footers, footerRows, passedOver, others }
}

/** A row that holds nothing but its number, or its class, is a place left free. */
function isFilled(sheet: Worksheet, columns: readonly TableColumn[], row: number): boolean {
  return columns.some(({ index, field }) => !PLACES.has(field) && cellText(sheet, row, index) !== '')
}

/** «Мальчики», or what stands right below the headings: the numbers of the columns, a third row of headings without a name. */
function isBetween(
  sheet: Worksheet,
  columns: readonly TableColumn[],
  row: number,
  own: readonly string[],
  first: number,
): boolean {
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

/** Whether a title, or the name of a sheet, speaks of people who are no pupils, or are none any more. */
export function isOthersTitle(title: string): boolean {
  return OTHERS.test(title.trim())
}

/** There are pupils whose surname is Мальчиков. */
function isFooter(texts: readonly string[]): boolean {
  const [first = '', ...more] = texts.slice(/^\d+[.)]?$/.test(texts[0] ?? '') ? 1 : 0)
  if (SIGNATURE.test(first)) return true
  return TOTAL.test(first) && !looksLikeFullName(first) && !looksLikeFullName(`${first} ${more[0] ?? ''}`)
}

/** Below a total stands whoever came later: a name with anything else that a pupil's row has beside it. One alone may be anybody's. */
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
