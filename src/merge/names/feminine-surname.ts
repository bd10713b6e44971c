/** The surname of a woman, one part of it, in small letters. */
import { adjectiveFeminine, type Declined, firstDeclension, possessiveFeminine, unchanged } from './declined-word.ts'
import { firstDeclensionSurname } from './first-declension-surname.ts'
import { NOUNS_AYA, NOUNS_LIKE_POSSESSIVES, POSSESSIVES, STRESSED_SOFT_ADJECTIVES } from './surname-lists.ts'

/** A woman's surname, one part of it in small letters, in all cases. @example feminineSurname('ким').dative // «ким» */
export function feminineSurname(word: string): Declined {
  if (!/[ая]$/.test(word)) {
    // consonants, «й», «ь» and the other vowels: one form; a man's form on a woman may be a slip
    return unchanged(word, !/([оеё]в|[сц]кий|ый)$/.test(word))
  }
  // Третья, Волчья: of a husband Третий
  if (/[^аеёиоуыэюя]ья$/.test(word) && POSSESSIVES.has(`${word.slice(0, -2)}ий`)) {
    const stem = word.slice(0, -1)
    return { genitive: `${stem}ей`, dative: `${stem}ей`, accusative: `${stem}ю`, sure: false }
  }
  if (NOUNS_AYA.has(word)) return firstDeclension(word)
  if (/[ая]я$/.test(word)) return adjective(word)
  // Смородина: of a husband Смородин (Смородиной) or Смородина (Смородины)
  if (NOUNS_LIKE_POSSESSIVES.has(word)) {
    return /ва$/.test(word) ? firstDeclension(word, false) : possessiveFeminine(word, false)
  }
  if (/(ова|ева|ёва|ина|ына)$/.test(word)) return possessiveFeminine(word)
  // Polish: Броневска goes like Броневская
  if (/([вн]ь?ск|цк)а$/.test(word)) {
    const stem = word.slice(0, -1)
    return { genitive: `${stem}ой`, dative: `${stem}ой`, accusative: `${stem}ую`, sure: false }
  }
  return firstDeclensionSurname(word)
}

/** After a hushing consonant «о» is written only under the stress: Рыжей, but Большой. */
function adjective(word: string): Declined {
  if (word.endsWith('яя')) return adjectiveFeminine(word, 'soft')
  if (/[жшщч]ая$/.test(word) && !STRESSED_SOFT_ADJECTIVES.has(word)) return adjectiveFeminine(word, 'soft')
  return adjectiveFeminine(word, 'hard')
}
