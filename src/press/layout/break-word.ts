/** Words of a paragraph in the making: broken in two, and the narrowest column that holds them. */
import type { LaidInline } from 'pdfmake/js/LayoutBuilder.js'
import { SOFT_HYPHEN } from './load-hyphens.ts'
import { isBreakable } from './prose.ts'

/** Why a word is broken: to fill a line better, or because no line holds it, which is worse and so allows more. */
export type BreakReason = 'to-fill' | 'to-fit'

/** The first of the words that wait, in two pieces of which the first takes at most `width`; null if it must stay whole. */
export function breakWord(
  waiting: readonly LaidInline[],
  width: number,
  reason: BreakReason,
): readonly [LaidInline, LaidInline] | null {
  const [word] = waiting
  if (!word) return null
  const at = lastFitting(word, placesIn(waiting, reason), width)
  if (at === undefined) return null
  const [head, tail] = [headOf(word, at), word.text.slice(at)]
  return [
    { ...word, text: head, width: measure(word, head), trailingCut: 0, lineEnd: false },
    { ...word, text: tail, width: measure(word, tail), leadingCut: 0 },
  ]
}

/**
 * The last place up to which the word fits. Looked for from the beginning, so that a long word costs no more than the line that it is
 * broken for: shaping may bring a head of one letter more nearer, but by no more than a letter.
 */
function lastFitting(word: LaidInline, places: readonly number[], width: number): number | undefined {
  let last: number | undefined
  for (const place of places) {
    const head = measure(word, headOf(word, place))
    if (head <= width) last = place
    else if (head > width + word.fontSize) break
  }
  return last
}

/** How narrow a column may be. */
export interface LeastWidth {
  /** Points. */
  readonly width: number
  /** The word that needs it. */
  readonly word: string
}

/** Width of the widest word or, where it may be broken, of its widest piece: no column should be narrower. */
export function leastWidth(words: readonly LaidInline[], reason: BreakReason = 'to-fit'): LeastWidth {
  const widest = [...boundWords(words)].sort((a, b) => b.width - a.width)
  let least: LeastWidth = { width: 0, word: '' }
  for (const { at, parts, width } of widest) {
    if (width <= least.width) break
    const [word, places] = [words[at], parts === 1 ? placesIn(words.slice(at), reason) : []]
    if (!word) break
    if (places.length === 0) return { width, word: textOf(words.slice(at, at + parts)) }
    const pieces = [0, ...places].map((from, n) => {
      const to = places[n]
      return to === undefined ? word.text.slice(from).trimEnd() : `${word.text.slice(from, to)}${SOFT_HYPHEN}`
    })
    const piece = Math.max(...pieces.map((one) => measure(word, one)))
    if (piece > least.width) least = { width: piece, word: word.text.trim() }
  }
  return least
}

/** Width of the widest word, none being broken. */
export function widestWord(words: readonly LaidInline[]): LeastWidth {
  return boundWords(words)
    .map(({ at, parts, width }) => ({ width, word: textOf(words.slice(at, at + parts)) }))
    .reduce((a, b) => (b.width > a.width ? b : a), { width: 0, word: '' })
}

/** Words as lines take them: what runs on from one run of text into the next is one. */
function boundWords(words: readonly LaidInline[]): readonly { at: number; parts: number; width: number }[] {
  const bound: { at: number; parts: number; width: number }[] = []
  words.forEach((word, i) => {
    const last = bound.at(-1)
    const before = words[i - 1]
    if (last && before?.noNewLine) {
      last.parts += 1
      last.width += before.trailingCut + word.width - word.trailingCut
    } else bound.push({ at: i, parts: 1, width: widthOf(word) })
  })
  return bound
}

function textOf(words: readonly LaidInline[]): string {
  return words
    .map(({ text }) => text)
    .join('')
    .trim()
}

/** Lines that the words take in a column of this width, if none is broken. */
export function countLines(words: readonly LaidInline[], width: number): number {
  let lines = 1
  let used = 0
  words.forEach((word, i) => {
    if (used > 0 && used + widthOf(word) > width) {
      lines += 1
      used = 0
    }
    used += word.width
    if (word.lineEnd && i < words.length - 1) {
      lines += 1
      used = 0
    }
  })
  return lines
}

/** Without the spaces at its ends. */
function widthOf({ width, leadingCut, trailingCut }: LaidInline): number {
  return width - leadingCut - trailingCut
}

function headOf({ text }: LaidInline, at: number): string {
  return `${text.slice(0, at)}${SOFT_HYPHEN}`
}

function measure({ font, fontSize }: LaidInline, text: string): number {
  return font.widthOfString(text, fontSize)
}

/** Where the first word may be broken. */
function placesIn([word, ...rest]: readonly LaidInline[], reason: BreakReason): readonly number[] {
  const prose = word?.prose
  if (!word || !prose || word.noNewLine) return []
  // what waits of a run is its end, so the word's place in it is counted from there
  const after = rest.reduce((sum, inline) => sum + (inline.prose === prose ? inline.text.length : 0), word.text.length)
  const from = prose.text.length - after
  const isThere = prose.text.startsWith(word.text, from)
  if (!isThere || !isBreakable(prose, from, from + word.text.trimEnd().length)) return []
  if (reason === 'to-fit') return prose.hyphens.placesToFit(word.text)
  return prose.fills ? prose.hyphens.places(word.text) : []
}
