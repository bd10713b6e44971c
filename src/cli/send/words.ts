/** Words and columns that several views of `send` share. */
import type { Language } from '../../diagnostics/diagnostic.ts'
import type { LetterState } from '../../model/ledger.ts'
import { pluralForm } from '../../rules/plural-form.ts'
import { STATE_WORDS } from '../../send/status.ts'

/** @example stateWords('accepted', 'en') // 'accepted' */
export function stateWords(state: LetterState, language: Language): string {
  return STATE_WORDS[state][language]
}

/** @example lettersRu(24) // '24 письма' */
export function lettersRu(count: number): string {
  return `${count} ${pluralForm(count, 'письмо', 'письма', 'писем')}`
}

/** Lines of columns, each as wide as its widest value. */
export function table(rows: readonly (readonly string[])[]): readonly string[] {
  const count = Math.max(0, ...rows.map((row) => row.length))
  const widths = Array.from({ length: count }, (_, at) => Math.max(...rows.map((row) => [...(row[at] ?? '')].length)))
  return rows.map((row) =>
    row
      .map((value, at) => value + ' '.repeat(Math.max(0, (widths[at] ?? 0) - [...value].length)))
      .join('  ')
      .trimEnd(),
  )
}
