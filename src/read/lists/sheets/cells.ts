/** The cells that every format makes: text, truth values, faults of formulas; numbers and dates are in `number-cell.ts`. */
import type { Cell } from './sheet.ts'

/** What Excel shows for the faults that it writes in English into the file. */
const ERRORS: Readonly<Record<string, string>> = {
  '#NULL!': '#ПУСТО!',
  '#DIV/0!': '#ДЕЛ/0!',
  '#VALUE!': '#ЗНАЧ!',
  '#REF!': '#ССЫЛКА!',
  '#NAME?': '#ИМЯ?',
  '#NUM!': '#ЧИСЛО!',
  '#N/A': '#Н/Д',
}

/** An empty text is an empty cell. Line ends become `\n`. */
export function textCell(text: string): Cell | null {
  return text === '' ? null : { kind: 'text', text: text.replace(/\r\n?/g, '\n'), value: null, date: null }
}

/** A formula without its value, as programs write it that don't calculate. */
export function formulaCell(): Cell {
  return { kind: 'formula', text: '', value: null, date: null }
}

/** Shown as Excel shows it in Russian; the value is 1 or 0. */
export function booleanCell(value: boolean): Cell {
  return { kind: 'boolean', text: value ? 'ИСТИНА' : 'ЛОЖЬ', value: value ? 1 : 0, date: null }
}

/** An error value, shown as Excel shows it in Russian. @example errorCell('#N/A').text // '#Н/Д' */
export function errorCell(text: string): Cell {
  return { kind: 'text', text: ERRORS[text] ?? text, value: null, date: null }
}
