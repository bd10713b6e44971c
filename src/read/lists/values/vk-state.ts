/** What a list says of a pupil's VK account. */
import type { VkState } from '../../../model/job.ts'

const WORDS: Readonly<Record<string, VkState>> = {
  '': 'unknown',
  пусто: 'unknown',
  неизвестно: 'unknown',
  'не знаю': 'unknown',
  'не знаем': 'unknown',
  '?': 'unknown',
  'не указано': 'unknown',
  'нет данных': 'unknown',
  unknown: 'unknown',
  нет: 'none',
  нету: 'none',
  отсутствует: 'none',
  'нет аккаунта': 'none',
  'нет vk': 'none',
  'нет вк': 'none',
  'не зарегистрирован': 'none',
  'не зарегистрирована': 'none',
  none: 'none',
  аккаунт: 'account',
  есть: 'account',
  да: 'account',
  имеется: 'account',
  'да, есть': 'account',
  'есть аккаунт': 'account',
  'есть страница': 'account',
  'есть vk': 'account',
  'есть вк': 'account',
  зарегистрирован: 'account',
  зарегистрирована: 'account',
  'есть профиль': 'profile',
  account: 'account',
  профиль: 'profile',
  'учебный профиль': 'profile',
  profile: 'profile',
}

/** The state of a VK account that a word of a list means; null for an unknown word. */
export function readVkState(word: string): VkState | null {
  const key = word.toLowerCase().replace(/[.!]+$/, '')
  return Object.hasOwn(WORDS, key) ? (WORDS[key] ?? null) : null
}
