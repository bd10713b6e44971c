/** How a camera was held: the orientation that a photograph's file names (Exif 2.3, 4.6.4 A, tag 0x0112; TIFF 6.0, section 2). */
import type { Orientation } from '../../model/job.ts'

const ORIENTATION = 0x0112
const SHORT = 3
const ENTRY = 12

/**
 * @param segment of a JPEG file: what is in its marker APP1
 * @returns 1 where it names none
 */
export function exifOrientation(segment: Uint8Array): Orientation {
  const head = String.fromCharCode(...segment.subarray(0, 8))
  const order = head.slice(6)
  if (!head.startsWith('Exif\0\0') || (order !== 'II' && order !== 'MM')) return 1
  const tiff = segment.subarray(6)
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength)
  const isLittle = order === 'II'
  const short = (at: number) => (at + 2 <= tiff.length ? view.getUint16(at, isLittle) : 0)
  const long = (at: number) => (at + 4 <= tiff.length ? view.getUint32(at, isLittle) : 0)
  const directory = long(4)
  for (let i = 0; i < short(directory); i++) {
    const at = directory + 2 + i * ENTRY
    if (at + ENTRY > tiff.length) return 1
    if (short(at) === ORIENTATION && short(at + 2) === SHORT) return orientationOf(short(at + 8))
  }
  return 1
}

function orientationOf(value: number): Orientation {
  const all: readonly Orientation[] = [1, 2, 3, 4, 5, 6, 7, 8]
  return all.find((one) => one === value) ?? 1
}
