/** How parameters are written in help and in the docs: each in the language of its reader. */
import type { Language } from '../diagnostics/diagnostic.ts'
import type { Parameter } from './parameter.ts'

const WORDS = {
  choices: { ru: 'можно', en: 'one of' },
  usual: { ru: 'обычно', en: 'default' },
} as const

/**
 * How a parameter is typed; its value has a name in the reader's language.
 *
 * @example termOf(OUT, 'ru') // '--out <папка>'
 */
export function termOf(parameter: Parameter<unknown>, language: Language): string {
  const { valueName, isMany } = parameter
  const isNeeded = parameter.kind === 'argument' ? parameter.isRequired : !parameter.isBare
  const name = valueName === null ? '' : `${valueName[language]}${isMany ? '...' : ''}`
  const value = name === '' || isNeeded ? name && `<${name}>` : `[${name}]`
  return parameter.kind === 'argument' ? value : `${parameter.flag} ${value}`.trimEnd()
}

/**
 * What a parameter is for, which values it may have, and what it is when it is left out.
 *
 * @example describe(OUT, 'en') // 'where the files go (default: out)'
 */
export function describe({ description, choices, usual }: Parameter<unknown>, language: Language): string {
  const notes = [
    ...(choices.length > 0 ? [`${WORDS.choices[language]}: ${choices.join(', ')}`] : []),
    ...(usual === null ? [] : [`${WORDS.usual[language]}: ${usual}`]),
  ]
  return notes.length === 0 ? description[language] : `${description[language]} (${notes.join('; ')})`
}
