/** The ledger on the disk: a line is on the disk before the next step is taken. */
import { type FileHandle, open, readFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { LedgerRecord } from '../model/ledger.ts'
import { type Ledger, readLedger } from './read-ledger.ts'

export interface LedgerFile {
  /** Comes back when the line is on the disk (fsync). */
  append(record: LedgerRecord): Promise<void>
  close(): Promise<void>
}

/** Reads the ledger; it is empty where there is no file. */
export async function loadLedger(path: string): Promise<Ledger> {
  return readLedger(await readText(path))
}

/**
 * Opens the ledger for a run. A last line that a crash has cut off is closed, and a line that says so follows it.
 *
 * @throws the file system's error where it can't be written
 */
export async function openLedger(path: string, now: string): Promise<LedgerFile> {
  const { torn } = readLedger(await readText(path))
  // only its owner may read who was written to
  const file = await open(path, 'a', 0o600)
  await syncFolder(dirname(path))
  if (torn !== null) await write(file, `\n${lineOf({ torn, at: now })}`)
  return {
    append: (record) => write(file, lineOf(record)),
    close: () => file.close(),
  }
}

/** The id comes first whatever made the record: a line that was cut off must still say whose it was. */
function lineOf(record: LedgerRecord): string {
  if (!('letter' in record)) return `${JSON.stringify(record)}\n`
  const { letter, ...rest } = record
  return `${JSON.stringify({ letter, ...rest })}\n`
}

async function write(file: FileHandle, text: string): Promise<void> {
  await file.writeFile(text)
  await file.sync()
}

/** Writes a folder's entries to the disk: a file that is new is only safe when its folder knows of it. */
export async function syncFolder(path: string): Promise<void> {
  // Windows opens no folders
  const folder = await open(path, 'r').catch(() => null)
  await folder?.sync().catch(() => undefined)
  await folder?.close()
}

async function readText(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8')
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return ''
    throw cause
  }
}
