/** What older versions have written down of letters becomes part of the job's ledger, before anything is asked of it. */
import { resolve } from 'node:path'
import type { Diagnostic } from '../../diagnostics/diagnostic.ts'
import { loadLedger } from '../../mail/ledger-file.ts'
import { ledgerFiles, type MailingFiles } from '../../mail/mailing-files.ts'
import { takeSendLock } from '../../mail/send-lock.ts'
import { takeOverLedger, unknownTo } from '../../mail/take-over-ledger.ts'
import { damagedLedger, ledgerTakenOver, otherRun } from '../../send/refusals.ts'

/**
 * @param folders where older versions may have kept a ledger, as they are to be shown
 * @param now ISO 8601
 * @returns what was taken over, as warnings; an error where nobody can say who was written to
 */
export async function takeOverLedgers(
  paths: MailingFiles,
  folders: readonly string[],
  now: string,
): Promise<readonly Diagnostic[]> {
  const found: Diagnostic[] = []
  const known = new Set([resolve(paths.ledger)])
  for (const older of folders.map(ledgerFiles)) {
    if (known.has(resolve(older.ledger))) continue
    known.add(resolve(older.ledger))
    const ledger = await loadLedger(older.ledger)
    const unknown = unknownTo(await loadLedger(paths.ledger), ledger)
    if (ledger.damaged.length > 0) found.push(damagedLedger(older.ledger, ledger.damaged))
    else if (unknown.letters.length > 0 || unknown.pause !== null) found.push(await underLocks(paths, older, now))
  }
  return found
}

type Ledger = Pick<MailingFiles, 'ledger' | 'lock'>

/** Neither this version nor an older one may be sending meanwhile. */
async function underLocks(paths: Ledger, older: Ledger, now: string): Promise<Diagnostic> {
  const lock = await takeSendLock(paths.lock, process.pid)
  if (!lock.ok) return otherRun(lock.holder, lock.host, paths.lock)
  try {
    // nobody sends out of a folder that can't be written to
    const olderLock = await takeSendLock(older.lock, process.pid).catch(() => null)
    if (olderLock?.ok === false) return otherRun(olderLock.holder, olderLock.host, older.lock)
    try {
      const letters = await takeOverLedger(paths.ledger, older.ledger, now)
      return ledgerTakenOver(older.ledger, paths.ledger, letters)
    } finally {
      await olderLock?.release()
    }
  } finally {
    await lock.release()
  }
}
