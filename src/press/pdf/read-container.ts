/** Takes a file of `serializePdf` apart again: its streams in the order of the file, and the place of every object. */
import { asciiText } from './bytes.ts'
import type { ObjectPlace } from './cross-reference.ts'
import type { Deflate } from './embed-font.ts'

export interface StoredStream {
  readonly number: number
  /** Its dictionary as it is written. */
  readonly dictionary: string
  readonly bytes: Uint8Array
}

export interface Container {
  readonly streams: readonly StoredStream[]
  /** By number of the object, from 1; the cross-reference itself is the last. */
  readonly places: readonly ObjectPlace[]
  /** Numbers of catalog and information. */
  readonly root: number
  readonly info: number
}

const HEADER = /^%PDF-1\.7\n%[^\n]*\n/
const STREAM = /(\d+) 0 obj\n(<< .* >>)\nstream\n/y
const AFTER = '\nendstream\nendobj\n'
const COLUMNS = 7

/**
 * @throws RangeError for a file that the press hasn't written, or that was changed since
 */
export function readContainer(pdf: Uint8Array, inflate: Deflate): Container {
  const text = asciiText(pdf)
  const streams: StoredStream[] = []
  let at = HEADER.exec(text)?.[0].length ?? 0
  while (at > 0) {
    STREAM.lastIndex = at
    const [opening, number = '', dictionary = ''] = STREAM.exec(text) ?? []
    const length = Number(/\/Length (\d+)/.exec(dictionary)?.[1] ?? Number.NaN)
    if (opening === undefined || Number.isNaN(length)) break
    const from = at + opening.length
    if (!text.startsWith(AFTER, from + length)) break
    const stream = { number: Number(number), dictionary, bytes: pdf.subarray(from, from + length) }
    if (!dictionary.includes('/Type /XRef')) streams.push(stream)
    else if (text.slice(from + length + AFTER.length) === `startxref\n${at}\n%%EOF\n`) {
      return { streams, places: placesOf(inflate(stream.bytes)), ...rootsOf(dictionary) }
    } else break
    at = from + length + AFTER.length
  }
  throw new RangeError('not a file as the press writes it')
}

/** The other way round of `crossReference`. */
function placesOf(predicted: Uint8Array): readonly ObjectPlace[] {
  const places: ObjectPlace[] = []
  const row = new Uint8Array(COLUMNS)
  for (let start = 0; start < predicted.length; start += COLUMNS + 1) {
    for (let i = 0; i < COLUMNS; i++) row[i] = (row[i] ?? 0) + (predicted[start + 1 + i] ?? 0)
    const view = new DataView(row.buffer)
    const [kind, first, second] = [view.getUint8(0), view.getUint32(1), view.getUint16(5)]
    if (kind === 1) places.push({ offset: first })
    else if (kind === 2) places.push({ stream: first, index: second })
  }
  return places
}

function rootsOf(dictionary: string): { root: number; info: number } {
  const number = (key: string) => Number(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1] ?? Number.NaN)
  return { root: number('Root'), info: number('Info') }
}
