/** Writes a ZIP archive that Windows Explorer opens, names in Russian included; the same files give the same bytes. */
import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../read/lists/sheets/crc32.ts'

export interface ZipFile {
  /** With slashes. */
  readonly path: string
  readonly bytes: Uint8Array
}

// signatures and fields: PKWARE's APPNOTE.TXT 6.3.10, 4.3.7 (local header), 4.3.12 (directory), 4.3.16 (its end)
const LOCAL = 0x04034b50
const ENTRY = 0x02014b50
const END = 0x06054b50
/** 4.4.3: version 2.0, the least that knows folders and Deflate. */
const VERSION_NEEDED = 20
/** 4.4.2: Unix, so that no reader takes names for those of DOS, as Info-ZIP's does in spite of bit 11. */
const MADE_BY = (3 << 8) | VERSION_NEEDED
/** 4.4.15, for Unix: a plain file that its owner may write. */
const ATTRIBUTES = 0o100644 * 2 ** 16
/** 4.4.4, bit 11: names are UTF-8. */
const UTF8_NAMES = 0x0800
const DEFLATE = 8
/** 4.4.6: the first day that an archive can name; the day of packing would make other bytes each time. */
const FIRST_DAY = (1 << 5) | 1

/**
 * @param files in the order in which they are to be listed; less than 4 GB and 65,535 of them, since ZIP64 isn't written
 * @example await writeFile('a.zip', makeZip([{ path: 'Памятка/ЧИТАЙ-МЕНЯ.txt', bytes }]))
 */
export function makeZip(files: readonly ZipFile[]): Uint8Array {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { path, bytes } of files) {
    const name = new TextEncoder().encode(path)
    const packed = deflateRawSync(bytes, { level: 9 })
    const fields = [
      ...[VERSION_NEEDED, UTF8_NAMES, DEFLATE, 0, FIRST_DAY].map(u16),
      ...[crc32(bytes), packed.length, bytes.length].map(u32),
      ...[name.length, 0].map(u16),
    ]
    const local = Buffer.concat([u32(LOCAL), ...fields, name, packed])
    // no comment, on the first disk, nothing known of what is inside
    const rest = [...[0, 0, 0].map(u16), u32(ATTRIBUTES), u32(offset)]
    directory.push(u32(ENTRY), u16(MADE_BY), ...fields, ...rest, name)
    parts.push(local)
    offset += local.length
  }
  const listing = Buffer.concat(directory)
  const counts = [0, 0, files.length, files.length].map(u16)
  return Buffer.concat([...parts, listing, u32(END), ...counts, u32(listing.length), u32(offset), u16(0)])
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255)
}

function u32(value: number): Uint8Array {
  return Buffer.concat([u16(value & 0xffff), u16(value >>> 16)])
}
