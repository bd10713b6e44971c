/** The endings that Russian names take in three cases, and the way to put them on without losing the letters of a word. */

/** One word, or a whole name, in the cases that a leaflet uses. */
export interface Declined {
  readonly genitive: string
  readonly dative: string
  readonly accusative: string
  /** False where the grammars leave a choice, or the spelling doesn't decide: a person should look. */
  readonly sure: boolean
}

/** A name that has one form for all cases. */
export function unchanged(word: string, sure = true): Declined {
  return { genitive: word, dative: word, accusative: word, sure }
}

/** Hard or hushing consonant, men: Кузнец-ов, Шмидт, Заяц (its stem given). */
export function hardMasculine(stem: string, sure = true): Declined {
  return withEndings(stem, ['а', 'у', 'а'], sure)
}

/** Soft sign or «й», men: Коваль, Гайдай, Василий; the stem comes without it. */
export function softMasculine(stem: string, sure = true): Declined {
  return withEndings(stem, ['я', 'ю', 'я'], sure)
}

/** Soft sign, women: Любовь. */
export function thirdDeclension(word: string, sure = true): Declined {
  return { ...withEndings(word.slice(0, -1), ['и', 'и', ''], sure), accusative: word }
}

/**
 * Nouns on -а and -я of both genders: Сковорода, Заря, Мария. After г, к, х and the hushing consonants «ы» is written «и»;
 * a stem on «и» has «-ии» in the dative (АГ-80: Мария, Марии).
 */
export function firstDeclension(word: string, sure = true): Declined {
  const stem = word.slice(0, -1)
  if (word.endsWith('а')) return withEndings(stem, [/[гкхжшщч]$/.test(stem) ? 'и' : 'ы', 'е', 'у'], sure)
  return withEndings(stem, ['и', stem.endsWith('и') ? 'и' : 'е', 'ю'], sure)
}

/** Adjectives of men: Белый, Толстой, Вельский; soft ones (Нижний, Рыжий) have «е» for «о». The stem comes without the ending. */
export function adjectiveMasculine(stem: string, kind: 'hard' | 'soft'): Declined {
  return withEndings(stem, kind === 'hard' ? ['ого', 'ому', 'ого'] : ['его', 'ему', 'его'], true)
}

/** Adjectives of women: Белая, Вельская; soft: Нижняя, Рыжая. */
export function adjectiveFeminine(word: string, kind: 'hard' | 'soft', sure = true): Declined {
  const accusative = word.endsWith('яя') ? 'юю' : 'ую'
  return withEndings(word.slice(0, -2), kind === 'hard' ? ['ой', 'ой', accusative] : ['ей', 'ей', accusative], sure)
}

/** Surnames of women on -ова, -ева, -ина, -ына: half noun, half adjective. */
export function possessiveFeminine(word: string, sure = true): Declined {
  return withEndings(word.slice(0, -1), ['ой', 'ой', 'у'], sure)
}

function withEndings(stem: string, endings: readonly [string, string, string], sure: boolean): Declined {
  const [genitive, dative, accusative] = endings
  return { genitive: stem + genitive, dative: stem + dative, accusative: stem + accusative, sure }
}
