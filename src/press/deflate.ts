/**
 * The one deflate of all files: in JavaScript, since a browser has none that takes bytes and gives bytes at once, and Node's zlib packs otherwise
 * from version to version. The same bytes come out wherever a leaflet is made.
 */
import { unzlibSync, zlibSync } from 'fflate'

/** zlib's format (RFC 1950), as PDF's FlateDecode wants it (ISO 32000-1, 7.4.4). */
export function deflate(bytes: Uint8Array): Uint8Array {
  return zlibSync(bytes, { level: 6 })
}

/** The way back. @throws where the bytes are not what `deflate` makes */
export function inflate(bytes: Uint8Array): Uint8Array {
  return unzlibSync(bytes)
}
