/** The opening line of a construct: `step portal=cop "Заголовок" gives="вход"`. */
import type { FieldText } from '../model/field-text.ts'
import { splitFields } from '../model/field-text.ts'
import { setTypography } from './typography.ts'

export interface ConstructHead {
  readonly name: string
  /** Bare words and quoted texts, in order. */
  readonly words: readonly string[]
  /** `key=value`, `key="quoted value"`. */
  readonly options: ReadonlyMap<string, string>
  /** Names of options that are given more than once; the first value counts. */
  readonly repeated: readonly string[]
}

/** What may follow a construct's name on its opening line. */
export interface ArgumentRule {
  /** So many words or quoted texts at most. */
  readonly words: number
  readonly options: readonly string[]
}

const PART = /([\p{L}][\p{L}\p{N}-]*)=(?:"([^"]*)"|(\S+))|"([^"]*)"|(\S+)/gu

/** @example readHead('variant А "Есть профиль" has="аккаунт"') // name 'variant', words ['А', 'Есть профиль'], options has → 'аккаунт' */
export function readHead(info: string): ConstructHead {
  const name = /^\S*/.exec(info)?.[0] ?? ''
  const words: string[] = []
  const options = new Map<string, string>()
  const repeated: string[] = []
  for (const match of info.slice(name.length).matchAll(PART)) {
    const [, key, quoted, bare, quotedWord, word] = match
    if (key !== undefined && options.has(key)) repeated.push(key)
    else if (key !== undefined) options.set(key, quoted ?? bare ?? '')
    else words.push(quotedWord ?? word ?? '')
  }
  return { name, words, options, repeated }
}

/** An option as text with fields; empty where it isn't given. */
export function optionText(head: ConstructHead, key: string): FieldText {
  return splitFields(head.options.get(key) ?? '')
}

/** The same for an option that is printed as running text. */
export function optionProse(head: ConstructHead, key: string): FieldText {
  return proseArgument(head.options.get(key) ?? '')
}

/** A word or quoted text of the opening line that is printed as running text. */
export function proseArgument(text: string): FieldText {
  return splitFields(setTypography(text))
}

/** «аккаунт, учебный профиль» → two words. */
export function optionList(head: ConstructHead, key: string): readonly string[] {
  const value = head.options.get(key) ?? ''
  return value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '')
}
