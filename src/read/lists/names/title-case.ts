/** Names in capital letters, as registers print them, in the letters that a leaflet wants. */
import { isPatronymicMarker } from './patronymic.ts'
import { particleKind } from './surname-endings.ts'

const SMALL = new Set('оглы оглу угли улы уулу кызы гызы кизи ибн бен бин фон цу дер ден'.split(' '))

/** True for a word of two letters or more, all of them capitals. */
export function isAllCaps(word: string): boolean {
  const letters = word.match(/\p{L}/gu) ?? []
  return letters.length > 1 && !word.includes('.') && word === word.toUpperCase() && word !== word.toLowerCase()
}

/** A name's letters as they are printed: capitals throughout and small Russian letters get their size; particles stay. */
export function nameCase(word: string): string {
  const small = /^[а-яё][а-яё'’ʼ-]+$/u.test(word) && !isPatronymicMarker(word) && particleKind(word) === null
  return isAllCaps(word) || small ? titleCase(word) : word
}

/**
 * A large letter after every hyphen and apostrophe; particles stay small.
 *
 * @example titleCase('ИВАНОВА-ПЕТРОВА') // «Иванова-Петрова»
 */
export function titleCase(word: string): string {
  return word
    .toLowerCase()
    .split('-')
    .map((part) => (SMALL.has(part) ? part : part.replace(/(^|['’ʼ])(\p{L})/gu, (letters) => letters.toUpperCase())))
    .join('-')
}
