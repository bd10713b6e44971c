/** Where words of the document's language may be broken at the end of a line. */

/** What is printed as a hyphen at the end of a line, and read as none (ISO 32000-1, 14.8.2.2.3). */
export const SOFT_HYPHEN = '\u00ad'

/** The fewest letters before a break, and after it. */
const LEAST = 3

/** The hyphens of one language. */
export interface Hyphens {
  /** The small letters of its alphabet. */
  readonly letters: string
  /**
   * Places in `text` before which a hyphen may be set, from left to right; none if it isn't one plain word.
   *
   * @example hyphens.places('регистрация, ') // [4, 8]: реги-стра-ция
   */
  readonly places: (text: string) => readonly number[]
  /**
   * The same for a word that no line holds, with capitals too: it may be a name, but off the paper it would be none.
   *
   * @example hyphens.placesToFit('Регистрация') // [4, 8]: Реги-стра-ция
   */
  readonly placesToFit: (text: string) => readonly number[]
}

const LATIN = 'abcdefghijklmnopqrstuvwxyz'

/** TeX's patterns, each a part of the bundle by itself; by language, or by language and region where regions differ. */
const PATTERNS: Readonly<Record<string, { readonly letters: string; load(): Promise<{ default: HyphenPatterns }> }>> = {
  ru: { letters: 'абвгдеёжзийклмнопрстуфхцчшщъыьэюя', load: () => import('hyphen/patterns/ru.js') },
  en: { letters: LATIN, load: () => import('hyphen/patterns/en-gb.js') },
  'en-US': { letters: LATIN, load: () => import('hyphen/patterns/en-us.js') },
}

/**
 * The hyphens of a language; null where there are no patterns for it, and words stay whole.
 *
 * @param tag BCP 47
 * @example await loadHyphens('en-GB') // by the British patterns
 */
export async function loadHyphens(tag: string): Promise<Hyphens | null> {
  const { language, region } = new Intl.Locale(tag)
  const found = PATTERNS[`${language}-${region}`] ?? PATTERNS[language]
  if (found === undefined) return null
  const [{ default: createHyphenator }, { default: patterns }] = await Promise.all([import('hyphen'), found.load()])
  const hyphenate = createHyphenator(patterns, { hyphenChar: SOFT_HYPHEN, minWordLength: 2 * LEAST })
  const { letters } = found
  const [plain, any] = [plainWord(letters, letters), plainWord(letters, letters + letters.toUpperCase())]
  return {
    letters,
    places: (text) => placesIn(plain.exec(text), hyphenate),
    placesToFit: (text) => placesIn(any.exec(text), hyphenate),
  }
}

/**
 * What pdfmake takes for one word: short words bound to it by no-break spaces, the word, marks and a dash. With a capital, a foreign
 * letter, a figure or a hyphen in it a word is left alone: it may be a name, an address or an abbreviation.
 *
 * @param word the letters that it may consist of
 */
function plainWord(letters: string, word: string): RegExp {
  const short = `\\(?[${letters.toUpperCase()}${letters}]{1,3}\u00a0`
  return new RegExp(`^((?:${short})*\\(?)([${word}]+)[.,:;!?)…]*(?:\u00a0[—–])?\\s*$`)
}

function placesIn(found: RegExpExecArray | null, hyphenate: (word: string) => string): readonly number[] {
  const [, before = '', word = ''] = found ?? []
  if (word.length < 2 * LEAST) return []
  const places: number[] = []
  let at = 0
  for (const part of hyphenate(word).split(SOFT_HYPHEN).slice(0, -1)) {
    at += part.length
    if (at >= LEAST && word.length - at >= LEAST) places.push(before.length + at)
  }
  return places
}
