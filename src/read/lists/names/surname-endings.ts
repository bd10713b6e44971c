/** Words that look like surnames by their endings, their particles, or the lists. */
import { isFirstName } from './first-names.ts'

const ENDING =
  /..(ов|ев|ёв|ова|ева|ёва|ин|ын|ина|ына|[сц]кий|[сц]кая|[сц]кой|ый|ая|ко|чук|щук|юк|ук|ян|янц|дзе|швили|[иы]х|аго|яго|ово|ич|ман|берг|штейн|штерн|сон|зода|заде|ец|ник|як|ак|ба|ия)$/i

const KOREAN = new Set(
  (
    'о у ю ким пак цой цхай чой ли лим тен тян хан кан юн шин сон со нам ан эм те чен чан чон хван квон мун но пян хо сим син ' +
    'югай огай хегай когай дегай магай ногай шегай тягай нигай пегай лигай'
  ).split(' '),
)

/** A particle that always belongs to the surname after it. */
const ALWAYS = new Set('де фон ибн бен бин дер ден дель делла цу'.split(' '))
/** The same, but some are words of their own: «Ван Ли». */
const SOMETIMES = new Set('ван мак ла ле да ди ду аль эль тер сан сен'.split(' '))

/** By the ending; a word that the lists know as a first name (Марина, Константин) is none. */
export function looksLikeSurname(word: string): boolean {
  if (KOREAN.has(word.toLowerCase())) return true
  if (isFirstName(word)) return false
  return ENDING.test(word) || (word.includes('-') && !word.split('-').every(isFirstName)) || /^\S+\s/.test(word)
}

/** Whether a word is one of the common Korean surnames. @example isKoreanSurname('Цой') // true */
export function isKoreanSurname(word: string): boolean {
  return KOREAN.has(word.toLowerCase())
}

/** «Ен», «Су»: one syllable, as the halves of Korean names are written. */
export function isOneSyllable(word: string): boolean {
  return /^[^аеёиоуыэюя\s-]*[аеёиоуыэюя]{1,2}[^аеёиоуыэюя\s-]*$/i.test(word) && word.length <= 5
}

/** @returns 'always', 'sometimes', or null for a word that is no particle */
export function particleKind(word: string): 'always' | 'sometimes' | null {
  const lower = word.toLowerCase()
  if (ALWAYS.has(lower)) return 'always'
  return SOMETIMES.has(lower) ? 'sometimes' : null
}
