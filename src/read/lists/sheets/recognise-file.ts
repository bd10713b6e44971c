/** What a file is, by its first bytes and never by its name. */
import { isCompoundFile } from './compound-file.ts'
import type { Seems } from './fault.ts'

export type Recognised =
  | { readonly kind: 'zip' | 'compound' | 'text' }
  | { readonly kind: 'foreign'; readonly seems: Seems }

const SIGNATURES: readonly (readonly [string, Seems])[] = [
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\x89PNG', 'picture'],
  ['\xff\xd8\xff', 'picture'],
  ['GIF8', 'picture'],
  ['II*\0', 'picture'],
  ['MM\0*', 'picture'],
  ['RIFF', 'picture'],
  ['AT&TFORM', 'picture'],
  ['Rar!', 'archive'],
  ['7z\xbc\xaf', 'archive'],
  ['\x1f\x8b', 'archive'],
  ['BZh', 'archive'],
  ['\xfd7zXZ', 'archive'],
  ['SQLite format 3', 'binary'],
  ['MZ\x90', 'binary'],
  ['\x7fELF', 'binary'],
]
/** A PDF may begin after some other bytes (ISO 32000-1, H.3.4.1). */
const PDF_WITHIN = 1024

/** Text is what is left; whether it is text at all is seen once it is decoded. */
export function recogniseFile(bytes: Uint8Array): Recognised {
  const head = String.fromCharCode(...bytes.subarray(0, PDF_WITHIN))
  if (/^(\ufeff|ï»¿|ÿþ|þÿ)?[\s\0]*$/.test(head) && bytes.every(isBlank)) return { kind: 'foreign', seems: 'empty' }
  if (head.startsWith('PK\x03\x04') || head.startsWith('PK\x05\x06')) return { kind: 'zip' }
  if (isCompoundFile(bytes)) return { kind: 'compound' }
  const known = SIGNATURES.find(([signature]) => head.startsWith(signature))
  if (known !== undefined) return { kind: 'foreign', seems: known[1] }
  if (/%PDF-\d/.test(head) && head.includes('\0') === false) return { kind: 'foreign', seems: 'pdf' }
  if (head.slice(4, 8) === 'ftyp') return { kind: 'foreign', seems: 'picture' }
  return { kind: 'text' }
}

/** White space, and the bytes of byte order marks. */
function isBlank(byte: number): boolean {
  return byte <= 0x20 || byte === 0xef || byte === 0xbb || byte === 0xbf || byte === 0xff || byte === 0xfe
}

/** What an archive that holds no workbook seems to be. */
export function seemingArchive(names: ReadonlySet<string>, mimetype: string): Seems {
  if (names.has('xl/workbook.bin')) return 'xlsb'
  if (names.has('word/document.xml')) return 'word'
  if (names.has('ppt/presentation.xml') || /opendocument\.presentation/.test(mimetype)) return 'slides'
  if (/opendocument/.test(mimetype)) return 'text-document'
  // a document of Numbers may be a folder, and the archive holds it whole
  if ([...names].some((name) => /(^|\/)index\.zip$|\.iwa$/.test(name))) return 'numbers'
  return 'archive'
}

/** What a compound file that holds no workbook seems to be. */
export function seemingCompound(names: ReadonlySet<string>): Seems {
  if (names.has('worddocument')) return 'word'
  return names.has('powerpoint document') ? 'slides' : 'binary'
}
