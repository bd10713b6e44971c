/** Words and columns that several views of `send` share. */
import type { Language } from '../../diagnostics/diagnostic.ts'
import type { LetterState } from '../../model/ledger.ts'
import { pluralForm } from '../../model/plural-form.ts'

const STATES: Readonly<Record<LetterState, Readonly<Record<Language, string>>>> = {
  planned: { ru: 'ещё не отправлено', en: 'not sent yet' },
  sending: { ru: 'отправляется', en: 'being sent' },
  accepted: { ru: 'принято сервером', en: 'accepted' },
  rejected: { ru: 'сервер отказал', en: 'rejected' },
  deferred: { ru: 'отложено', en: 'deferred' },
  uncertain: { ru: 'неясно: ответа сервера нет', en: 'uncertain: no answer' },
}

export function stateWords(state: LetterState, language: Language): string {
  return STATES[state][language]
}

export function lettersRu(count: number): string {
  return `${count} ${pluralForm(count, 'письмо', 'письма', 'писем')}`
}

/** Columns as wide as their widest value. */
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
