/** What is asked at a row, as the teacher reads and hears it. */
import type { Language } from '../../diagnostics/diagnostic.ts'
import type { ListQuestion } from './questions.ts'
import { sentence } from './sentence.ts'
import type { ViewWords } from './words/words.ts'

/** In the page's own words where it has some; else in those of the command. */
export function questionText({ kind, note }: ListQuestion, language: Language, { list }: ViewWords): string {
  if (kind === 'gender') return list.genderAsked
  if (kind === 'comma') return list.commaAsked
  if (note === null) return ''
  const own = list.notes[note.code]
  return own ?? sentence(note.message[language].replace(/^(?:ученик пропущен|pupil skipped): /, ''))
}
