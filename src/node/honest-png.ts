/** Whether a PNG is what it says: a small file can claim any number of pixels, or inflate to gigabytes. */
import { inflateSync } from 'node:zlib'

/** Pixels in a picture; a screenshot has about four million. */
const MOST_PIXELS = 40_000_000
const SIGNATURE = 8
const CHUNK = 12

/**
 * Reads the chunks (PNG specification, 5.3): one header, and image data that inflates to no more than the header says.
 * The decoder would find out too late, when the memory is gone.
 */
export function isHonestPng(file: Buffer): boolean {
  const data: Buffer[] = []
  let most = 0
  for (let at = SIGNATURE; at + CHUNK <= file.length; ) {
    const length = file.readUInt32BE(at)
    const type = file.toString('latin1', at + 4, at + 8)
    const body = file.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') {
      if (most > 0 || length < 13) return false
      most = sizeOfImage(body)
      if (most === 0) return false
    }
    if (type === 'IDAT') data.push(body)
    at += CHUNK + length
  }
  try {
    return most > 0 && inflateSync(Buffer.concat(data), { maxOutputLength: most }).length > 0
  } catch {
    return false
  }
}

/** Bytes of all rows with their filter bytes (9.2), with room for the seven passes of interlacing; 0 for what can't be. */
function sizeOfImage(header: Buffer): number {
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  if (width === 0 || height === 0 || width * height > MOST_PIXELS) return 0
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[header.readUInt8(9)] ?? 0
  const row = Math.ceil((width * samples * header.readUInt8(8)) / 8) + 1
  return samples === 0 ? 0 : row * height + 8 * (width + height) + 64
}
