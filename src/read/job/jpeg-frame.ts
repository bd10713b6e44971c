/** What the frame header of a JPEG file says; PDF takes the file as it is (ISO 32000-2, 7.4.8), so no more is needed. */

import type { Orientation } from '../../model/job.ts'
import { exifOrientation } from './exif-orientation.ts'

export interface JpegFrame {
  readonly width: number
  readonly height: number
  readonly components: 1 | 3
  readonly orientation: Orientation
}

/** Baseline, extended and progressive Huffman frames (ITU-T T.81, table B.1): the ones that PDF readers decode. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2]
/** Start-of-frame markers of the other processes; 0xC4, 0xC8 and 0xCC are something else. */
const OTHER_FRAMES: readonly number[] = [0xc3, 0xc5, 0xc6, 0xc7, 0xc9, 0xca, 0xcb, 0xcd, 0xce, 0xcf]
const [START, END, SCAN, APP1] = [0xd8, 0xd9, 0xda, 0xe1]

/** @returns null for what isn't a whole 8-bit grey or three-colour JPEG file: CMYK, lossless, arithmetic, cut short */
export function jpegFrame(bytes: Uint8Array): JpegFrame | null {
  const byte = (at: number) => bytes[at] ?? -1
  const word = (at: number) => byte(at) * 256 + byte(at + 1)
  if (byte(0) !== 0xff || byte(1) !== START || !hasEnd(bytes)) return null
  let at = 2
  let orientation: Orientation = 1
  while (at + 4 <= bytes.length) {
    if (byte(at) !== 0xff) return null
    const marker = byte(at + 1)
    if (marker === 0xff) {
      at++
      continue
    }
    if (marker === SCAN || OTHER_FRAMES.includes(marker)) return null
    if (FRAMES.includes(marker)) {
      const [precision, height, width, components] = [byte(at + 4), word(at + 5), word(at + 7), byte(at + 9)]
      if (precision !== 8 || height <= 0 || width <= 0 || (components !== 1 && components !== 3)) return null
      return { width, height, components, orientation }
    }
    const length = Math.max(2, word(at + 2))
    if (marker === APP1 && orientation === 1) orientation = exifOrientation(bytes.subarray(at + 4, at + 2 + length))
    at += 2 + length
  }
  return null
}

/** A file that was cut short has no end marker; some cameras write more after it. */
function hasEnd(bytes: Uint8Array): boolean {
  for (let at = bytes.length - 2; at > 0; at--) if (bytes[at] === 0xff && bytes[at + 1] === END) return true
  return false
}
