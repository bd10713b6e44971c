/** The surname of a man, one part of it, in small letters. */
import {
  adjectiveMasculine,
  type Declined,
  firstDeclension,
  hardMasculine,
  softMasculine,
  unchanged,
} from './declined-word.ts'
import { firstDeclensionSurname } from './first-declension-surname.ts'
import {
  FLEETING,
  FLEETING_EY,
  FLEETING_SOFT,
  KEEPING_OK,
  NAMES_IY,
  NOUNS_AYA,
  NOUNS_LIKE_POSSESSIVES,
  NOUNS_OY,
  NOUNS_YKH,
  POSSESSIVES,
} from './surname-lists.ts'

const VOWELS = /[аеёиоуыэюяӣӯөүәіў]/g

/** A man's surname, one part of it in small letters, in all cases. @example masculineSurname('белых').dative // «белых» */
export function masculineSurname(word: string): Declined {
  // -ко, -аго, -ово, -швили, -дзе: one form for all cases
  if (/[оеёэиыуюӣӯ]$/.test(word)) return unchanged(word)
  // a woman's form on a man is a slip more often than a noun
  const womans = /(ова|ева|ёва|[сц]кая)$/.test(word) || (/(ина|ына)$/.test(word) && !NOUNS_LIKE_POSSESSIVES.has(word))
  if (womans && syllables(word) > 2) return firstDeclension(word, false)
  if (/ая$/.test(word)) return firstDeclension(word, NOUNS_AYA.has(word))
  if (/[ая]$/.test(word)) return firstDeclensionSurname(word)
  if (/[иы]х$/.test(word)) return onYkh(word)
  if (word.endsWith('й')) return onShortI(word)
  if (word.endsWith('ь')) return onSoftSign(word)
  return onHardConsonant(word)
}

/** Белых, Долгих are old genitives; Дитрих, Эрлих are German nouns. */
function onYkh(word: string): Declined {
  if (NOUNS_YKH.has(word)) return hardMasculine(word, false)
  return /[рл]их$/.test(word) ? hardMasculine(word) : unchanged(word)
}

function onShortI(word: string): Declined {
  const stem = word.slice(0, -1)
  if (word.endsWith('ый')) return adjectiveMasculine(word.slice(0, -2), 'hard')
  if (word.endsWith('ой')) {
    const noun = NOUNS_OY.has(word) || (syllables(word) === 1 && word !== 'злой')
    return noun ? softMasculine(stem) : adjectiveMasculine(word.slice(0, -2), 'hard')
  }
  if (FLEETING_EY.has(word)) return softMasculine(`${word.slice(0, -2)}ь`, false)
  if (!word.endsWith('ий') || syllables(word) === 1) return softMasculine(stem)
  if (POSSESSIVES.has(word)) return { ...adjectiveMasculine(`${word.slice(0, -2)}ь`, 'soft'), sure: false }
  if (NAMES_IY.has(word)) return softMasculine(stem, false)
  if (/([гкх])ий$/.test(word)) return adjectiveMasculine(word.slice(0, -2), 'hard')
  if (/([жшщч]|[бвгджзйклмнпрстфхцчшщь]н|ин)ий$/.test(word)) return adjectiveMasculine(word.slice(0, -2), 'soft')
  return softMasculine(stem, false)
}

function onSoftSign(word: string): Declined {
  const fleeting = FLEETING_SOFT.get(word)
  if (fleeting !== undefined) return softMasculine(fleeting, false)
  // Мышь: no «я» is written after a hushing consonant
  if (/[жшщч]ь$/.test(word)) return hardMasculine(word.slice(0, -1), false)
  // Ткачень, Головень: only a dictionary could say whether «е» stays
  return softMasculine(word.slice(0, -1), !(word.endsWith('ень') && syllables(word) > 1))
}

function onHardConsonant(word: string): Declined {
  const stem = FLEETING.get(word)
  if (stem !== undefined) return hardMasculine(stem, false)
  if (syllables(word) === 1) return hardMasculine(word)
  if (/[её]ц$/.test(word)) return hardMasculine(withoutEc(word), false)
  if (word.endsWith('ок') && !word.endsWith('шток')) return hardMasculine(withoutOk(word), false)
  if (/ёк$/.test(word)) return hardMasculine(word.replace(/ёк$/, /[аоуыиеё]ёк$/.test(word) ? 'йк' : 'ьк'), false)
  // Дудек keeps its vowel (Rosenthal: Чапека), Горошек may lose it
  return hardMasculine(word, !/[жшч]ек$/.test(word))
}

/** Кравец: кравц-; Стрелец: стрельц-; Гордеец: гордейц-; Кузнец, Чернец keep the vowel after two consonants. */
function withoutEc(word: string): string {
  const stem = word.slice(0, -2)
  if (/[аеёиоуыэюя]$/.test(stem)) return `${stem}йц`
  if (/[бвгджзйкмнпрстфхцчшщ][бвгджзклмнпрстфхцчшщ]$/.test(stem)) return word
  return stem.endsWith('л') ? `${stem}ьц` : `${stem}ц`
}

/** Щурок: щурк-; Волок, Челнок keep the vowel. */
function withoutOk(word: string): string {
  const stem = word.slice(0, -2)
  return KEEPING_OK.has(word) || /[бвгджзйклмнпрстфхцчшщ]{2}$/.test(stem) ? word : `${stem}к`
}

function syllables(word: string): number {
  return word.match(VOWELS)?.length ?? 0
}
