/**
 * A ledger that an older version kept in `out` becomes part of the job's: nothing that either knows is lost, at whatever moment the
 * program is killed.
 */
import { link, open, readFile, rename, unlink } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { LetterRecord, LetterState, PauseRecord } from '../model/ledger.ts'
import { loadLedger, openLedger, syncFolder } from './ledger-file.ts'
import type { Ledger, LetterStatus } from './read-ledger.ts'

/** What of the older ledger the job's doesn't know. */
export interface Unknown {
  /** In the order of the older ledger. */
  readonly letters: readonly (readonly [string, LetterStatus])[]
  readonly pause: PauseRecord | null
}

/**
 * How sure it is that the family has the letter: where two ledgers differ, the surer state counts, so that no family gets a second
 * copy.
 */
const SURENESS: Readonly<Record<LetterState, number>> = {
  planned: 0,
  deferred: 1,
  rejected: 1,
  sending: 2,
  uncertain: 2,
  accepted: 3,
}

/** @returns what `older` knows beyond `own`; no letters and no pause where that is nothing */
export function unknownTo(own: Ledger, older: Ledger): Unknown {
  const sureness = (ledger: Ledger, id: string) => SURENESS[ledger.letters.get(id)?.state ?? 'planned']
  const isLater = older.pause !== null && Date.parse(older.pause.until) > Date.parse(own.pause?.until ?? '1970-01-01')
  return {
    letters: [...older.letters].filter(([id]) => sureness(older, id) > sureness(own, id)),
    pause: isLater ? older.pause : null,
  }
}

/**
 * Takes over what the older ledger knows; the older file stays, so that an older version still finds it. To be called under the locks
 * of both.
 *
 * @param path of the job's ledger
 * @param now ISO 8601
 * @returns how many letters the job's ledger didn't know
 * @throws the file system's error where the ledger can't be written; then nothing is taken over, or a part that the next call completes
 */
export async function takeOverLedger(path: string, olderPath: string, now: string): Promise<number> {
  const older = await loadLedger(olderPath)
  const own = await loadLedger(path)
  const { letters, pause } = unknownTo(own, older)
  if (letters.length === 0 && pause === null) return 0
  // the whole file, with the times by which an account's limits are kept
  if (own.letters.size === 0 && own.pause === null && (await copied(olderPath, path))) return letters.length
  const file = await openLedger(path, now)
  try {
    for (const [id, status] of letters) {
      const record = recordOf(id, status, now)
      // that it was begun counts to the limits; what never arrived must not look as if it might have
      if (record.state === 'accepted' || record.state === 'uncertain')
        await file.append({ ...record, state: 'sending' })
      await file.append(record)
    }
    if (pause !== null) await file.append(pause)
  } finally {
    await file.close()
  }
  return letters.length
}

/** A letter of which only a line that was cut off speaks has nothing but its id. */
function recordOf(id: string, { state, last }: LetterStatus, now: string): LetterRecord {
  const settled = state === 'planned' || state === 'sending' ? 'uncertain' : state
  const nothing = { letter: id, at: now, run: '', class: '', pupil: 0, to: '', messageId: '', content: '' }
  return { ...(last ?? nothing), state: settled }
}

/** @returns false where there is a ledger already; else the copy is whole and on the disk */
async function copied(from: string, to: string): Promise<boolean> {
  const beside = `${to}.new`
  await unlink(beside).catch(() => undefined)
  const file = await open(beside, 'wx', 0o600)
  try {
    await file.writeFile(await readFile(from))
    await file.sync()
  } finally {
    await file.close()
  }
  const isPlaced = await link(beside, to).then(
    () => true,
    (cause: unknown) => (isCode(cause, 'EEXIST') ? false : rename(beside, to).then(() => true)),
  )
  await unlink(beside).catch(() => undefined)
  await syncFolder(dirname(to))
  return isPlaced
}

function isCode(cause: unknown, code: string): boolean {
  return cause instanceof Error && 'code' in cause && cause.code === code
}
