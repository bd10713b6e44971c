/** Which encoding of one byte a letter Russian text is in, by what it comes to in each: letters, their case, and names. */
import { isFirstName } from '../names/first-names.ts'

/** Windows first: where nothing decides, it is that. CP866 is what Excel calls «CSV (MS-DOS)», MacCyrillic «CSV (Macintosh)». */
export const ONE_BYTE = ['windows-1251', 'ibm866', 'koi8-r', 'x-mac-cyrillic'] as const

/** Russian letters, the commonest first. */
const LETTERS = 'оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё'
/** Signs that Russian lists have beside letters. */
const SIGNS = /[«»„“”‘’–—…№°\u00a0]/u
const SAMPLE = 65_536
/** By how much another encoding must come out better than that of Windows. */
const MARGIN = 0.4
/** Of the words with foreign letters, how many may look like none of Russian before a text is none. */
const MOST_ODD = 0.5

/**
 * @returns the likeliest of these encodings; null where the text is Russian in none of them
 * @example oneByteEncoding(Uint8Array.of(0x88, 0xa2, 0xa0, 0xad)) // 'ibm866': «Иван»
 */
export function oneByteEncoding(bytes: Uint8Array): (typeof ONE_BYTE)[number] | null {
  const sample = bytes.subarray(0, SAMPLE)
  const scored = ONE_BYTE.map((encoding) => ({ encoding, ...scoreOf(new TextDecoder(encoding).decode(sample)) }))
  const best = scored.reduce((one, other) =>
    other.score > one.score + (one.encoding === ONE_BYTE[0] ? MARGIN : 0) ? other : one,
  )
  return best.odd > MOST_ODD ? null : best.encoding
}

/** How Russian a text is, for each of its letters beyond ASCII; and the share of its words that can't be words. */
function scoreOf(text: string): { readonly score: number; readonly odd: number } {
  const foreign = [...text].filter((sign) => sign > '\u007f')
  const words = text.match(/[a-z]*[^\s\p{ASCII}](?:[\p{L}\p{M}]|[^\p{ASCII}\s])*/giu) ?? []
  const odd = words.filter(isOdd)
  const names = words.filter((word) => word.length > 1 && isFirstName(word))
  const letters = foreign.reduce((sum, sign) => sum + scoreOfSign(sign), 0)
  return {
    score: (letters - 3 * odd.length + 12 * names.length) / Math.max(1, foreign.length),
    odd: odd.length / Math.max(1, words.length),
  }
}

function scoreOfSign(sign: string): number {
  const rank = LETTERS.indexOf(sign.toLowerCase())
  if (rank >= 0) return 1 - (2 * rank) / LETTERS.length
  if (SIGNS.test(sign)) return 0
  // letters of other languages of Russia are rare, and signs within words rarer
  return /\p{Script=Cyrillic}/u.test(sign) ? -1.5 : -3
}

/** «бВТБНПЧ», «Ђа ¬®ў», «Mьller»: a capital behind a small letter, what is no letter, letters that no Russian one looks like. */
function isOdd(word: string): boolean {
  const bare = word.replace(EDGES, '')
  return ODD.some((pattern) => pattern.test(bare))
}

const EDGES = new RegExp(`^${SIGNS.source}+|${SIGNS.source}+$`, 'gu')
const ODD = [/[bdf-jlmnq-wzDFGIJLNQRSU-WZ]/, /\p{Ll}\p{Lu}/u, /[^\p{L}\p{M}\p{P}]/u, /[¶§¦¤¬®©±µ·†‡€‰]/u]
