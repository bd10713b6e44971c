/** The sign that a TrueType font prints where it has no letter: its glyph 0, read from the tables of the file (OpenType 1.9). */

/** In thousandths of the em. */
export interface NotdefGlyph {
  readonly left: number
  readonly bottom: number
  readonly right: number
  readonly top: number
  readonly advance: number
}

/**
 * @param font an sfnt file with `glyf` outlines
 * @returns null for fonts of another kind, and for those whose glyph 0 is blank
 */
export function notdefGlyph(font: Uint8Array): NotdefGlyph | null {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  try {
    const tables = tableOffsets(view)
    const [head, loca, glyf, hmtx] = ['head', 'loca', 'glyf', 'hmtx'].map((tag) => tables.get(tag))
    if (head === undefined || loca === undefined || glyf === undefined || hmtx === undefined) return null
    const unit = 1000 / view.getUint16(head + 18)
    const long = view.getInt16(head + 50) === 1
    const [start, end] = long
      ? [view.getUint32(loca), view.getUint32(loca + 4)]
      : [2 * view.getUint16(loca), 2 * view.getUint16(loca + 2)]
    if (end <= start) return null
    const [left, bottom, right, top] = [2, 4, 6, 8].map((offset) => view.getInt16(glyf + start + offset) * unit)
    return {
      left: left ?? 0,
      bottom: bottom ?? 0,
      right: right ?? 0,
      top: top ?? 0,
      advance: view.getUint16(hmtx) * unit,
    }
  } catch {
    // offsets that lead out of the file
    return null
  }
}

function tableOffsets(view: DataView): ReadonlyMap<string, number> {
  const offsets = new Map<string, number>()
  const count = view.getUint16(4)
  for (let i = 0, at = 12; i < count; i++, at += 16) {
    const tag = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(at + k)))
    offsets.set(tag, view.getUint32(at + 8))
  }
  return offsets
}
