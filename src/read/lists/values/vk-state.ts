/** What a list says of a pupil's VK account. */
import type { VkState } from '../../../model/job.ts'

const WORDS: Readonly<Record<string, VkState>> = {
  '': 'unknown',
  пусто: 'unknown',
  неизвестно: 'unknown',
  unknown: 'unknown',
  нет: 'none',
  none: 'none',
  аккаунт: 'account',
  account: 'account',
  профиль: 'profile',
  'учебный профиль': 'profile',
  profile: 'profile',
}

/** The state of a VK account that a word of a list means; null for an unknown word. */
export function readVkState(word: string): VkState | null {
  const key = word.toLowerCase()
  return Object.hasOwn(WORDS, key) ? (WORDS[key] ?? null) : null
}
