/** Names in capital letters, as registers print them, in the letters that a leaflet wants. */

const SMALL = new Set('оглы оглу угли улы уулу кызы гызы кизи ибн бен бин фон цу дер ден'.split(' '))

/** True for a word of two letters or more, all of them capitals. */
export function isAllCaps(word: string): boolean {
  const letters = word.match(/\p{L}/gu) ?? []
  return letters.length > 1 && !word.includes('.') && word === word.toUpperCase() && word !== word.toLowerCase()
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
