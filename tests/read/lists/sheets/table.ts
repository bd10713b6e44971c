/** The tables that tests write into files of every format, and a short way to say what was read. */
import type { Cell, Worksheet } from '../../../../src/read/lists/sheets/sheet.ts'

/** A text, a number, or a day as `{ iso }`. */
export type Value = string | number | { readonly iso: string } | null
export type ListTable = readonly (readonly Value[])[]

/** Texts only, as a text file can hold. */
export const CLASS: readonly (readonly string[])[] = [
  ['Список 5 «А» класса', '', '', ''],
  ['№', 'Фамилия, имя', 'Дата рождения', 'Телефон'],
  ['1', 'Ёлкина Анна-Мария', '13.05.2013', '8 (912) 123-45-67'],
  ['2', 'Айдын оглы; Тимур', '01.02.2014', '+7 912 000-00-00'],
  ['3', 'Петров «Пётр»', '', '0123'],
]

export const DATED: ListTable = [
  ['Фамилия', 'Дата', 'Номер', 'Код'],
  ['Иванов', { iso: '2013-05-13' }, 89121234567, '007'],
  ['Ёлкина', { iso: '2014-02-28' }, 12, 'а\nб'],
  [null, { iso: '1999-12-31' }, -4, 'x & <y> "z"'],
]

/** Cells as the values they were made from: a date by its day, a number by itself. */
export function valuesOf({ rows }: Pick<Worksheet, 'rows'>): ListTable {
  return rows.map((row) => row.map(valueOfCell))
}

export function textsOf({ rows }: Pick<Worksheet, 'rows'>): readonly (readonly string[])[] {
  return rows.map((row) => row.map((cell) => cell?.text ?? ''))
}

/** As a sheet comes out: without what is empty at the ends. */
export function trimmed<T>(table: readonly (readonly T[])[]): readonly (readonly (T | null)[])[] {
  const isEmpty = (value: T | null | undefined) => value === null || value === '' || value === undefined
  const rows = table.map((row) => {
    const last = row.findLastIndex((value) => !isEmpty(value))
    return row.slice(0, last + 1).map((value) => (isEmpty(value) ? null : value))
  })
  return rows.slice(0, rows.findLastIndex((row) => row.length > 0) + 1)
}

function valueOfCell(cell: Cell | null): Value {
  if (cell === null) return null
  if (cell.date !== null) return { iso: cell.date }
  return cell.kind === 'number' ? (cell.value ?? Number.NaN) : cell.text
}
