/** Which words of a text are in another language than the document: a voice has to know them (ISO 32000-1, 14.9.2). */

/** Where a run of words begins, and where it ends: positions in the text. */
export type WordRange = readonly [from: number, to: number]

/** What a document's own language isn't written in, and the language that it is taken for. */
export interface ForeignWords {
  /** BCP 47. */
  readonly language: string
  /**
   * Runs of such words.
   *
   * @param before what the text goes on from without a space, where it is the next line of a long address
   * @example foreignWordsIn('ru-RU').find('профиль VK ID на vk.com') // [[8, 13]]
   */
  readonly find: (text: string, before?: string) => readonly WordRange[]
}

/** Words in plain Latin letters are names of products and buttons, nearly always English ones. */
const ENGLISH: ForeignWords = { language: 'en', find: englishWords }
/** All in Cyrillic letters, addresses and single letters too: a voice of a language in Latin letters can read none of it. */
const RUSSIAN: ForeignWords = { language: 'ru', find: (text) => [...text.matchAll(CYRILLIC)].map(rangeOf) }

/**
 * The foreign words of a document: Russian ones where its language is written in Latin letters, else English ones.
 *
 * @param tag the document's language, BCP 47
 */
export function foreignWordsIn(tag: string): ForeignWords {
  return new Intl.Locale(tag).maximize().script === 'Latn' ? RUSSIAN : ENGLISH
}

/** @returns whether a text has words, and all of them are foreign */
export function isForeign(text: string, foreign: ForeignWords): boolean {
  const ranges = foreign.find(text)
  const rest = ranges.reduceRight((left, [from, to]) => left.slice(0, from) + left.slice(to), text)
  return ranges.length > 0 && !/\p{L}/u.test(rest)
}

/** From the first letter to the last before one of another script: a sentence is read in one voice, its figures too. */
const CYRILLIC = /\p{sc=Cyrl}(?:\P{L}*\p{sc=Cyrl})*/gu

const WORD = "[A-Za-z]+(?:['’-][A-Za-z]+)*"
/** What comes before a word that is a part of something else: of an address, of a login, of a word in other letters. */
const INSIDE = '(?<![\\p{L}\\p{M}\\p{N}@_/\\\\]|[\\p{L}\\p{N}][.:]|[A-Za-z0-9]-)'
const GOES_ON = '(?![\\p{L}\\p{M}\\p{N}@_/\\\\]|[.:][\\p{L}\\p{N}/]|-(?:[A-Za-z]|$))'
const RUN = new RegExp(`${INSIDE}${WORD}(?:[ \\u00a0]${WORD})*${GOES_ON}`, 'gu')

/** Addresses are no words of any language, nor are single letters («от A до Z») and numbers («XX век»). */
function englishWords(text: string, before = ''): readonly WordRange[] {
  if (!/[A-Za-z]{2}/.test(text)) return []
  const lead = /^\s/.test(text) ? '' : before
  return [...`${lead}${text}`.matchAll(RUN)]
    .filter(([run]) => /[A-Za-z]{2}/.test(run) && !/^[IVX]+$/.test(run))
    .map(rangeOf)
    .map(([from, to]): WordRange => [from - lead.length, to - lead.length])
    .filter(([from]) => from >= 0)
}

function rangeOf({ 0: run, index }: RegExpExecArray): WordRange {
  return [index, index + run.length]
}
