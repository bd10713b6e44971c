/** Numbers with their nouns, for the sheets of a class. */
import { pluralForm } from '../../model/plural-form.ts'

export interface Noun {
  /** After 1, after 2 to 4, after 5 and more. */
  readonly forms: readonly [string, string, string]
  /** After «по»: 1, and all others. */
  readonly dative: readonly [string, string]
}

export const PUPILS: Noun = { forms: ['ученик', 'ученика', 'учеников'], dative: ['ученику', 'ученика'] }
export const LEAFLETS: Noun = { forms: ['памятка', 'памятки', 'памяток'], dative: ['памятке', 'памятки'] }
export const SHEETS: Noun = { forms: ['лист', 'листа', 'листов'], dative: ['листу', 'листа'] }

/**
 * @param after what the number stands after: «по» asks for «по 1 листу», «по 3 листа», «по 5 листов»
 * @example counted(24, PUPILS) // '24 ученика'
 */
export function counted(count: number, { forms, dative }: Noun, after: 'nothing' | 'dative' = 'nothing'): string {
  const [one, few, many] = forms
  return `${count}\u00a0${pluralForm(count, after === 'dative' ? dative[0] : one, few, many)}`
}
