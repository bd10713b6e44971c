/** What the colours of a file mean: sRGB (IEC 61966-2-1), as an ICC profile made from the published numbers. */
import { present } from '../../diagnostics/impossible.ts'
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
  const tags: readonly (readonly [string, Buffer])[] = [
    ['desc', descriptionTag('sRGB')],
    ['cprt', Buffer.from('text\0\0\0\0No copyright\0', 'latin1')],
    ...Object.entries(TRISTIMULUS).map(([signature, xyz]) => [signature, xyzTag(xyz)] as const),
    ['rTRC', curve],
    ['gTRC', curve],
    ['bTRC', curve],
  ]
  const table = Buffer.alloc(4 + 12 * tags.length)
  table.writeUInt32BE(tags.length, 0)
  const bodies: Buffer[] = []
  const offsets = new Map<Buffer, number>()
  let end = HEADER + table.length
  tags.forEach(([signature, data], i) => {
    if (!offsets.has(data)) {
      offsets.set(data, end)
      // every tag begins at a multiple of four
      const padded = Buffer.concat([data, Buffer.alloc((4 - (data.length % 4)) % 4)])
      bodies.push(padded)
      end += padded.length
    }
    table.write(signature, 4 + 12 * i, 'latin1')
    table.writeUInt32BE(present(offsets.get(data), 'the place of a tag'), 8 + 12 * i)
    table.writeUInt32BE(data.length, 12 + 12 * i)
  })
  return Buffer.concat([header(end), table, ...bodies])
}

function header(size: number): Buffer {
  const bytes = Buffer.alloc(HEADER)
  bytes.writeUInt32BE(size, 0)
  bytes.writeUInt32BE(0x02100000, 8)
  bytes.write('mntrRGB XYZ ', 12, 'latin1')
  // a day that never changes, so that files don't
  bytes.writeUInt16BE(2026, 24)
  bytes.writeUInt16BE(1, 26)
  bytes.writeUInt16BE(1, 28)
  bytes.write('acsp', 36, 'latin1')
  for (const [i, value] of [0.9642, 1, 0.8249].entries()) bytes.writeInt32BE(fixed(value), 68 + 4 * i)
  return bytes
}

/** s15Fixed16Number. */
function fixed(value: number): number {
  return Math.round(value * 65_536)
}

function xyzTag(xyz: readonly [number, number, number]): Buffer {
  const bytes = Buffer.alloc(20)
  bytes.write('XYZ ', 0, 'latin1')
  for (const [i, value] of xyz.entries()) bytes.writeInt32BE(fixed(value), 8 + 4 * i)
  return bytes
}

function descriptionTag(description: string): Buffer {
  // the description, then an empty Unicode and an empty Macintosh one
  const bytes = Buffer.alloc(12 + description.length + 1 + 8 + 3 + 67)
  bytes.write('desc', 0, 'latin1')
  bytes.writeUInt32BE(description.length + 1, 8)
  bytes.write(description, 12, 'latin1')
  return bytes
}

/** From a stored value to light, IEC 61966-2-1, 5.2. */
function curveTag(): Buffer {
  const bytes = Buffer.alloc(12 + 2 * CURVE_POINTS)
  bytes.write('curv', 0, 'latin1')
  bytes.writeUInt32BE(CURVE_POINTS, 8)
  for (let i = 0; i < CURVE_POINTS; i++) {
    const value = i / (CURVE_POINTS - 1)
    const light = value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
    bytes.writeUInt16BE(Math.round(65_535 * light), 12 + 2 * i)
  }
  return bytes
}
