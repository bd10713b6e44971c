/** The way to an account's server, with the lock and the ledger under which letters leave. */
import { dirname } from 'node:path'
import type { MailAccount } from '../model/mail-account.ts'
import { loadLedger, openLedger } from './ledger-file.ts'
import type { MailingFiles } from './mailing-files.ts'
import { readPassword } from './read-password.ts'
import { type TakeLock, takeOverLedgers } from './take-over-ledgers.ts'
import { openTransport } from './transport.ts'

export interface PostOptions {
  readonly files: MailingFiles
  /** Where the password may be. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The job file: the file of the password is named from its folder. */
  readonly job: string
  readonly takeLock: TakeLock
}

/**
 * Nothing is opened before it is asked for.
 *
 * @example const lock = await openPost(account, { files, env, job: 'content/job.yaml', run }).takeLock()
 */
export function openPost(account: MailAccount, { files, env, job, takeLock }: PostOptions) {
  return {
    paths: files,
    takeLock: () => takeLock(files.lock),
    takeOverLedgers: (folders: readonly string[], now: string) => takeOverLedgers(files, folders, now, takeLock),
    loadLedger: () => loadLedger(files.ledger),
    openLedger: (now: string) => openLedger(files.ledger, now),
    readPassword: () => readPassword(env, account.passwordFile, dirname(job)),
    openTransport: (password: string) => openTransport(account, { password }),
  }
}
