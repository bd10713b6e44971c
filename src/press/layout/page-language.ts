/** What the language of a job's documents decides on their pages. */
import { type ForeignWords, foreignWordsIn } from './foreign-words.ts'
import { type Hyphens, loadHyphens } from './load-hyphens.ts'

export interface PageLanguage {
  /** BCP 47. */
  readonly tag: string
  /** Words that a voice has to read in another language. */
  readonly foreign: ForeignWords
  /** Where its words may be broken; null where they stay whole. */
  readonly hyphens: Hyphens | null
}

/**
 * The language of the documents, its hyphens loaded.
 *
 * @param tag BCP 47, as the file of words has it
 * @example (await openLanguage('en-GB')).foreign.language // 'ru'
 */
export async function openLanguage(tag: string): Promise<PageLanguage> {
  return { tag, foreign: foreignWordsIn(tag), hyphens: await loadHyphens(tag) }
}
