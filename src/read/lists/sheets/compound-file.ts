/** A compound file (OLE2, [MS-CFB]): the container of `.xls`, and of workbooks with a password. */
import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { DAMAGED } from './fault-diagnostic.ts'

export interface CompoundFile {
  /** By name, in lower case; of streams with one name, the first. */
  readonly names: ReadonlySet<string>
  /** The bytes of a stream; null if there is none of that name, or its chain of sectors is broken. */
  stream(name: string): Uint8Array | null
}

interface Entry {
  readonly start: number
  readonly size: number
}

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]
const LAST_SECTOR = 0xfffffffa
const MINI_CUTOFF = 4096
const MINI_SECTOR = 64
const ENTRY = 128
const STREAM = 2
const ROOT = 5

/** Whether bytes begin as a compound file does ([MS-CFB] 2.2). */
export function isCompoundFile(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, at) => bytes[at] === byte)
}

/** @param bytes that begin with the signature; no chain is followed round a circle or out of the file */
export function openCompoundFile(bytes: Uint8Array): Outcome<CompoundFile> {
  if (bytes.length < 512) return DAMAGED
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  if (shift !== 9 && shift !== 12) return DAMAGED
  const sector = 1 << shift
  const count = Math.ceil(bytes.length / sector) - 1
  const table = sectorTable(view, sector, count)
  if (table === null) return DAMAGED

  const chain = (start: number, next: (at: number) => number | undefined, most: number): number[] | null => {
    const sectors: number[] = []
    for (let at = start; at < LAST_SECTOR; at = next(at) ?? LAST_SECTOR + 1) {
      if (at >= most || sectors.length >= most) return null
      sectors.push(at)
    }
    return sectors
  }
  const large = (start: number, size: number | null): Uint8Array | null => {
    const sectors = chain(start, (at) => table[at], count)
    if (sectors === null || (size !== null && sectors.length * sector < size)) return null
    const parts = sectors.map((at) => bytes.subarray((at + 1) * sector, (at + 2) * sector))
    return joined(parts, size)
  }

  const directory = large(view.getUint32(48, true), null)
  if (directory === null || directory.length < ENTRY) return DAMAGED
  const { root, entries } = readDirectory(directory)
  if (root === null) return DAMAGED
  const miniTableStart = view.getUint32(60, true)
  return outcome({
    names: new Set(entries.keys()),
    stream(name) {
      const entry = entries.get(name)
      if (entry === undefined || entry.size > bytes.length) return null
      if (entry.size >= MINI_CUTOFF) return large(entry.start, entry.size)
      const [small, miniTable] = [large(root.start, root.size), large(miniTableStart, null)]
      if (small === null || miniTable === null) return null
      const links = new DataView(miniTable.buffer, miniTable.byteOffset, miniTable.byteLength)
      const most = Math.floor(Math.min(small.length / MINI_SECTOR, miniTable.length / 4))
      const sectors = chain(entry.start, (at) => links.getUint32(at * 4, true), Math.ceil(most))
      if (sectors === null) return null
      return joined(
        sectors.map((at) => small.subarray(at * MINI_SECTOR, (at + 1) * MINI_SECTOR)),
        entry.size,
      )
    },
  })
}

/** Which sector follows each, or null if the table itself is broken. */
function sectorTable(view: DataView, sector: number, count: number): Uint32Array | null {
  const perSector = sector / 4
  const where: number[] = []
  for (let at = 0; at < 109; at++) where.push(view.getUint32(76 + at * 4, true))
  let more = view.getUint32(68, true)
  for (let read = 0; more < LAST_SECTOR; read++) {
    const at = (more + 1) * sector
    if (read > count || at + sector > view.byteLength) return null
    for (let index = 0; index < perSector - 1; index++) where.push(view.getUint32(at + index * 4, true))
    more = view.getUint32(at + sector - 4, true)
  }
  const table = new Uint32Array(count).fill(0xffffffff)
  for (const [block, at] of where.filter((at) => at < LAST_SECTOR).entries()) {
    const from = (at + 1) * sector
    if (from + sector > view.byteLength) return null
    for (let index = 0; index < perSector && block * perSector + index < count; index++) {
      table[block * perSector + index] = view.getUint32(from + index * 4, true)
    }
  }
  return table
}

function readDirectory(bytes: Uint8Array): {
  readonly root: Entry | null
  readonly entries: ReadonlyMap<string, Entry>
} {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const entries = new Map<string, Entry>()
  let root: Entry | null = null
  for (let at = 0; at + ENTRY <= bytes.length; at += ENTRY) {
    const kind = bytes[at + 66]
    const entry = { start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) }
    if (kind === ROOT) root ??= entry
    if (kind !== STREAM) continue
    const length = Math.min(64, Math.max(2, view.getUint16(at + 64, true))) - 2
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length)).toLowerCase()
    if (!entries.has(name)) entries.set(name, entry)
  }
  return { root, entries }
}

/** The last sector of a file may be cut at its last byte that counts, but no sooner. */
function joined(parts: readonly Uint8Array[], size: number | null): Uint8Array | null {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  if (size === null) return whole
  return whole.length < size ? null : whole.subarray(0, size)
}
