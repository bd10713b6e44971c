/** The bytes of any file that calls itself a class list, to sheets of cells. */
import { failure, type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { openCompoundFile } from './compound-file.ts'
import { DAMAGED, guessedEncoding, hiddenSheet, inFile, unread } from './fault-diagnostic.ts'
import { LIMITS } from './limits.ts'
import { ONE_BYTE } from './one-byte-encoding.ts'
import { readPacked } from './read-packed.ts'
import { readWritten } from './read-written.ts'
import { readXls } from './read-xls.ts'
import { recogniseFile, seemingCompound } from './recognise-file.ts'
import type { Worksheet } from './sheet.ts'

export type FileKind = 'xlsx' | 'xls' | 'ods' | 'html' | 'text'

export interface SheetFile {
  readonly kind: FileKind
  readonly sheets: readonly Worksheet[]
  /** Encoding and delimiter of a text file. */
  readonly encoding?: string
  readonly delimiter?: string
}

/** Encodings that only the letters of a text give away. */
const GUESSED: ReadonlySet<string> = new Set(ONE_BYTE.slice(1))

type Found = SheetFile & { readonly hidden: readonly string[] }

/**
 * What a file is, its bytes decide, not its ending. Hidden sheets are passed over, with a warning each.
 *
 * Errors: `roster/locked`, `roster/wrong-encoding`, `roster/not-a-list`, `roster/damaged`, `roster/too-large`, `roster/csv-syntax`. No diagnostic
 * holds the text of a cell.
 *
 * @param file for diagnostics only
 * @example
 * const found = await readSheets(bytes, 'classes/5а.xlsx')
 * if (found.ok) found.value.sheets[0]?.rows[0]?.[0]?.text // 'Фамилия'
 */
export async function readSheets(bytes: Uint8Array, file: string): Promise<Outcome<SheetFile>> {
  const found = await readAny(bytes)
  if (!found.ok) return failure(inFile(found.diagnostics, file))
  const { hidden, ...value } = found.value
  const guessed =
    value.encoding !== undefined && GUESSED.has(value.encoding) ? [guessedEncoding(file, value.encoding)] : []
  const diagnostics = [...guessed, ...hidden.map((name) => hiddenSheet(file, name))]
  if (value.sheets.length === 0) {
    return failure([...diagnostics, ...inFile(unread({ kind: 'not-a-list', seems: 'no-sheets' }).diagnostics, file)])
  }
  return outcome(value, diagnostics)
}

async function readAny(bytes: Uint8Array): Promise<Outcome<Found>> {
  const recognised = recogniseFile(bytes)
  if (recognised.kind === 'foreign') return unread({ kind: 'not-a-list', seems: recognised.seems })
  if (recognised.kind === 'zip') return readPacked(bytes)
  // the parts of an archive are measured one by one
  if (bytes.length > LIMITS.fileBytes) return unread({ kind: 'too-large', what: 'bytes' })
  if (recognised.kind === 'compound') return readCompound(bytes)
  const written = readWritten(bytes)
  if (!written.ok) return written
  const { delimiter, encoding, ...book } = written.value
  return outcome({ ...book, encoding, ...(delimiter === null ? {} : { delimiter }) })
}

async function readCompound(bytes: Uint8Array): Promise<Outcome<Found>> {
  const file = openCompoundFile(bytes)
  if (!file.ok) return file
  const { names } = file.value
  if (names.has('encryptedpackage')) return unread({ kind: 'locked', by: 'excel' })
  const name = ['workbook', 'book'].find((one) => names.has(one))
  if (name === undefined) return unread({ kind: 'not-a-list', seems: seemingCompound(names) })
  const stream = file.value.stream(name)
  if (stream === null) return DAMAGED
  const book = await readXls(stream)
  return book.ok ? outcome({ kind: 'xls', ...book.value }) : book
}
