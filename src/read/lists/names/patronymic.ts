/** Patronymics: which words they are, and whose. */
import type { Gender } from '../../../model/job.ts'

/** Words after a father's name that make it a patronymic: «Рашид оглы», «Икром угли». */
const MARKERS: Readonly<Record<string, Gender>> = {
  оглы: 'm',
  оглу: 'm',
  угли: 'm',
  ўғли: 'm',
  улы: 'm',
  уулу: 'm',
  кызы: 'f',
  гызы: 'f',
  кизи: 'f',
  қизи: 'f',
}
const MARKER = new RegExp(`[\\s-](${Object.keys(MARKERS).join('|')})$`)

/** True for «оглы», «кызы» and the like. */
export function isPatronymicMarker(word: string): boolean {
  return Object.hasOwn(MARKERS, folded(word))
}

/**
 * By endings alone; -ич is also what many surnames end in, so the place of the word must decide the rest.
 *
 * @example isPatronymic('Ильинична') // true
 */
export function isPatronymic(name: string): boolean {
  return patronymicGender(name) !== null || /[^-\s]{2,}(зода|заде)$/.test(folded(name))
}

/**
 * @returns null for what is no patronymic, and for «-зода», which sons and daughters have alike
 * @example patronymicGender('Мамед оглы') // 'm'
 */
export function patronymicGender(name: string): Gender | null {
  const word = folded(name)
  const marker = MARKER.exec(word)?.[1]
  if (marker !== undefined) return MARKERS[marker] ?? null
  if (/ич$/.test(word)) return 'm'
  return /(вна|чна)$/.test(word) ? 'f' : null
}

function folded(word: string): string {
  return word.normalize('NFC').toLowerCase()
}
