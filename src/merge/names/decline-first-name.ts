/** First names in the cases of Russian. */
import type { Gender } from '../../model/job.ts'
import { declineLetters } from './decline-letters.ts'
import {
  type Declined,
  firstDeclension,
  hardMasculine,
  softMasculine,
  thirdDeclension,
  unchanged,
} from './declined-word.ts'
import { isSeparator, joinParts, partsOf } from './join-parts.ts'

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const FLEETING: ReadonlyMap<string, string> = new Map([
  ['лев', 'льв'],
  ['пётр', 'петр'],
  ['павел', 'павл'],
])
/** Stressed foreign names of men that aren't declined: Шота and the French ones. */
const UNCHANGED_MEN = listed('николя люка тома франсуа шота')
/** Rosenthal: Левко, Марко, Павло go like nouns on a consonant; Гаврило, Данило, Михайло like Гаврила. */
const HARD_O = listed('левко марко павло петро дмитро')
const FEMININE_O = listed('гаврило данило михайло')
/** Kalakutskaya: of women's names with a soft sign these decline; of the others the reference books differ. */
const THIRD_DECLENSION = listed('любовь агарь рахиль руфь суламифь эсфирь юдифь рашель жизель')
/** Stress on the last vowel: the dative is written with «е», as in «судие». Of Алия and others two stresses are known, or none. */
const STRESSED_IYA = listed('зульфия альфия закия сания')
/**
 * The stress is before -ия: the dative is Марии. For a stem of one syllable (Ия, Лия, Мия) Rosenthal gives Лии, the academic rules
 * of 2006 (§ 71) Лие; such names aren't here.
 */
const UNSTRESSED_IYA = listed(`
  агния азалия амалия амелия анастасия анисия антония аполлинария аполлония артемия аурелия аврелия валентия валерия
  василия виктория виргиния виталия гликерия глория гортензия грация дария доминикия евгения евдокия евлалия
  евпраксия евфимия ефимия ефросиния зенобия зиновия иулия иулиания калерия камелия клавдия констанция корнелия ксения
  лавиния леокадия ливия лидия лилия лукерия лукия лукреция люция магнолия мария мелания наталия натания октавия
  оливия олимпия офелия патриция пелагия порфирия прокопия пульхерия розалия северия сидония сильвия соломия софия
  стефания таисия теодосия терезия фелиция феодосия фотиния феврония цецилия эмилия эвелия юлия юния юстиния джулия
  аделия анатолия беатриция кассия харития`)
const UNSTRESSED_IYA_MEN = listed('илия захария закария анания иеремия')
/** First parts of men's double names that aren't declined: Жан-Поль, Абу-Бакр. */
const FROZEN_PARTS = listed('жан пьер ганс хан абу абд абдул нур мир сеид')
/** Korean given names are written as two syllables; the last one alone declines. */
const ONE_SYLLABLE = /^[^аеёиоуыэюя]*[аеёиоуыэюя]{1,2}[^аеёиоуыэюя]*$/i

/**
 * @example declineFirstName('Лев', 'm').dative // «Льву»
 * @example declineFirstName('Анна Мария', 'f').dative // «Анне Марии»
 */
export function declineFirstName(name: string, gender: Gender): Declined {
  const parts = partsOf(name)
  const last = parts.length - 1
  const east = isTwoSyllableName(name)
  return joinParts(
    parts.map((part, at) => {
      if (isSeparator(part)) return unchanged(part)
      if (at < last && gender === 'm' && FROZEN_PARTS.has(part.toLowerCase())) return unchanged(part)
      // «Чер-Су» and «Карл-Хайнц» look alike
      if (at < last && east) return unchanged(part, !parts.includes('-'))
      const declined = declineLetters(part, gender === 'm' ? masculine : feminine)
      // of men's double names some decline the first part and some don't: Карл-Хайнц
      return gender === 'm' && at < last && parts.includes('-') ? { ...declined, sure: false } : declined
    }),
  )
}

/** Whether a name is two words of one syllable each: «Ен Су», «Чер-Су». */
export function isTwoSyllableName(name: string): boolean {
  const words = name.split(/[\s-]+/)
  return words.length === 2 && words.every(isMonosyllable)
}

/** Whether a word is one syllable, in capitals or small letters: «Цзин», «Хоа». */
export function isMonosyllable(word: string): boolean {
  return ONE_SYLLABLE.test(word) && word.length > 1
}

function masculine(word: string): Declined {
  const fleeting = FLEETING.get(word)
  if (fleeting !== undefined) return hardMasculine(fleeting)
  if (UNCHANGED_MEN.has(word)) return unchanged(word, word !== 'шота')
  if (HARD_O.has(word)) return hardMasculine(word.slice(0, -1), false)
  if (FEMININE_O.has(word)) return firstDeclension(`${word.slice(0, -1)}а`, false)
  if (/[оеёэиыуюӣӯ]$/.test(word)) return unchanged(word)
  if (/[аеёиоуыэюя]а$/.test(word)) return unchanged(word, !word.endsWith('иа'))
  if (word.endsWith('ия')) return firstDeclension(word, UNSTRESSED_IYA_MEN.has(word))
  if (/[ая]$/.test(word)) return firstDeclension(word)
  if (/[йь]$/.test(word)) return softMasculine(word.slice(0, -1))
  if (/[^аеёиоуыэюя]ёк$/.test(word)) return hardMasculine(word.replace(/ёк$/, 'ьк'))
  return hardMasculine(word)
}

function feminine(word: string): Declined {
  if (word.endsWith('ь')) return thirdDeclension(word, THIRD_DECLENSION.has(word))
  if (/[аеёиоуыэюя]а$/.test(word)) return unchanged(word, false)
  if (STRESSED_IYA.has(word)) return { ...firstDeclension(word), dative: `${word.slice(0, -1)}е` }
  if (word.endsWith('ия')) return firstDeclension(word, UNSTRESSED_IYA.has(word))
  return /[ая]$/.test(word) ? firstDeclension(word) : unchanged(word)
}
