/** A ZIP archive (APPNOTE 6.3.10): its directory, judged before anything is unpacked, and its parts one by one. */

import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { crc32 } from './crc32.ts'
import { DAMAGED, unread } from './fault-diagnostic.ts'
import { LIMITS } from './limits.ts'

export interface ZipEntry {
  readonly method: number
  readonly encrypted: boolean
  readonly packed: number
  readonly size: number
  readonly crc: number
  /** Of the local header. */
  readonly offset: number
}

export interface ZipArchive {
  readonly bytes: Uint8Array
  /** By name, in lower case, with slashes and without a leading one. */
  readonly entries: ReadonlyMap<string, ZipEntry>
}

const END = 0x06054b50
const END_SIZE = 22
const END_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const ENTRY = 0x02014b50
const LOCAL = 0x04034b50
const STORED = 0
const DEFLATED = 8
const OVERFLOW = 0xffffffff

/** Reads the directory only. An archive that would unpack to more than is allowed is refused here. */
export function openZip(bytes: Uint8Array): Outcome<ZipArchive> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const directory = findDirectory(view)
  if (directory === null) return DAMAGED
  if (directory.count > LIMITS.archiveEntries) return unread({ kind: 'too-large', what: 'unpacked' })

  const entries = new Map<string, ZipEntry>()
  let at = directory.start
  let growth = 0
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > directory.end || view.getUint32(at, true) !== ENTRY) return DAMAGED
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    const extraEnd = nameEnd + view.getUint16(at + 30, true)
    if (extraEnd > directory.end) return DAMAGED
    const entry = entryAt(view, at, nameEnd, extraEnd)
    const name = normalName(new TextDecoder().decode(bytes.subarray(at + 46, nameEnd)))
    if (entry === null || entries.has(name)) return DAMAGED
    entries.set(name, { ...entry, offset: entry.offset + directory.shift })
    growth += Math.max(0, entry.size - entry.packed)
    const dense = entry.size > LIMITS.ratioFrom && entry.size > entry.packed * LIMITS.ratio
    if (dense || growth > LIMITS.unpackedBytes) return unread({ kind: 'too-large', what: 'unpacked' })
    at = extraEnd + view.getUint16(at + 32, true)
  }
  return at === directory.end ? outcome({ bytes, entries }) : DAMAGED
}

/** The name of a part as it is looked up. @example normalName('/XL\\Workbook.xml') // 'xl/workbook.xml' */
export function normalName(name: string): string {
  return name.replaceAll('\\', '/').replace(/^\/+/, '').toLowerCase()
}

/** The bytes of a part: never more of them than the directory says, and only if their checksum is right. */
export async function unzip({ bytes, entries }: ZipArchive, name: string): Promise<Outcome<Uint8Array>> {
  const entry = entries.get(normalName(name))
  if (entry === undefined) return DAMAGED
  if (entry.encrypted) return unread({ kind: 'locked', by: 'archive' })
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const { offset, packed, size, method, crc } = entry
  if (offset < 0 || offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return DAMAGED
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
  if (start + packed > bytes.length) return DAMAGED
  const data = bytes.subarray(start, start + packed)
  const whole = method === STORED ? data : method === DEFLATED ? await inflate(data, size) : null
  return whole?.length === size && crc32(whole) === crc ? outcome(whole) : DAMAGED
}

/** @returns null if the data is broken, or goes on beyond `size` */
async function inflate(data: Uint8Array, size: number): Promise<Uint8Array | null> {
  const stream = new DecompressionStream('deflate-raw')
  const writer = stream.writable.getWriter()
  // errors come out on the reading side
  const ignore = () => {}
  // a file's bytes are never shared with another thread
  writer.write(data as Uint8Array<ArrayBuffer>).catch(ignore)
  writer.close().catch(ignore)
  const reader: ReadableStreamDefaultReader<Uint8Array> = stream.readable.getReader()
  const whole = new Uint8Array(size)
  let at = 0
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done || value === undefined) return at === size ? whole : null
      if (at + value.length > size) {
        await reader.cancel()
        return null
      }
      whole.set(value, at)
      at += value.length
    }
  } catch {
    return null
  }
}

interface Directory {
  readonly start: number
  readonly end: number
  readonly count: number
  /** How far the archive begins from where its offsets count. */
  readonly shift: number
}

function findDirectory(view: DataView): Directory | null {
  for (let end = view.byteLength - END_SIZE; end >= Math.max(0, view.byteLength - END_SIZE - 0xffff); end--) {
    if (view.getUint32(end, true) !== END) continue
    // the comment reaches just to the end of the file
    if (end + END_SIZE + view.getUint16(end + 20, true) !== view.byteLength) continue
    const [count, size, start] = [
      view.getUint16(end + 10, true),
      view.getUint32(end + 12, true),
      view.getUint32(end + 16, true),
    ]
    if (count === 0xffff || size === OVERFLOW || start === OVERFLOW) return findDirectory64(view, end)
    const shift = end - size - start
    return shift < 0 ? null : { start: start + shift, end, count, shift }
  }
  return null
}

function findDirectory64(view: DataView, end: number): Directory | null {
  const locator = end - 20
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return null
  const record = uint64(view, locator + 8)
  if (record + 56 > locator || view.getUint32(record, true) !== END_64) return null
  const [count, size, start] = [uint64(view, record + 32), uint64(view, record + 40), uint64(view, record + 48)]
  return start + size === record ? { start, end: record, count, shift: 0 } : null
}

function entryAt(view: DataView, at: number, extra: number, extraEnd: number): ZipEntry | null {
  const flags = view.getUint16(at + 8, true)
  const plain = [24, 20, 42].map((field) => view.getUint32(at + field, true))
  // sizes that don't fit are in an extra field, in this order (4.5.3)
  let wide = plain.includes(OVERFLOW) ? findExtra64(view, extra, extraEnd) : null
  if (plain.includes(OVERFLOW) && wide === null) return null
  const [size = 0, packed = 0, offset = 0] = plain.map((value) => {
    if (value !== OVERFLOW || wide === null) return value
    if (wide.at + 8 > wide.end) return Number.NaN
    const long = uint64(view, wide.at)
    wide = { at: wide.at + 8, end: wide.end }
    return long
  })
  if (![size, packed, offset].every(Number.isSafeInteger)) return null
  return {
    method: view.getUint16(at + 10, true),
    encrypted: (flags & 1) !== 0,
    packed,
    size,
    crc: view.getUint32(at + 16, true),
    offset,
  }
}

function findExtra64(view: DataView, from: number, end: number): { readonly at: number; readonly end: number } | null {
  for (let at = from; at + 4 <= end; ) {
    const next = at + 4 + view.getUint16(at + 2, true)
    if (view.getUint16(at, true) === 1 && next <= end) return { at: at + 4, end: next }
    at = next
  }
  return null
}

function uint64(view: DataView, at: number): number {
  return Number(view.getBigUint64(at, true))
}
