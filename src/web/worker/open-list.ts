/** A class list as it was given to the page, opened to its cells. */
import { type Outcome, outcome } from '../../diagnostics/outcome.ts'
import { COLUMNS, type ListField } from '../../read/lists/columns.ts'
import { readSheets, type SheetFile } from '../../read/lists/sheets/read-sheets.ts'
import type { Cell, Worksheet } from '../../read/lists/sheets/sheet.ts'
import type { ListSource } from '../list-view.ts'

export interface OpenList {
  /** The file's own; for others a word that messages can use. */
  readonly name: string
  /** As it was given; null for what was no file. */
  readonly bytes: Uint8Array | null
  readonly file: Outcome<SheetFile>
}

/** The columns that a list has which is typed by hand. */
const TYPED: readonly ListField[] = ['lastName', 'firstName', 'middleName', 'birthDate', 'gender', 'email']

/** @param sample the list that the page brings, to try it out */
export async function openList(source: ListSource, sample: { name: string; bytes: Uint8Array }): Promise<OpenList> {
  if (source.kind === 'typed') return { name: '', bytes: null, file: outcome(tableOf(TYPED)) }
  if (source.kind === 'pasted') {
    return {
      name: '',
      bytes: null,
      file: await readSheets(new TextEncoder().encode(source.text), 'вставленный список'),
    }
  }
  const { name, bytes } = source.kind === 'sample' ? sample : source
  return { name, bytes, file: await readSheets(bytes, name) }
}

/** Headings alone: a workbook to be filled in, or a list to be typed. */
export function tableOf(fields: readonly ListField[]): SheetFile {
  const cells = fields.map((field): Cell => ({ kind: 'text', text: headingOf(field), value: null, date: null }))
  const sheet: Worksheet = { name: '', rows: [cells], merges: [] }
  return { kind: 'text', sheets: [sheet] }
}

/** «Дата рождения». */
export function headingOf(field: ListField): string {
  const name = COLUMNS[field].called.ru
  return `${name.charAt(0).toUpperCase()}${name.slice(1)}`
}
