/** Declines a word as it is written: rules see small letters, the person gets the letters back in the case they had. */
import { type Declined, unchanged } from './declined-word.ts'

/** Letters of any Cyrillic alphabet, with the apostrophes inside names: Даръя, Гөлнара, О’Коннор. */
const NAME =
  /^\p{Script=Cyrillic}{2,}$|^\p{Script=Cyrillic}['’ʼ]\p{Script=Cyrillic}+$|^\p{Script=Cyrillic}+['’ʼ]\p{Script=Cyrillic}+$/u
const INITIAL = /^(\p{Lu}\.?|\p{Lu}\p{Ll}\.)$/u

/**
 * @param decline a rule for words in small letters
 * @returns the word itself, and not sure of it, where it is no Cyrillic name; an initial stays and is sure
 * @example declineLetters('ЛЕВ', hard) // genitive «ЛЬВА»
 */
export function declineLetters(word: string, decline: (word: string) => Declined): Declined {
  if (word === '' || INITIAL.test(word)) return unchanged(word)
  const composed = word.normalize('NFC')
  if (!NAME.test(composed)) return unchanged(word, false)
  const lower = composed.toLowerCase()
  const { genitive, dative, accusative, sure } = decline(lower)
  // «Ый», «Ая»: all of the word was taken for an ending, so it isn't one
  if ([genitive, dative, accusative].some((form) => form[0] !== lower[0])) return unchanged(word, false)
  const recased = (form: string) => (form === lower ? word : inLettersOf(composed, form))
  return { genitive: recased(genitive), dative: recased(dative), accusative: recased(accusative), sure }
}

/** As far as a form goes with the word it has the word's letters; what follows is large only where all of the word is. */
function inLettersOf(word: string, form: string): string {
  const lower = word.toLowerCase()
  let same = 0
  while (same < form.length && same < lower.length && form[same] === lower[same]) same++
  const rest = form.slice(same)
  return word.slice(0, same) + (word === word.toUpperCase() ? rest.toUpperCase() : rest)
}
