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
  ADJECTIVES_KIY,
  ADJECTIVES_OY,
  FEMININE_SOFT,
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
  SOFT_ADJECTIVES,
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
  const ending = word.slice(-2)
  if (ending === 'ый') return onYy(word)
  if (ending === 'ой') return onOy(word)
  if (FLEETING_EY.has(word)) return softMasculine(`${word.slice(0, -2)}ь`, false)
  return ending === 'ий' && syllables(word) > 1 ? onIy(word) : softMasculine(stem)
}

/** Белый; of words that no Russian adjective is like, Батый and Бакый, only a family knows. */
function onYy(word: string): Declined {
  const noun = (syllables(word) === 1 && word.length > 2) || /([гкхжшщч]ый|^батый)$/.test(word)
  return noun ? softMasculine(word.slice(0, -1), false) : adjectiveMasculine(word.slice(0, -2), 'hard')
}

/** Цой and Герой are nouns, Толстой and Донской adjectives; Турсунбой is «бой», the Uzbek «бай». */
function onOy(word: string): Declined {
  if (NOUNS_OY.has(word) || (syllables(word) === 1 && word !== 'злой')) return softMasculine(word.slice(0, -1))
  const adjective = adjectiveMasculine(word.slice(0, -2), 'hard')
  if (ADJECTIVES_OY.has(word) || /([сц]к|н|ов|ев)ой$/.test(word)) return adjective
  return /[бй]ой$/.test(word) ? softMasculine(word.slice(0, -1), false) : { ...adjective, sure: false }
}

/** Вельский, Рыжий are adjectives; Топчий, Стогний are nouns, and of most others than these only a family knows. */
function onIy(word: string): Declined {
  const [noun, root] = [softMasculine(word.slice(0, -1), false), word.slice(0, -2)]
  if (POSSESSIVES.has(word)) return { ...adjectiveMasculine(`${root}ь`, 'soft'), sure: false }
  if (NAMES_IY.has(word)) return noun
  if (/[гкх]$/.test(root)) {
    return { ...adjectiveMasculine(root, 'hard'), sure: /[сцз]к$/.test(root) || ADJECTIVES_KIY.has(word) }
  }
  const soft = adjectiveMasculine(root, 'soft')
  if (SOFT_ADJECTIVES.has(word) || /([уюая]щ|летн|сторонн)$/.test(root)) return soft
  // no adjective has a root like that of Стогний
  return /[бвджзйлмнпрстфцчшщь]н$/.test(root) ? { ...soft, sure: false } : noun
}

function onSoftSign(word: string): Declined {
  const fleeting = FLEETING_SOFT.get(word)
  if (fleeting !== undefined) return softMasculine(fleeting, false)
  if (FEMININE_SOFT.has(word)) return softMasculine(word.slice(0, -1), false)
  // Мышь: no «я» is written after a hushing consonant
  if (/[жшщч]ь$/.test(word)) return hardMasculine(word.slice(0, -1), false)
  // Ткачень, Кравець: only a dictionary could say whether «е» stays
  return softMasculine(word.slice(0, -1), !(/(ен|ец)ь$/.test(word) && syllables(word) > 1))
}

function onHardConsonant(word: string): Declined {
  const stem = FLEETING.get(word)
  if (stem !== undefined) return hardMasculine(stem, false)
  if (syllables(word) === 1) return hardMasculine(word)
  if (/[её]ц$/.test(word)) return hardMasculine(withoutEc(word), false)
  if (word.endsWith('ок') && !word.endsWith('шток')) return hardMasculine(withoutOk(word), false)
  if (/ёк$/.test(word)) return hardMasculine(word.replace(/ёк$/, /[аоуыиеё]ёк$/.test(word) ? 'йк' : 'ьк'), false)
  // Дудек keeps its vowel (Rosenthal: Чапека), Горошек may lose it, and Василек may be Василёк
  return hardMasculine(word, !/[жшчлнрмт]ек$/.test(word))
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
