/** The files of mailing that aren't a class's own: ledger, lock, report. */
import { dirname, join } from 'node:path'

export interface MailingFiles {
  /**
   * Of all jobs of a folder, wherever their files were built: who got a letter must never be forgotten, and an account's limits are
   * shared by all.
   */
  readonly ledger: string
  readonly lock: string
  /** For Excel; anew with every look. */
  readonly report: string
}

/**
 * @param job the job file
 * @param out the folder that `build` has written into
 */
export function mailingFiles(job: string, out: string): MailingFiles {
  return { ...ledgerFiles(dirname(job)), report: join(out, 'send-report.csv') }
}

/** Ledger and lock in a folder: the job's own; in older versions `out`. */
export function ledgerFiles(folder: string): Omit<MailingFiles, 'report'> {
  return { ledger: join(folder, 'send-ledger.jsonl'), lock: join(folder, 'send.lock') }
}
