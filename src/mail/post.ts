/** The way to an account's server, with the lock and the ledger under which letters leave. */
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { MailAccount } from '../model/mail-account.ts'
import { loadLedger, openLedger } from './ledger-file.ts'
import type { MailingFiles } from './mailing-files.ts'
import { readPassword } from './read-password.ts'
import { takeSendLock } from './send-lock.ts'
import { takeOverLedgers } from './take-over-ledgers.ts'
import { openTransport } from './transport.ts'

export interface PostOptions {
  readonly files: MailingFiles
  /** Where the password may be. */
  readonly env: Readonly<Record<string, string | undefined>>
  /** The job file: the file of the password is named from its folder. */
  readonly job: string
  /** Of this run, for the lock. */
  readonly processId: number
}

/**
 * Nothing is opened before it is asked for.
 *
 * @example const lock = await openPost(account, { files, env, job: 'content/job.yaml', processId }).takeLock()
 */
export function openPost(account: MailAccount, { files, env, job, processId }: PostOptions) {
  return {
    paths: files,
    takeLock: () => takeSendLock(files.lock, processId),
    takeOverLedgers: (folders: readonly string[], now: string) => takeOverLedgers(files, folders, now, processId),
    loadLedger: () => loadLedger(files.ledger),
    openLedger: (now: string) => openLedger(files.ledger, now),
    readPassword: () => readPassword(env, account.passwordFile, dirname(job)),
    openTransport: (password: string) => openTransport(account, { password }),
    writeReport: async (bytes: Uint8Array) => {
      await mkdir(dirname(files.report), { recursive: true, mode: 0o700 })
      const beside = `${files.report}.${processId}`
      await writeFile(beside, bytes, { mode: 0o600 })
      await rename(beside, files.report)
    },
  }
}
