/** A finished file under a password: the same pages, tags and links, and nothing of them to be found in its bytes. */
import { hex, joined, latin1 } from './bytes.ts'
import { crossReference, type ObjectPlace } from './cross-reference.ts'
import type { Deflate } from './embed-font.ts'
import { type PdfObject, ref } from './objects.ts'
import { readContainer, type StoredStream } from './read-container.ts'
import { createProtection, encryptBytes, type PdfCrypto } from './security-handler.ts'
import { writeValue } from './write-value.ts'
import { withoutClaims } from './xmp.ts'

export interface EncryptionKit {
  readonly crypto: PdfCrypto
  readonly deflate: Deflate
  readonly inflate: Deflate
}

/**
 * Strings are in object streams, which are encrypted whole (ISO 32000-2, 7.5.7); so are metadata and all else but the cross-reference
 * and the encryption dictionary. Archives may not be encrypted (ISO 19005-2, 6.1.3), so the file no longer says that it is one.
 *
 * @param pdf of `serializePdf`
 * @throws RangeError for another file, or a password that can't be one
 */
export function encryptPdf(pdf: Uint8Array, password: string, { crypto, deflate, inflate }: EncryptionKit): Uint8Array {
  const { streams, places: before, root, info } = readContainer(pdf, inflate)
  const { fileKey, dictionary } = createProtection(password, crypto)
  const places: ObjectPlace[] = [...before]
  const parts: Uint8Array[] = []
  let position = 0
  const add = (part: Uint8Array | string) => {
    const bytes = typeof part === 'string' ? latin1(part) : part
    parts.push(bytes)
    position += bytes.length
  }
  const addStream = (number: number, written: string, bytes: Uint8Array) => {
    places[number - 1] = { offset: position }
    add(`${number} 0 obj\n${written.replace(/\/Length \d+/, `/Length ${bytes.length}`)}\nstream\n`)
    add(bytes)
    add('\nendstream\nendobj\n')
  }

  add('%PDF-2.0\n%\u00e2\u00e3\u00cf\u00d3\n')
  for (const stream of streams) {
    addStream(stream.number, noStrings(stream.dictionary), encryptBytes(contentOf(stream), fileKey, crypto))
  }
  const number = before.length
  places[number - 1] = { offset: position }
  add(`${number} 0 obj\n${writeValue(dictionary, new Map())}\nendobj\n`)

  // of the plain file's identifier one could see what it was the file of
  const id = { hex: hex(crypto.random(16)) }
  const [catalog, information, encryption]: readonly [PdfObject, PdfObject, PdfObject] = [
    { value: 0 },
    { value: 0 },
    { value: 0 },
  ]
  const numbers = new Map([
    [catalog, root],
    [information, info],
    [encryption, number],
  ])
  const start = position
  places[number] = { offset: start }
  const entries = { Root: ref(catalog), Info: ref(information), Encrypt: ref(encryption), ID: [id, id] }
  const { value, stream = new Uint8Array() } = crossReference(places, entries, deflate)
  const written = writeValue(value, numbers).replace(/ >>$/, ` /Length ${stream.length} >>`)
  addStream(number + 1, written, stream)
  add(`startxref\n${start}\n%%EOF\n`)
  return joined(parts)
}

function contentOf({ dictionary, bytes }: StoredStream): Uint8Array {
  if (!dictionary.includes('/Type /Metadata')) return bytes
  return new TextEncoder().encode(withoutClaims(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)))
}

/** A string in the dictionary of a stream would have to be encrypted by itself; the press writes none there. */
function noStrings(dictionary: string): string {
  if (/\(|(?<!<)<(?!<)/.test(dictionary)) throw new RangeError('a string in the dictionary of a stream')
  return dictionary
}
