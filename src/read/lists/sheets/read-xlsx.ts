/** An XLSX workbook (ECMA-376) to sheets. Only what holds cells is unpacked: no pictures, comments, charts or macros. */

import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { grids } from './grid.ts'
import type { Book, Worksheet } from './sheet.ts'
import { cellFormats } from './xlsx-formats.ts'
import { workbookParts } from './xlsx-parts.ts'
import { readWorksheet } from './xlsx-sheet.ts'
import { sharedStrings } from './xlsx-strings.ts'
import { unzip, type ZipArchive } from './zip-archive.ts'

/** @param workbook the name of the workbook's part, as `workbookPart` gives it */
export async function readXlsx(zip: ZipArchive, workbook: string): Promise<Outcome<Book>> {
  const parts = await workbookParts(zip, workbook)
  if (!parts.ok) return parts
  const strings = await readPart(zip, parts.value.strings, sharedStrings)
  if (!strings.ok) return strings
  const formats = await readPart(zip, parts.value.styles, cellFormats)
  if (!formats.ok) return formats

  const context = { strings: strings.value ?? [], formats: formats.value, from1904: parts.value.from1904 }
  const newGrid = grids()
  const sheets: Worksheet[] = []
  for (const { name, part } of parts.value.sheets.filter(({ isHidden }) => !isHidden)) {
    const bytes = await unzip(zip, part)
    if (!bytes.ok) return bytes
    const grid = readWorksheet(bytes.value, context, newGrid())
    if (!grid.ok) return grid
    sheets.push(grid.value.sheet(name))
  }
  return outcome({ sheets, hidden: parts.value.sheets.filter(({ isHidden }) => isHidden).map(({ name }) => name) })
}

/** A workbook may do without the part, even one that it names, if no cell needs it. @returns null for one that is lost */
async function readPart<T>(
  zip: ZipArchive,
  part: string | null,
  reader: (bytes: Uint8Array) => Outcome<readonly T[]>,
): Promise<Outcome<readonly T[] | null>> {
  if (part === null) return outcome([])
  if (!zip.entries.has(part)) return outcome(null)
  const bytes = await unzip(zip, part)
  return bytes.ok ? reader(bytes.value) : bytes
}
