/** A lock that a run holds while it works on what other runs work on too. */

export interface FileLock {
  /** False where the file was deleted or replaced: another run may have begun. */
  isHeld(): Promise<boolean>
  release(): Promise<void>
}

/** Who has the lock. */
export interface LockHolder {
  /** The process; 0 where the file doesn't say. */
  readonly holder: number
  /** The computer of that process; null: this one. */
  readonly host: string | null
}
