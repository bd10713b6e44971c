/** What older versions have written down of letters becomes part of the job's ledger, before anything is asked of it. */
import { resolve } from 'node:path'
import type { Attempt } from '../diagnostics/attempt.ts'
import type { FileLock, LockHolder } from '../model/file-lock.ts'
import { loadLedger } from './ledger-file.ts'
import { ledgerFiles, type MailingFiles } from './mailing-files.ts'
import { takeOverLedger, unknownTo } from './take-over-ledger.ts'

/** What came of a ledger of an older version; `file` is the one that it is about. */
export type TakenOver =
  | { readonly kind: 'taken-over'; readonly file: string; readonly letters: number }
  /** Lines that can't be read, from 1. */
  | { readonly kind: 'damaged'; readonly file: string; readonly lines: readonly number[] }
  /** Another run has the lock. */
  | ({ readonly kind: 'locked'; readonly file: string } & LockHolder)

/** Takes the lock of this path, or says who has it. */
export type TakeLock = (path: string) => Promise<Attempt<FileLock, LockHolder>>

type LedgerFiles = Pick<MailingFiles, 'ledger' | 'lock'>

/**
 * @param folders where older versions may have kept a ledger, as they are to be shown
 * @param now ISO 8601
 * @returns the result for each ledger that knows more than the job's; unless all were taken over, the recipients so far aren't known
 */
export async function takeOverLedgers(
  files: LedgerFiles,
  folders: readonly string[],
  now: string,
  takeLock: TakeLock,
): Promise<readonly TakenOver[]> {
  const found: TakenOver[] = []
  const known = new Set([resolve(files.ledger)])
  for (const older of folders.map(ledgerFiles)) {
    if (known.has(resolve(older.ledger))) continue
    known.add(resolve(older.ledger))
    const ledger = await loadLedger(older.ledger)
    const unknown = unknownTo(await loadLedger(files.ledger), ledger)
    if (ledger.damaged.length > 0) found.push({ kind: 'damaged', file: older.ledger, lines: ledger.damaged })
    else if (unknown.letters.length > 0 || unknown.pause !== null)
      found.push(await underLocks(files, older, now, takeLock))
  }
  return found
}

/** Neither this version nor an older one may be sending meanwhile. */
async function underLocks(files: LedgerFiles, older: LedgerFiles, now: string, takeLock: TakeLock): Promise<TakenOver> {
  const lock = await takeLock(files.lock)
  if (!lock.ok) return { kind: 'locked', file: files.lock, ...lock.fault }
  try {
    const olderLock = await lockIfWritable(older.lock, takeLock)
    if (olderLock?.ok === false) return { kind: 'locked', file: older.lock, ...olderLock.fault }
    try {
      const letters = await takeOverLedger(files.ledger, older.ledger, now)
      return { kind: 'taken-over', file: older.ledger, letters }
    } finally {
      await olderLock?.value.release()
    }
  } finally {
    await lock.value.release()
  }
}

/** A file system's refusals to write at all. */
const READ_ONLY = ['EACCES', 'EPERM', 'EROFS']

/** Null where the folder can't be written to: nothing can be sent from it then, so there is no other run. */
async function lockIfWritable(path: string, takeLock: TakeLock) {
  try {
    return await takeLock(path)
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && READ_ONLY.some((code) => code === cause.code)) return null
    throw cause
  }
}
