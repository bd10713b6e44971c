/** QR codes as vectors (ISO/IEC 18004): the black modules of each row as runs. */
import qrcode from 'qrcode/lib/core/qrcode.js'
import type { CodeShape, Drawing } from '../../model/drawing.ts'

export interface QrRequest {
  /** What the code says: an address or a vCard. */
  readonly payload: string
  /** M for addresses, L for contacts, whose density would otherwise be too high. */
  readonly level: 'L' | 'M' | 'Q'
  /** Edge of the symbol, without the quiet zone, in points. */
  readonly size: number
  /** The smallest module that cameras read from paper, in points. */
  readonly minModule: number
  readonly alt: string
}

/** Drawings that were made before: the same few addresses and contacts come again in every leaflet of a class. */
export type QrDrawings = Map<string, Drawing>
const DRAWN_LIMIT = 500

/**
 * The symbol alone: the four modules of white around it (ISO/IEC 18004, 5.3.8) are the page's. The drawing says how
 * dense it came out; the press refuses one whose modules are smaller than `minModule`.
 */
export function qrDrawing(request: QrRequest, drawn: QrDrawings): Drawing {
  const key = JSON.stringify(request)
  const before = drawn.get(key)
  if (before) return before
  const drawing = drawSymbol(request)
  if (drawn.size >= DRAWN_LIMIT) drawn.clear()
  drawn.set(key, drawing)
  return drawing
}

function drawSymbol(request: QrRequest): Drawing {
  const symbol = encode(request)
  const module = request.size / symbol.size
  const runs: CodeShape['runs'][number][] = []
  for (let row = 0; row < symbol.size && symbol.data.length > 0; row++) {
    for (let column = 0; column < symbol.size; column++) {
      if (!symbol.data[row * symbol.size + column]) continue
      let end = column
      while (end < symbol.size && symbol.data[row * symbol.size + end]) end++
      runs.push({ column, row, length: end - column })
      column = end
    }
  }
  return {
    width: request.size,
    height: request.size,
    alt: request.alt,
    shapes: [{ type: 'code', x: 0, y: 0, size: request.size, modules: symbol.size, runs }],
    codes: [{ payload: request.payload, x: 0, y: 0, size: request.size, module, minModule: request.minModule }],
  }
}

/** What no symbol can hold comes out as an empty one of endless density. */
function encode({ payload, level }: QrRequest): { readonly size: number; readonly data: ArrayLike<number> } {
  try {
    return qrcode.create(payload, { errorCorrectionLevel: level }).modules
  } catch {
    return { size: Number.MAX_SAFE_INTEGER, data: [] }
  }
}
