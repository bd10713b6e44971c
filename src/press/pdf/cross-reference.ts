/** The place of each object, as a cross-reference stream (ISO 32000-1, 7.5.8). */
import type { Deflate } from './embed-font.ts'
import { dict, name, type PdfDictionary, type PdfObject } from './objects.ts'

/** Bytes from the beginning of the file, or a number of an object stream and the place in it. */
export type ObjectPlace = { readonly offset: number } | { readonly stream: number; readonly index: number }

/** Kind; offset or stream; generation or place in the stream. */
const WIDTHS = [1, 4, 2] as const
const COLUMNS = 7

/** The cross-reference stream of a file (ISO 32000-1, 7.5.8). @param places by number of the object, from 1 */
export function crossReference(places: readonly ObjectPlace[], entries: PdfDictionary, deflate: Deflate): PdfObject {
  const rows = new Uint8Array(COLUMNS * (places.length + 1))
  const view = new DataView(rows.buffer)
  // number 0 heads the list of free objects, of which there is no other
  view.setUint16(5, 65_535)
  places.forEach((place, i) => {
    const at = COLUMNS * (i + 1)
    const packed = 'stream' in place
    rows[at] = packed ? 2 : 1
    view.setUint32(at + 1, packed ? place.stream : place.offset)
    view.setUint16(at + 5, packed ? place.index : 0)
  })
  return {
    value: dict({
      Type: name('XRef'),
      Size: places.length + 1,
      W: WIDTHS,
      ...entries,
      Filter: name('FlateDecode'),
      DecodeParms: dict({ Predictor: 12, Columns: COLUMNS }),
    }),
    stream: deflate(upPredicted(rows)),
  }
}

/** Each row as its difference from the one above: neighbours differ little (PNG filter «up»; 7.4.4.4). */
function upPredicted(rows: Uint8Array): Uint8Array {
  const out = new Uint8Array((rows.length / COLUMNS) * (COLUMNS + 1))
  for (let row = 0; row * COLUMNS < rows.length; row++) {
    out[row * (COLUMNS + 1)] = 2
    for (let i = 0; i < COLUMNS; i++) {
      const at = row * COLUMNS + i
      out[row * (COLUMNS + 1) + 1 + i] = (rows[at] ?? 0) - (rows[at - COLUMNS] ?? 0)
    }
  }
  return out
}
