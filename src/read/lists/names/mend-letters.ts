/** Latin letters in place of Cyrillic ones inside a word: a keyboard left in the wrong layout, or a scanner. */

const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ a: 'а', c: 'с', e: 'е', k: 'к', o: 'о', p: 'р', x: 'х', y: 'у', ë: 'ё' },
    ...{ A: 'А', B: 'В', C: 'С', E: 'Е', H: 'Н', K: 'К', M: 'М', O: 'О', P: 'Р', T: 'Т', X: 'Х', Y: 'У', Ë: 'Ё' },
  }),
)
const CYRILLIC = /\p{Script=Cyrillic}/u
const LATIN = /\p{Script=Latin}/gu

export interface MendedText {
  readonly text: string
  /** True where a letter was changed. */
  readonly mended: boolean
}

/**
 * Mends words that mix both alphabets, and Latin initials beside a Cyrillic surname. A word with a Latin letter that no
 * Cyrillic one looks like («Иваnов») stays as it is, and so does a word all in Latin.
 *
 * @example mendLetters('Ивaнoв A. B.') // { text: 'Иванов А. В.', mended: true }
 */
export function mendLetters(text: string): MendedText {
  const composed = text.normalize('NFC')
  if (!CYRILLIC.test(composed)) return { text: composed, mended: false }
  const mended = composed.replace(/[\p{L}\p{M}]+/gu, (word, at: number) => {
    const initial = word.length === 1 && composed[at + 1] === '.'
    const letters = word.match(LATIN) ?? []
    const doubtless = letters.length > 0 && letters.every((letter) => LOOKALIKES.has(letter))
    if (!doubtless || !(CYRILLIC.test(word) || initial)) return word
    return word.replace(LATIN, (letter) => LOOKALIKES.get(letter) ?? letter)
  })
  return { text: mended, mended: mended !== composed }
}
