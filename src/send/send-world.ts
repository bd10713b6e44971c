/** What sending needs of the outside, as values: files, clock, cryptography, the mail account's server and the ledger. */
import type { BuildWorld } from '../build/build-world.ts'
import type { Attempt } from '../diagnostics/attempt.ts'
import type { Outcome } from '../diagnostics/outcome.ts'
import type { LedgerFile } from '../mail/ledger-file.ts'
import type { Ledger } from '../mail/read-ledger.ts'
import type { TakenOver } from '../mail/take-over-ledgers.ts'
import type { Transport } from '../mail/transport.ts'
import type { FileLock, LockHolder } from '../model/file-lock.ts'

/** The folder of what was built. Paths are relative to it and written with `/`. */
export interface BuiltFolder {
  /** null where there is no such file, or it can't be opened. */
  read(path: string): Promise<Uint8Array | null>
  /** Appears whole, readable for its owner alone: it holds names and addresses. */
  writePrivate(path: string, bytes: Uint8Array): Promise<void>
  /** The path as a user would type it: `out/5А/send-plan.json`. */
  display(path: string): string
}

/** What making a plan needs. */
export interface PlanWorld extends Pick<BuildWorld, 'fonts' | 'sha256' | 'version' | 'maker' | 'openPdfReader'> {
  readonly built: BuiltFolder
}

/** The account's server, and what the school knows of letters that left. */
export interface Post {
  /** As a user would type them. */
  readonly paths: { readonly ledger: string; readonly lock: string; readonly report: string }
  /** @throws the file system's error where no lock can be made */
  takeLock(): Promise<Attempt<FileLock, LockHolder>>
  /** Makes ledgers that older versions kept in these folders part of the job's. */
  takeOverLedgers(folders: readonly string[], now: string): Promise<readonly TakenOver[]>
  /** Empty where there is no ledger. */
  loadLedger(): Promise<Ledger>
  /** @throws the file system's error where it can't be written */
  openLedger(now: string): Promise<LedgerFile>
  /** Of the account; '' where it has none. */
  readPassword(): Promise<Outcome<string>>
  openTransport(password: string): Transport
  /**
   * Puts the table for Excel in its place.
   *
   * @throws the file system's error where it can't: Excel has it open
   */
  writeReport(bytes: Uint8Array): Promise<void>
}

/** The clock of a run. */
export interface SendClock {
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (ms: number, stop: AbortSignal) => Promise<void>
}

/** What sending needs. */
export interface SendWorld extends PlanWorld, Pick<BuildWorld, 'openOutput'> {
  readonly post: Post
  readonly clock: SendClock
  /** Under which the attachments open. */
  filePassword(): Outcome<string>
  /** A PDF that opens with the password. */
  encryptPdf(pdf: Uint8Array, password: string): Promise<Uint8Array>
  /** Whether a folder or one below it holds a file of this ending: `.eml`. */
  holdsFiles(folder: string, ending: string): Promise<boolean>
}
