import { deflateSync, inflateSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { OBJECTS_A_STREAM } from '../../../src/press/pdf/object-stream.ts'
import type { PdfObject, PdfValue } from '../../../src/press/pdf/objects.ts'
import { dict, name, ref } from '../../../src/press/pdf/objects.ts'
import { serializePdf } from '../../../src/press/pdf/serialize.ts'
import { complaintsOf } from '../../support/check-pdf.ts'
import { dictOf, readObjects, resolve } from '../../support/pdf-objects.ts'

const bytesOf = (catalog: PdfObject) => serializePdf({ catalog, info: { value: dict({}) } }, (b) => deflateSync(b))
const fileOf = (catalog: PdfObject) => Buffer.from(bytesOf(catalog)).toString('latin1')

/** One page, and a catalog of many small objects around two streams. */
function manyObjects(count: number): PdfObject {
  const shared: PdfObject = { value: dict({}), stream: Buffer.from('abc') }
  const small = Array.from({ length: count }, (_, i): PdfObject => ({ value: dict({ I: i, S: ref(shared) }) }))
  return {
    value: dict({ Type: name('Catalog'), Pages: ref(onePage()), A: ref(shared), B: ref(shared), C: small.map(ref) }),
  }
}

/** Pages and their page name each other. */
function onePage(): PdfObject {
  const pages: { value: PdfValue } = { value: dict({}) }
  const page: PdfObject = { value: dict({ Type: name('Page'), Parent: ref(pages), MediaBox: [0, 0, 99, 99] }) }
  pages.value = dict({ Type: name('Pages'), Count: 1, Kids: [ref(page)] })
  return pages
}

/** Rows of the cross-reference stream, by number of the object: kind, place, place in the stream. */
function rowsOf(file: string): readonly (readonly [number, number, number])[] {
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1])
  const [, length = ''] = /\/Length (\d+) >>\nstream\n/.exec(file.slice(start)) ?? []
  const at = file.indexOf('stream\n', start) + 'stream\n'.length
  const bytes = inflateSync(Buffer.from(file.slice(at, at + Number(length)), 'latin1'))
  let above = Buffer.alloc(7)
  return Array.from({ length: bytes.length / 8 }, (_, row) => {
    expect(bytes[8 * row]).toBe(2)
    above = Buffer.from(above.map((byte, i) => byte + (bytes[8 * row + 1 + i] ?? 0)))
    return [above.readUInt8(0), above.readUInt32BE(1), above.readUInt16BE(5)] as const
  })
}

describe('a file', () => {
  it('holds an object once, however often it is named, and only streams by themselves', () => {
    const file = fileOf(manyObjects(3))
    // a stream, the object stream, the cross-reference stream
    expect(file.match(/\d+ 0 obj/g)).toEqual(['4 0 obj', '9 0 obj', '10 0 obj'])
    expect(file).toContain('4 0 obj\n<< /Length 3 >>\nstream\nabc\nendstream\nendobj\n')
  })

  it('has the place of each object', () => {
    const file = fileOf(manyObjects(2 * OBJECTS_A_STREAM))
    const [free, ...rows] = rowsOf(file)
    expect(free).toEqual([0, 0, 65_535])
    expect(rows).toHaveLength(2 * OBJECTS_A_STREAM + 9)
    const streams = new Map<number, number[]>()
    rows.forEach(([kind, place, index], i) => {
      if (kind === 1) expect(file.slice(place)).toMatch(new RegExp(`^${i + 1} 0 obj\\n`))
      else streams.set(place, [...(streams.get(place) ?? []), index])
    })
    // no stream holds more than its share, and none has a gap
    expect([...streams.values()].map((indexes) => indexes.length)).toEqual([OBJECTS_A_STREAM, OBJECTS_A_STREAM, 4])
    for (const indexes of streams.values()) expect(indexes).toEqual(indexes.map((_, i) => i))
  })

  it.each([0, 1, 196, 197, 450])('is sound to another program, with %i small objects', async (count) => {
    const bytes = bytesOf(manyObjects(count))
    const objects = await readObjects(bytes)
    const catalog = dictOf(resolve(objects, objects.trailer['/Root']))
    const small = catalog['/C']
    expect(Array.isArray(small) ? small.map((one) => dictOf(resolve(objects, one))['/I']) : []).toEqual(
      Array.from({ length: count }, (_, i) => i),
    )
    expect(objects.streams.get(String(catalog['/A']))?.toString()).toBe('abc')
    expect(await complaintsOf(bytes)).toBe('')
  })

  it('is the same bytes for the same objects', () => {
    expect(fileOf(manyObjects(9))).toBe(fileOf(manyObjects(9)))
  })

  it('has another identifier where it holds something else', () => {
    const idOf = (file: string) => /\/ID \[<([0-9a-f]{32})> <\1>\]/.exec(file)?.[1]
    expect(idOf(fileOf(manyObjects(3)))).toMatch(/./)
    expect(idOf(fileOf(manyObjects(3)))).not.toBe(idOf(fileOf(manyObjects(4))))
  })
})
