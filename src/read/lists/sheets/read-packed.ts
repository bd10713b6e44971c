/** A ZIP archive to a book: XLSX or ODS, or what it seems to be instead. */

import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { unread } from './fault-diagnostic.ts'
import { readOds } from './read-ods.ts'
import { readXlsx } from './read-xlsx.ts'
import { seemingArchive } from './recognise-file.ts'
import type { Book } from './sheet.ts'
import { workbookPart } from './xlsx-parts.ts'
import { openZip, unzip, type ZipArchive } from './zip-archive.ts'

const SPREADSHEET = /^application\/vnd\.oasis\.opendocument\.spreadsheet/

/** @returns the book; or `roster/locked`, `roster/damaged`, `roster/too-large`, `roster/not-a-list` */
export async function readPacked(bytes: Uint8Array): Promise<Outcome<Book & { readonly kind: 'xlsx' | 'ods' }>> {
  const zip = openZip(bytes)
  if (!zip.ok) return zip
  const workbook = await workbookPart(zip.value)
  if (workbook !== null) {
    const book = await readXlsx(zip.value, workbook)
    return book.ok ? outcome({ kind: 'xlsx', ...book.value }) : book
  }
  const { entries } = zip.value
  const mimetype = await smallText(zip.value, 'mimetype')
  if (!SPREADSHEET.test(mimetype) && [...entries.values()].some(({ encrypted }) => encrypted)) {
    return unread({ kind: 'locked', by: 'archive' })
  }
  const seems = seemingArchive(new Set(entries.keys()), mimetype)
  // what says that it is a workbook, and lost the workbook itself
  if (
    seems !== 'xlsb' &&
    entries.has('[content_types].xml') &&
    [...entries.keys()].some((name) => name.startsWith('xl/worksheets/'))
  ) {
    return unread({ kind: 'damaged' })
  }
  if (!SPREADSHEET.test(mimetype)) {
    return unread({ kind: 'not-a-list', seems })
  }
  const manifest = await smallText(zip.value, 'meta-inf/manifest.xml')
  if (/<(?:\w+:)?encryption-data\b/.test(manifest) || entries.has('encrypted-package')) {
    return unread({ kind: 'locked', by: 'calc' })
  }
  const content = await unzip(zip.value, 'content.xml')
  if (!content.ok) return content
  const book = readOds(content.value)
  return book.ok ? outcome({ kind: 'ods', ...book.value }) : book
}

/** Empty if the part is missing or broken. */
async function smallText(zip: ZipArchive, name: string): Promise<string> {
  const bytes = zip.entries.has(name) ? await unzip(zip, name) : null
  return bytes?.ok ? new TextDecoder().decode(bytes.value) : ''
}
