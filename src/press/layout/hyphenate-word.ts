/** Where a Russian word may be broken at the end of a line. */
import russian from 'hyphen/ru/index.js'

/** What is printed as a hyphen at the end of a line, and read as none (ISO 32000-1, 14.8.2.2.3). */
export const SOFT_HYPHEN = '\u00ad'

/** The fewest letters before a break, and after it. */
const LEAST = 3

/**
 * What pdfmake takes for one word: short words bound to it by no-break spaces, the word, marks and a dash. With a capital, a Latin
 * letter, a figure or a hyphen in it a word is left alone: it may be a name, an address or an abbreviation.
 */
const WORD = /^((?:\(?[А-ЯЁа-яё]{1,3}\u00a0)*\(?)([а-яё]+)[.,:;!?)…]*(?:\u00a0[—–])?\s*$/

/**
 * Places in `text` before which a hyphen may be set, from left to right; none if it isn't one plain word.
 *
 * @example hyphenateWord('регистрация, ') // [4, 8]: реги-стра-ция
 */
export function hyphenateWord(text: string): readonly number[] {
  const [, before = '', word = ''] = WORD.exec(text) ?? []
  if (word.length < 2 * LEAST) return []
  const parts = russian.hyphenateSync(word, { hyphenChar: SOFT_HYPHEN, minWordLength: 2 * LEAST }).split(SOFT_HYPHEN)
  const places: number[] = []
  let at = 0
  for (const part of parts.slice(0, -1)) {
    at += part.length
    if (at >= LEAST && word.length - at >= LEAST) places.push(before.length + at)
  }
  return places
}
