/** Gender, as far as a list or a patronymic shows it; it decides name endings and nothing else. */
import type { Gender } from '../../../model/job.ts'

export { genderOf } from '../names/guess-gender.ts'

const WORDS: Readonly<Record<string, Gender>> = {
  м: 'm',
  муж: 'm',
  мужской: 'm',
  мальчик: 'm',
  m: 'm',
  ж: 'f',
  жен: 'f',
  женский: 'f',
  девочка: 'f',
  f: 'f',
}

/** The gender that a word of a list means; null for an unknown word. */
export function readGender(word: string): Gender | null {
  const key = word.toLowerCase().replace(/\.$/, '')
  return Object.hasOwn(WORDS, key) ? (WORDS[key] ?? null) : null
}
