/** Values as messages name them: short, on one line, without characters that could disturb a terminal. */
import type { Bilingual } from '../diagnostics/diagnostic.ts'

const LONGEST = 40
const UNPRINTABLE = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu

/** A value in a message: in quotation marks, shortened, invisible characters replaced. @example quoted('Иванов') // '«Иванов»' */
export function quoted(text: string): string {
  const chars = [...text.slice(0, 4 * LONGEST).replace(UNPRINTABLE, '�')]
  return chars.length > LONGEST ? `«${chars.slice(0, LONGEST).join('')}…»` : `«${chars.join('')}»`
}

/** Any value of a YAML file in words: «число 38340», «список». */
export function described(value: unknown): Bilingual {
  if (value === null || value === undefined) return { ru: 'пусто', en: 'nothing' }
  if (typeof value === 'number') return { ru: `число ${value}`, en: `the number ${value}` }
  if (Array.isArray(value)) return { ru: 'список', en: 'a list' }
  if (typeof value === 'object') return { ru: 'набор ключей', en: 'a set of keys' }
  return { ru: quoted(String(value)), en: quoted(String(value)) }
}

/** Code points as `U+200B, U+00AD`, each once. */
export function codePoints(text: string): string {
  const names = [...text].map((char) => {
    const code = char.codePointAt(0) ?? 0
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
  })
  return [...new Set(names)].join(', ')
}
