/** Writes the objects that a root leads to as a PDF file (ISO 32000-1, 7.5): header, body, cross-reference table, trailer. */
import type { PdfObject, PdfValue } from './objects.ts'

export interface PdfRoots {
  readonly catalog: PdfObject
  readonly info: PdfObject
}

/** Objects are numbered in the order in which the catalog leads to them, so that the same document is the same bytes. */
export function serializePdf(roots: PdfRoots): Uint8Array {
  const numbers = new Map<PdfObject, number>()
  const order: PdfObject[] = []
  const waiting: PdfObject[] = [roots.catalog, roots.info]
  for (let object = waiting.shift(); object; object = waiting.shift()) {
    if (numbers.has(object)) continue
    order.push(object)
    numbers.set(object, order.length)
    collect(object.value, waiting)
  }

  const parts: Buffer[] = []
  let position = 0
  const add = (part: Buffer) => {
    parts.push(part)
    position += part.length
  }
  // the comment's high bytes tell transfer programs that the file is binary (7.5.2)
  add(Buffer.from('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n', 'latin1'))
  const offsets = order.map((object, i) => {
    const offset = position
    add(Buffer.from(`${i + 1} 0 obj\n${serialize(withLength(object), numbers)}\n`, 'latin1'))
    if (object.stream) {
      add(Buffer.from('stream\n', 'latin1'))
      add(Buffer.from(object.stream.buffer, object.stream.byteOffset, object.stream.byteLength))
      add(Buffer.from('\nendstream\n', 'latin1'))
    }
    add(Buffer.from('endobj\n', 'latin1'))
    return offset
  })
  const start = position
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  // the same for the same content (14.4)
  const id = fingerprint(parts)
  const trailer = `<< /Size ${order.length + 1} /Root ${numbers.get(roots.catalog)} 0 R /Info ${numbers.get(roots.info)} 0 R /ID [<${id}> <${id}>] >>`
  add(
    Buffer.from(
      `xref\n0 ${order.length + 1}\n0000000000 65535 f \n${rows}trailer\n${trailer}\nstartxref\n${start}\n%%EOF\n`,
      'latin1',
    ),
  )
  return Buffer.concat(parts)
}

/** Four FNV-1a hashes of the body with different beginnings, 128 bits in hexadecimal: no secret is kept by it. */
function fingerprint(parts: readonly Uint8Array[]): string {
  const hashes = [0x811c9dc5, 0x01000193, 0x9e3779b9, 0x85ebca6b]
  for (const part of parts) {
    for (let i = 0; i < part.length; i++) {
      const lane = i & 3
      hashes[lane] = Math.imul((hashes[lane] ?? 0) ^ (part[i] ?? 0), 0x01000193) >>> 0
    }
  }
  return hashes.map((hash) => (hash >>> 0).toString(16).padStart(8, '0')).join('')
}

/** Indirect objects that a value names, in order. */
function collect(value: PdfValue, into: PdfObject[]): void {
  if (typeof value !== 'object') return
  if (Array.isArray(value)) for (const item of value as readonly PdfValue[]) collect(item, into)
  else if ('ref' in value) into.push(value.ref)
  else if ('dict' in value) for (const item of Object.values(value.dict)) if (item !== undefined) collect(item, into)
}

function withLength(object: PdfObject): PdfValue {
  if (!object.stream || typeof object.value !== 'object' || !('dict' in object.value)) return object.value
  return { dict: { ...object.value.dict, Length: object.stream.length } }
}

function serialize(value: PdfValue, numbers: ReadonlyMap<PdfObject, number>): string {
  if (typeof value === 'number') return String(Math.round(value * 1000) / 1000)
  if (typeof value === 'boolean') return String(value)
  if (isList(value)) return `[${value.map((item) => serialize(item, numbers)).join(' ')}]`
  if ('name' in value) return serializeName(value.name)
  if ('text' in value) return serializeText(value.text)
  if ('ascii' in value) return literal(value.ascii)
  if ('ref' in value) return `${numbers.get(value.ref)} 0 R`
  const entries = Object.entries(value.dict).flatMap(([key, item]) =>
    item === undefined ? [] : [`${serializeName(key)} ${serialize(item, numbers)}`],
  )
  return `<< ${entries.join(' ')} >>`
}

function isList(value: PdfValue): value is readonly PdfValue[] {
  return Array.isArray(value)
}

/** Characters outside the regular ones are written as #xx (7.3.5). */
function serializeName(value: string): string {
  return `/${value.replace(/[^A-Za-z0-9+._-]/g, (char) => `#${char.charCodeAt(0).toString(16).padStart(2, '0')}`)}`
}

function serializeText(value: string): string {
  if (/^[\x20-\x7e]*$/.test(value)) return literal(value)
  const hex = Array.from({ length: value.length }, (_, i) => value.charCodeAt(i).toString(16).padStart(4, '0')).join('')
  return `<feff${hex}>`
}

function literal(value: string): string {
  return `(${value.replace(/[\\()]/g, '\\$&')})`
}
