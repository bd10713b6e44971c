/** The state of every letter, as a table. */
import type { Language } from '../../diagnostics/diagnostic.ts'
import type { LetterState } from '../../model/ledger.ts'
import { stateWords, table } from './words.ts'

export interface StatusRow {
  readonly classLabel: string
  readonly pupil: number
  readonly name: string
  /** Masked. */
  readonly to: string
  readonly state: LetterState
  /** ISO 8601; null where nothing has happened. */
  readonly at: string | null
  readonly answer: string
}

export function statusText(rows: readonly StatusRow[], language: Language): string {
  const lines = rows.map(({ classLabel, pupil, name, to, state, answer }) => [
    classLabel,
    String(pupil).padStart(3),
    name,
    to,
    stateWords(state, language),
    state === 'accepted' ? '' : answer,
  ])
  const states: readonly LetterState[] = ['accepted', 'planned', 'deferred', 'uncertain', 'rejected']
  const sums = states.flatMap((state) => {
    const count = rows.filter((row) => row.state === state).length
    return count === 0 ? [] : [`${stateWords(state, language)}: ${count}`]
  })
  return [...table(lines), sums.join(' · '), ''].join('\n')
}
