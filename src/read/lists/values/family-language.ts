/** The language that a family reads, to its BCP 47 tag. */

/** Names that a class teacher would write, beside the tags themselves. */
const NAMES: Readonly<Record<string, string>> = {
  '': 'ru',
  русский: 'ru',
  азербайджанский: 'az',
  английский: 'en',
  армянский: 'hy',
  башкирский: 'ba',
  казахский: 'kk',
  киргизский: 'ky',
  кыргызский: 'ky',
  мансийский: 'mns',
  ненецкий: 'yrk',
  таджикский: 'tg',
  татарский: 'tt',
  узбекский: 'uz',
  украинский: 'uk',
  хантыйский: 'kca',
}

/**
 * @returns the tag in its usual spelling (`uz-Latn`), or null if the word is neither a known name nor a tag
 * @example readLanguage('таджикский') // 'tg'
 */
export function readLanguage(word: string): string | null {
  const key = word.toLowerCase()
  if (Object.hasOwn(NAMES, key)) return NAMES[key] ?? null
  try {
    return Intl.getCanonicalLocales(word)[0] ?? null
  } catch {
    return null
  }
}
