/**
 * Writes the objects that a root leads to as a PDF file (ISO 32000-1, 7.5): header, streams as they are, all else packed into object
 * streams, and a cross-reference stream.
 */
import { joined, latin1 } from './bytes.ts'
import { crossReference, type ObjectPlace } from './cross-reference.ts'
import type { Deflate } from './embed-font.ts'
import { fingerprint } from './fingerprint.ts'
import { OBJECTS_A_STREAM, objectStream, type WrittenObject } from './object-stream.ts'
import { type PdfObject, type PdfValue, ref } from './objects.ts'
import { writeValue } from './write-value.ts'

export interface PdfRoots {
  readonly catalog: PdfObject
  readonly info: PdfObject
}

type Numbers = ReadonlyMap<PdfObject, number>

/** Objects are numbered in the order in which the catalog leads to them, so that the same document is the same bytes. */
export function serializePdf(roots: PdfRoots, deflate: Deflate): Uint8Array {
  const numbers = numbered(roots)
  const places: ObjectPlace[] = []
  let last = numbers.size
  const parts: Uint8Array[] = []
  let position = 0
  const add = (part: Uint8Array) => {
    parts.push(part)
    position += part.length
  }
  /** @returns where it begins */
  const addStream = (number: number, { value, stream = new Uint8Array() }: PdfObject): number => {
    const offset = position
    add(latin1(`${number} 0 obj\n${writeValue(withLength(value, stream), numbers)}\nstream\n`))
    add(stream)
    add(latin1('\nendstream\nendobj\n'))
    return offset
  }

  // the comment's high bytes show transfer programs that the file is binary (7.5.2)
  add(latin1('%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n'))
  const packed: WrittenObject[] = []
  for (const [object, number] of numbers) {
    if (object.stream) places[number - 1] = { offset: addStream(number, object) }
    else packed.push({ number, text: writeValue(object.value, numbers) })
  }
  for (let first = 0; first < packed.length; first += OBJECTS_A_STREAM) {
    last += 1
    const number = last
    const objects = packed.slice(first, first + OBJECTS_A_STREAM)
    objects.forEach((object, index) => {
      places[object.number - 1] = { stream: number, index }
    })
    places[number - 1] = { offset: addStream(number, objectStream(objects, deflate)) }
  }

  // it lists its own place too
  const start = position
  places[last] = { offset: start }
  const id = { hex: fingerprint(parts) }
  const entries = { Root: ref(roots.catalog), Info: ref(roots.info), ID: [id, id] }
  addStream(last + 1, crossReference(places, entries, deflate))
  add(latin1(`startxref\n${start}\n%%EOF\n`))
  return joined(parts)
}

function numbered(roots: PdfRoots): Numbers {
  const numbers = new Map<PdfObject, number>()
  const waiting: PdfObject[] = [roots.catalog, roots.info]
  for (let i = 0; i < waiting.length; i++) {
    const object = waiting[i]
    if (!object || numbers.has(object)) continue
    numbers.set(object, numbers.size + 1)
    collect(object.value, waiting)
  }
  return numbers
}

/** Indirect objects that a value names, in order. */
function collect(value: PdfValue, into: PdfObject[]): void {
  if (typeof value !== 'object') return
  if (Array.isArray(value)) for (const item of value as readonly PdfValue[]) collect(item, into)
  else if ('ref' in value) into.push(value.ref)
  else if ('dict' in value) for (const item of Object.values(value.dict)) if (item !== undefined) collect(item, into)
}

function withLength(value: PdfValue, stream: Uint8Array): PdfValue {
  if (typeof value !== 'object' || !('dict' in value)) return value
  return { dict: { ...value.dict, Length: stream.length } }
}
