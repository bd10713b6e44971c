/** Gender, as far as a list or a patronymic tells it; it decides name endings and nothing else. */
import type { Gender } from '../model/job.ts'

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

/** @returns null for a word that isn't known */
export function readGender(word: string): Gender | null {
  const key = word.toLowerCase().replace(/\.$/, '')
  return Object.hasOwn(WORDS, key) ? (WORDS[key] ?? null) : null
}

/**
 * @example genderOf('Ильинична') // 'f'
 * @example genderOf('Мамед оглы') // 'm'
 */
export function genderOf(middleName: string): Gender | null {
  const name = middleName.normalize('NFC').toLowerCase()
  if (/(ич|[\s-]оглы)$/.test(name)) return 'm'
  if (/(вна|чна|[\s-]кызы)$/.test(name)) return 'f'
  return null
}
