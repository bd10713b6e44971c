/** The headings that columns of a class list have in the wild. */
import { closest } from '../diagnostics/closest.ts'
import type { PupilField } from './pupil-row.ts'

const HEADINGS: Readonly<Record<PupilField, readonly string[]>> = {
  number: ['№', '№ п/п', '№ пп', 'п/п', 'n', 'no', 'номер', 'number'],
  lastName: ['фамилия', 'фамилия ученика', 'фамилия учащегося', 'фамилия ребенка', 'lastName'],
  firstName: ['имя', 'имя ученика', 'имя учащегося', 'имя ребенка', 'firstName'],
  middleName: ['отчество', 'отчество (при наличии)', 'отчество ученика', 'отчество ребенка', 'middleName'],
  birthDate: ['дата рождения', 'день рождения', 'рождение', 'д.р.', 'др', 'д/р', 'birthDate'],
  gender: ['пол', 'gender'],
  vk: ['vk', 'вк', 'вконтакте', 'аккаунт vk', 'vk id'],
  language: ['язык', 'язык семьи', 'language'],
  genitive: ['родительный', 'родительный падеж', 'genitive'],
  dative: ['дательный', 'дательный падеж', 'dative'],
  accusative: ['винительный', 'винительный падеж', 'accusative'],
}

const FIELD_OF: ReadonlyMap<string, PupilField> = new Map(
  Object.entries(HEADINGS).flatMap(([field, headings]) =>
    headings.map((heading) => [normal(heading), field as PupilField] as const),
  ),
)

/** @example pupilFieldOf(' Фамилия ') // 'lastName' */
export function pupilFieldOf(heading: string): PupilField | null {
  return FIELD_OF.get(normal(heading)) ?? null
}

/** The known heading that a mistyped one was meant to be, in the usual Russian spelling. */
export function closestHeading(heading: string): string | null {
  const guess = closest(
    normal(heading),
    [...FIELD_OF.keys()].filter((known) => /^[а-я]{3}/.test(known)),
  )
  return guess === null ? null : guess.charAt(0).toUpperCase() + guess.slice(1)
}

function normal(heading: string): string {
  return heading.normalize('NFC').toLowerCase().replaceAll('ё', 'е').replace(/[:*]/g, '').replace(/\s+/g, ' ').trim()
}
