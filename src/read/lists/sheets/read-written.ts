/** A file that is text to sheets: web pages, XML of Excel and LibreOffice, and delimited text. */

import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { type Decoded, decodeBytes } from './decode-bytes.ts'
import { unread } from './fault-diagnostic.ts'
import { isMhtml, mhtmlPages } from './mhtml.ts'
import { readHtml } from './read-html.ts'
import { readOds } from './read-ods.ts'
import { readSpreadsheetMl } from './read-spreadsheetml.ts'
import { isText, readTextTable } from './read-text-table.ts'
import type { Book, Worksheet } from './sheet.ts'

export interface Written extends Book {
  readonly kind: 'html' | 'xls' | 'ods' | 'text'
  readonly encoding: string
  readonly delimiter: string | null
}

const HEAD = 65_536
const DECLARED = /<(?:\?xml[^>]*encoding|meta[^>]*charset)\s*=\s*["']?([\w-]+)/i

/** @returns the book with the encoding that was found; or `roster/damaged`, `roster/too-large`, `roster/not-a-list`, `roster/csv-syntax` */
export function readWritten(bytes: Uint8Array): Outcome<Written> {
  const ascii = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD))
  const { text, encoding, unclear } = decodeBytes(bytes, DECLARED.exec(ascii)?.[1])
  if (!isText(text, unclear !== undefined)) return unread({ kind: 'not-a-list', seems: 'binary' })
  if (unclear !== undefined) return unread({ kind: 'encoding', line: unclear.line })
  const head = text.slice(0, HEAD).replace(/^[\ufeff\s]+/, '')
  if (isMhtml(head)) {
    const pages = mhtmlPages(bytes)
    return pages === null ? unread({ kind: 'damaged' }) : page(pages, encoding)
  }
  if (head.startsWith('<')) return marked(bytes, head, { text, encoding })
  if (isJson(text)) return unread({ kind: 'not-a-list', seems: 'json' })
  const table = readTextTable(text)
  if (!table.ok) return table
  const { sheet, delimiter } = table.value
  return outcome({ kind: 'text', sheets: [sheet], hidden: [], encoding, delimiter })
}

function marked(bytes: Uint8Array, head: string, { text, encoding }: Decoded): Outcome<Written> {
  const book = (kind: 'xls' | 'ods', found: Outcome<Book>): Outcome<Written> =>
    found.ok ? outcome({ kind, ...found.value, encoding, delimiter: null }) : found
  if (/<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(head)) {
    return book('xls', readSpreadsheetMl(bytes))
  }
  if (/<office:document\b/.test(head) && /opendocument\.spreadsheet/.test(head)) return book('ods', readOds(bytes))
  if (/<(?:!doctype\s+html|html|table|body|head|meta|style|div|center|font)(?=[\s>/])/i.test(head))
    return page(text, encoding)
  return unread({ kind: 'not-a-list', seems: /^<[?!\w]/.test(head) ? 'xml' : 'binary' })
}

function page(html: string, encoding: string): Outcome<Written> {
  const sheets: Outcome<readonly Worksheet[]> = readHtml(html)
  return sheets.ok ? outcome({ kind: 'html', sheets: sheets.value, hidden: [], encoding, delimiter: null }) : sheets
}

function isJson(text: string): boolean {
  if (!/^[\ufeff\s]*[[{]/.test(text) || !/[\]}]\s*$/.test(text)) return false
  try {
    JSON.parse(text.replace(/^\ufeff/, ''))
    return true
  } catch {
    return false
  }
}
