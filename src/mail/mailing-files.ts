/** Where a mailing keeps its files. */
import { join } from 'node:path'

export interface MailingFiles {
  /** One for all classes, since the limits of an account are those of all of them. */
  readonly ledger: string
  readonly lock: string
  /** The table for Excel. */
  readonly report: string
}

/**
 * @param out the folder of what was built, as typed
 * @example mailingFiles('out').ledger // 'out/send-ledger.jsonl'
 */
export function mailingFiles(out: string): MailingFiles {
  return {
    ledger: join(out, 'send-ledger.jsonl'),
    lock: join(out, 'send.lock'),
    report: join(out, 'send-report.csv'),
  }
}
