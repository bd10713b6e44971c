/** The same table as a file of every format, by more than one producer each. */
import * as sheetJs from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { writeOds, writeXlsx } from 'hucre'
import { escapeXml, inlineRows, minimalXlsx } from './make-xlsx.ts'
import type { ListTable, Value } from './table.ts'

export type Producer = (table: ListTable) => Promise<Uint8Array>

const DATE_FORMAT = 'dd.mm.yyyy'

const hucreRows = (table: ListTable) =>
  table.map((row) => row.map((value) => (isDay(value) ? new Date(`${value.iso}T00:00:00Z`) : value)))

function hucreSheet(table: ListTable) {
  const cells = new Map(
    table.flatMap((row, r) =>
      row.flatMap((value, c) => (isDay(value) ? [[`${r},${c}`, { style: { numFmt: DATE_FORMAT } }] as const] : [])),
    ),
  )
  return { name: 'Список', rows: hucreRows(table), cells }
}

function sheetJsBook(table: ListTable, bookType: sheetJs.BookType): Uint8Array {
  // the reader under test sets tables of its own
  sheetJs.set_cptable(codePages)
  const rows = table.map((row) =>
    row.map((value): sheetJs.CellObject | null => {
      if (value === null || value === '') return null
      // its OpenDocument takes no numbers for dates
      if (isDay(value) && /ods$/.test(bookType)) return { t: 'd', v: new Date(value.iso) }
      if (isDay(value)) return { t: 'n', v: serial(value.iso), z: DATE_FORMAT }
      return typeof value === 'number' ? { t: 'n', v: value } : { t: 's', v: value }
    }),
  )
  const book = sheetJs.utils.book_new(sheetJs.utils.aoa_to_sheet(rows), 'Список')
  return new Uint8Array(sheetJs.write(book, { type: 'array', bookType, compression: true, codepage: 1251 }))
}

/**
 * The library writes Excel 95 in ASCII only. So every text is written as a run of one letter, which is then replaced
 * with bytes of windows-1251, as Russian Excel wrote them.
 */
function biff5(table: ListTable): Uint8Array {
  const bytes = sheetJsBook(
    table.map((row) => row.map((value) => (typeof value === 'string' ? STAND_IN.repeat(value.length) : value))),
    'biff5',
  )
  // the record of the code page, 1252
  const page = bytes.findIndex((_, at) => [0x42, 0, 2, 0, 0xe4, 4].every((byte, i) => bytes[at + i] === byte))
  bytes[page + 4] = 0xe3
  let at = bytes.findIndex((_, from) => isLabel(bytes, from))
  for (const text of table.flat()) {
    if (typeof text !== 'string' || text === '') continue
    while (!(isLabel(bytes, at) && bytes[at + 10] === text.length)) at++
    bytes.set(encode(text, 'windows-1251'), at + 12)
    at += 12
  }
  return bytes
}

const STAND_IN = 'Q'

/** A LABEL record: its id, and where its text begins. */
function isLabel(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 4 && bytes[at + 1] === 2 && bytes[at + 12] === STAND_IN.charCodeAt(0)
}

/** Formats by producer that keep values of every kind. */
export const BOOKS: Readonly<Record<string, Producer>> = {
  'xlsx by hucre': async (table) => writeXlsx({ sheets: [hucreSheet(table)] }),
  'xlsx by SheetJS': async (table) => sheetJsBook(table, 'xlsx'),
  'xls (BIFF8) by SheetJS': async (table) => sheetJsBook(table, 'biff8'),
  'xls (BIFF5) by SheetJS': async (table) => biff5(table),
  'ods by hucre': async (table) => writeOds({ sheets: [hucreSheet(table)] }),
  'ods by SheetJS': async (table) => sheetJsBook(table, 'ods'),
  'flat ods by SheetJS': async (table) => sheetJsBook(table, 'fods'),
  'SpreadsheetML 2003 by SheetJS': async (table) => sheetJsBook(table, 'xlml'),
}

/** Formats that hold texts only. */
export const TEXT_BOOKS: Readonly<Record<string, (table: readonly (readonly string[])[]) => Uint8Array>> = {
  'xlsx by hand': (table) => minimalXlsx({ sheets: [inlineRows(table)] }),
  'html in UTF-8': (table) => encode(htmlOf(table), 'utf-8'),
  'html in windows-1251': (table) => encode(htmlOf(table, 'windows-1251'), 'windows-1251'),
  'html in UTF-16': (table) => encode(htmlOf(table), 'utf-16le', true),
}

export function htmlOf(table: readonly (readonly string[])[], charset = 'utf-8'): string {
  const cell = (text: string) => `<td>${escapeXml(text).replaceAll('\n', '<br>')}</td>`
  const rows = table.map((row) => `<tr>${row.map(cell).join('')}</tr>`).join('\r\n')
  return `<html><head><meta charset="${charset}"></head><body><table border=1>${rows}</table></body></html>`
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251'

export function encode(text: string, encoding: Encoding, mark = false): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode((mark ? '\ufeff' : '') + text)
  if (encoding === 'windows-1251') {
    const table = new Map(Array.from({ length: 256 }, (_, byte) => [decode1251(byte), byte] as const))
    return Uint8Array.from([...text].map((character) => table.get(character) ?? 0x3f))
  }
  const whole = (mark ? '\ufeff' : '') + text
  const bytes = new Uint8Array(whole.length * 2)
  const view = new DataView(bytes.buffer)
  for (let at = 0; at < whole.length; at++) view.setUint16(at * 2, whole.charCodeAt(at), encoding === 'utf-16le')
  return bytes
}

export function csvOf(table: readonly (readonly string[])[], delimiter: string, end = '\r\n'): string {
  const cell = (text: string) => (/[",;|\t\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  return table.map((row) => row.map(cell).join(delimiter) + end).join('')
}

function decode1251(byte: number): string {
  return new TextDecoder('windows-1251').decode(Uint8Array.of(byte))
}

function isDay(value: Value): value is { readonly iso: string } {
  return typeof value === 'object' && value !== null
}

function serial(iso: string): number {
  return Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
}
