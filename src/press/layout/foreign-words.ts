/** Which words of a Russian text are English: a voice that reads the leaflet aloud has to know (ISO 32000-1, 14.9.2). */

/** BCP 47. Words in plain Latin letters are names of products and buttons, nearly always English ones. */
export const FOREIGN_LANGUAGE = 'en'

/** Where a run of words begins, and where it ends: positions in the text. */
export type WordRange = readonly [from: number, to: number]

const WORD = "[A-Za-z]+(?:['’-][A-Za-z]+)*"
/** What comes before a word that is a part of something else: of an address, of a login, of a word in other letters. */
const INSIDE = '(?<![\\p{L}\\p{M}\\p{N}@_/\\\\]|[\\p{L}\\p{N}][.:]|[A-Za-z0-9]-)'
const GOES_ON = '(?![\\p{L}\\p{M}\\p{N}@_/\\\\]|[.:][\\p{L}\\p{N}/]|-(?:[A-Za-z]|$))'
const RUN = new RegExp(`${INSIDE}${WORD}(?:[ \\u00a0]${WORD})*${GOES_ON}`, 'gu')

/**
 * Addresses are no words of any language, nor are single letters («от A до Z») and numbers («XX век»).
 *
 * @param before what the text goes on from without a space, where it is the next line of a long address
 * @example foreignWords('профиль VK ID на vk.com') // [[8, 13]]
 */
export function foreignWords(text: string, before = ''): readonly WordRange[] {
  if (!/[A-Za-z]{2}/.test(text)) return []
  const start = before.length
  return [...`${before}${text}`.matchAll(RUN)]
    .filter(([run]) => /[A-Za-z]{2}/.test(run) && !/^[IVX]+$/.test(run))
    .map(({ 0: run, index }): WordRange => [index - start, index - start + run.length])
    .filter(([from]) => from >= 0)
}

/** @returns whether a text has words, and all of them are foreign */
export function isForeign(text: string): boolean {
  const ranges = foreignWords(text)
  const rest = ranges.reduceRight((left, [from, to]) => left.slice(0, from) + left.slice(to), text)
  return ranges.length > 0 && !/\p{L}/u.test(rest)
}
