/** Small rules of the language of the page. */
import { pluralForm } from '../../rules/plural-form.ts'

/** A number with its noun. @example plural(2, 'ученик', 'ученика', 'учеников') // '2 ученика', with a space that isn't broken at */
export function plural(count: number, one: string, few: string, many: string): string {
  return `${count}\u00a0${pluralForm(count, one, few, many)}`
}

/** A message of the program as a sentence. @example sentence('дата не понята') // 'Дата не понята.' */
export function sentence(message: string): string {
  const text = message.trim()
  if (text === '') return ''
  const whole = `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`
}
