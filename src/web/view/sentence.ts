/** Small rules of the language of the page. */
import { pluralForm } from '../../rules/plural-form.ts'

/** A number with its noun. @example plural(2, 'ученик', 'ученика', 'учеников') // '2 ученика', with a space that isn't broken at */
export function plural(count: number, one: string, few: string, many: string): string {
  return `${count}\u00a0${pluralForm(count, one, few, many)}`
}

const DAY = /\b(\d{4})-(\d\d)-(\d\d)\b/g

/**
 * What is wrong with a field of the form, without the place in a file that the page doesn't show, and with days as people write them.
 *
 * @example ofField('classes[1].label: день 2026-09-03 прошёл') // 'День 03.09.2026 прошёл.'
 */
export function ofField(message: string): string {
  return sentence(message.replace(/^[\w.[\]]+: /, '').replace(DAY, '$3.$2.$1'))
}

/** A message of the program as a sentence. @example sentence('дата не понята') // 'Дата не понята.' */
export function sentence(message: string): string {
  const text = message.trim()
  if (text === '') return ''
  const whole = `${text.charAt(0).toUpperCase()}${text.slice(1)}`
  return /[.!?…]$/.test(whole) ? whole : `${whole}.`
}
