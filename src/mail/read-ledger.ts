/** The ledger as text, and what it adds up to: the state of every letter that anything was ever done about. */
import type { LedgerRecord, LetterRecord, LetterState, PauseRecord } from '../model/ledger.ts'

export interface Ledger {
  /** By the letter's id; a letter that isn't here was never begun. */
  readonly letters: ReadonlyMap<string, LetterStatus>
  /** Until when nothing is sent, ISO 8601; null where the account isn't paused. */
  readonly pause: PauseRecord | null
  /** When letters were begun, ISO 8601, in order. */
  readonly begun: readonly string[]
  /** Lines that can't be read and that no crash explains, from 1. */
  readonly damaged: readonly number[]
  /** The number of the last line if it was cut off by a crash and not closed since; null otherwise. */
  readonly torn: number | null
}

export interface LetterStatus {
  readonly state: LetterState
  /** Null where only a line that was cut off mentions the letter. */
  readonly last: LetterRecord | null
}

const LETTER_OF_TORN = /^\{"letter":"([0-9a-f]{24})"/
const STATES: readonly string[] = ['sending', 'accepted', 'rejected', 'deferred', 'uncertain']

/**
 * An intent without an outcome is uncertain: the server may have the letter. So is a letter of which the ledger's last
 * line speaks without reaching its end. A line that doesn't reach as far as the id is an intent that was not yet on the disk:
 * nothing leaves before it is.
 *
 * @param text of the file, '' where there is none
 * @example readLedger('').letters.size // 0
 */
export function readLedger(text: string): Ledger {
  const lines = text.split('\n')
  const open = lines.pop() ?? ''
  const letters = new Map<string, LetterStatus>()
  const begun: string[] = []
  const damaged: number[] = []
  let pause: PauseRecord | null = null
  const unfinished = (line: string) => {
    const id = LETTER_OF_TORN.exec(line)?.[1]
    const known = id === undefined ? undefined : letters.get(id)
    // a letter that the server took stays taken
    if (id !== undefined && known?.state !== 'accepted')
      letters.set(id, { state: 'uncertain', last: known?.last ?? null })
  }
  const count = (record: LedgerRecord) => {
    if ('pause' in record) pause = record
    else if ('letter' in record) {
      if (record.state === 'sending') begun.push(record.at)
      letters.set(record.letter, { state: record.state, last: record })
    }
  }
  lines.forEach((line, index) => {
    const record = parseRecord(line)
    if (record !== null) count(record)
    else if (tellsOfTorn(lines[index + 1] ?? open, index + 1)) unfinished(line)
    else damaged.push(index + 1)
  })
  // of a record that is whole only the line end was cut off
  const last = parseRecord(open)
  if (last !== null) count(last)
  else if (open !== '') unfinished(open)
  const settled = [...letters].map(([id, status]): readonly [string, LetterStatus] => [
    id,
    status.state === 'sending' ? { ...status, state: 'uncertain' } : status,
  ])
  // a crash may also have cut off what was to say of a crash, right behind its line end
  const isTorn = open !== '' || (lines.length > 0 && parseRecord(lines.at(-1) ?? '') === null)
  return { letters: new Map(settled), pause, begun, damaged, torn: isTorn ? lines.length + 1 : null }
}

/** Whether a line is the record of a line that was torn, or what a second crash has left of it. */
function tellsOfTorn(line: string, torn: number): boolean {
  const beginning = `{"torn":${torn},`
  return line.startsWith(beginning) || beginning.startsWith(line)
}

/** Null for what isn't a whole record. */
function parseRecord(line: string): LedgerRecord | null {
  try {
    const value: unknown = JSON.parse(line)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

function isRecord(value: unknown): value is LedgerRecord {
  if (typeof value !== 'object' || value === null || !hasTexts(value, ['at'])) return false
  if ('torn' in value) return typeof value.torn === 'number'
  if ('pause' in value) return hasTexts(value, ['pause', 'until', 'answer'])
  return (
    hasTexts(value, ['letter', 'state', 'run', 'class', 'to', 'messageId', 'content']) &&
    'state' in value &&
    STATES.includes(String(value.state)) &&
    'pupil' in value &&
    typeof value.pupil === 'number'
  )
}

function hasTexts(value: object, keys: readonly string[]): boolean {
  return keys.every((key) => typeof Reflect.get(value, key) === 'string')
}
