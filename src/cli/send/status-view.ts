/** The state of every letter, as a table. */
import type { Language } from '../../diagnostics/diagnostic.ts'
import type { LetterState } from '../../model/ledger.ts'
import type { LetterStatusRow } from '../../send/status.ts'
import { stateWords, table } from './words.ts'

/** A line a letter, then how many are in which state. */
export function statusText(rows: readonly LetterStatusRow[], language: Language): string {
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
