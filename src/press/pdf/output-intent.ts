/** What the colours of a file mean: sRGB (IEC 61966-2-1), as an ICC profile made from the published numbers. */
import { present } from '../../diagnostics/impossible.ts'
import { joined, latin1 } from './bytes.ts'
import type { Deflate } from './embed-font.ts'
import { dict, name, type PdfObject, pdfText, ref } from './objects.ts'

/** Primaries and white of sRGB, adapted to the D50 white of the profile connection space (ICC.1:2001-04, annex A). */
const TRISTIMULUS: Readonly<Record<string, readonly [number, number, number]>> = {
  wtpt: [0.9642, 1, 0.8249],
  rXYZ: [0.43607, 0.22249, 0.01392],
  gXYZ: [0.38515, 0.71687, 0.09708],
  bXYZ: [0.14307, 0.06061, 0.7141],
}
const CURVE_POINTS = 1024
const HEADER = 128

/** ISO 19005-2, 6.2.3: one for the whole file, which names the profile of the colours that depend on a device. */
export function outputIntent(deflate: Deflate): PdfObject {
  const profile: PdfObject = {
    value: dict({ N: 3, Filter: name('FlateDecode') }),
    stream: deflate(srgbProfile()),
  }
  return {
    value: dict({
      Type: name('OutputIntent'),
      S: name('GTS_PDFA1'),
      OutputConditionIdentifier: pdfText('sRGB IEC61966-2.1'),
      Info: pdfText('sRGB IEC61966-2.1'),
      DestOutputProfile: ref(profile),
    }),
  }
}

/** A display profile of ICC version 2 (ICC.1:2001-04): header, table of tags, tags. */
function srgbProfile(): Uint8Array {
  const curve = curveTag()
  const tags: readonly (readonly [string, Uint8Array])[] = [
    ['desc', descriptionTag('sRGB')],
    ['cprt', latin1('text\0\0\0\0No copyright\0')],
    ...Object.entries(TRISTIMULUS).map(([signature, xyz]) => [signature, xyzTag(xyz)] as const),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const table = new Uint8Array(4 + 12 * tags.length)
  const entries = new DataView(table.buffer)
  entries.setUint32(0, tags.length)
  const bodies: Uint8Array[] = []
  const offsets = new Map<Uint8Array, number>()
  let end = HEADER + table.length
  tags.forEach(([signature, data], i) => {
    if (!offsets.has(data)) {
      offsets.set(data, end)
      // every tag begins at a multiple of four
      const padded = joined([data, new Uint8Array((4 - (data.length % 4)) % 4)])
      bodies.push(padded)
      end += padded.length
    }
    table.set(latin1(signature), 4 + 12 * i)
    entries.setUint32(8 + 12 * i, present(offsets.get(data), 'the place of a tag'))
    entries.setUint32(12 + 12 * i, data.length)
  })
  return joined([header(end), table, ...bodies])
}

function header(size: number): Uint8Array {
  const bytes = new Uint8Array(HEADER)
  const view = new DataView(bytes.buffer)
  view.setUint32(0, size)
  view.setUint32(8, 0x02100000)
  bytes.set(latin1('mntrRGB XYZ '), 12)
  // a day that never changes, so that files don't
  view.setUint16(24, 2026)
  view.setUint16(26, 1)
  view.setUint16(28, 1)
  bytes.set(latin1('acsp'), 36)
  for (const [i, value] of [0.9642, 1, 0.8249].entries()) view.setInt32(68 + 4 * i, fixed(value))
  return bytes
}

/** s15Fixed16Number. */
function fixed(value: number): number {
  return Math.round(value * 65_536)
}

function xyzTag(xyz: readonly [number, number, number]): Uint8Array {
  const bytes = new Uint8Array(20)
  const view = new DataView(bytes.buffer)
  bytes.set(latin1('XYZ '))
  for (const [i, value] of xyz.entries()) view.setInt32(8 + 4 * i, fixed(value))
  return bytes
}

function descriptionTag(description: string): Uint8Array {
  // the description, then an empty Unicode and an empty Macintosh one
  const bytes = new Uint8Array(12 + description.length + 1 + 8 + 3 + 67)
  bytes.set(latin1('desc'))
  new DataView(bytes.buffer).setUint32(8, description.length + 1)
  bytes.set(latin1(description), 12)
  return bytes
}

/** From a stored value to light, IEC 61966-2-1, 5.2. */
function curveTag(): Uint8Array {
  const bytes = new Uint8Array(12 + 2 * CURVE_POINTS)
  const view = new DataView(bytes.buffer)
  bytes.set(latin1('curv'))
  view.setUint32(8, CURVE_POINTS)
  for (let i = 0; i < CURVE_POINTS; i++) {
    const value = i / (CURVE_POINTS - 1)
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    view.setUint16(12 + 2 * i, Math.round(65_535 * light))
  }
  return bytes
}
