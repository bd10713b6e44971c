/** Makes ZIP archives by hand, so that a test decides on every byte in them, wrong ones included. */
import { deflateRawSync } from 'node:zlib'
import { crc32 } from '../../../../src/read/lists/sheets/crc32.ts'

export interface Part {
  readonly name: string
  readonly data: string | Uint8Array
  /** Wrong values in the directory. */
  readonly lie?: { readonly size?: number; readonly crc?: number }
  readonly stored?: boolean
  readonly flags?: number
}

export function makeZip(parts: readonly Part[]): Uint8Array {
  const local: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, data, lie = {}, stored = false, flags = 0 } of parts) {
    const bytes = typeof data === 'string' ? new TextEncoder().encode(data) : data
    const packed = stored ? bytes : deflateRawSync(bytes)
    const label = new TextEncoder().encode(name)
    const [size, crc, method] = [lie.size ?? bytes.length, lie.crc ?? crc32(bytes), stored ? 0 : 8]
    const fields = [
      u16(20),
      u16(flags),
      u16(method),
      u32(0),
      u32(crc),
      u32(packed.length),
      u32(size),
      u16(label.length),
      u16(0),
    ]
    const header = joinBytes([u32(0x04034b50), ...fields, label])
    local.push(header, packed)
    directory.push(joinBytes([u32(0x02014b50), u16(20), ...fields, u16(0), u16(0), u16(0), u32(0), u32(offset), label]))
    offset += header.length + packed.length
  }
  const listing = joinBytes(directory)
  const end = [u32(0x06054b50), u32(0), u16(parts.length), u16(parts.length), u32(listing.length), u32(offset), u16(0)]
  return joinBytes([...local, listing, ...end])
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

function u16(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255)
}

function u32(value: number): Uint8Array {
  return Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255)
}
