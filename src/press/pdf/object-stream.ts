/** Objects packed into compressed streams (ISO 32000-1, 7.5.7), which takes back most of what the structure costs a file. */
import { latin1 } from './bytes.ts'
import type { Deflate } from './embed-font.ts'
import { dict, name, type PdfObject } from './objects.ts'

/** An object without a stream, as it is written. */
export interface WrittenObject {
  readonly number: number
  readonly text: string
}

/** A reader takes a whole stream apart to find one object in it; a leaflet's structure is a few of these. */
export const OBJECTS_A_STREAM = 200

/** @example objectStream([{ number: 3, text: '7' }], deflate) // << /Type /ObjStm /N 1 /First 4 … >>, «3 0 7» */
export function objectStream(objects: readonly WrittenObject[], deflate: Deflate): PdfObject {
  let at = 0
  const places = objects.map(({ number, text }) => {
    const place = `${number} ${at}`
    at += text.length + 1
    return place
  })
  const head = `${places.join(' ')} `
  const body = objects.map(({ text }) => text).join(' ')
  return {
    value: dict({ Type: name('ObjStm'), N: objects.length, First: head.length, Filter: name('FlateDecode') }),
    stream: deflate(latin1(head + body)),
  }
}
