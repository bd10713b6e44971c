/** Where the lines of a short text end, so that none is left with a word or two. */
import { itemAt } from '../../diagnostics/impossible.ts'
import type { Run } from '../../model/composed.ts'
import { fillText } from '../../model/field-text.ts'
import { printable } from '../printable.ts'

/** A run, its values set. */
export interface FilledRun {
  readonly text: string
  readonly bold: boolean
}

/** By so many points pdfmake may see a line wider than it is. */
const TOLERANCE = 0.5
/** Before a sentence: «…до 7 сентября. Классный…», not within «М. П.», whose space doesn't break, nor after a question, whose answer stays with it. */
const SENTENCE_ENDS = /[.!…][»”"]?$/u
const SENTENCE_BEGINS = /^[«„"]?\p{Lu}/u

/** A line with more of it empty isn't worth the end of a sentence. */
const SHORT = 2 / 3

/** Worse than any unevenness, and worse than that. */
const WITHIN_A_SENTENCE = 1e6
const ONE_MORE_LINE = 1e9

/**
 * The runs with line breaks for spaces: as few lines as it takes, as many of them as can be ending with a sentence, and all as even as they can
 * be. Unchanged where a word is wider than a line, or the text has breaks of its own.
 *
 * @param width of a line, in points
 * @param measure width of a text in points
 * @example evenLines([{ text: 'Оборот талона. Заполняет учитель', … }], 150, measure) // 'Оборот талона.\nЗаполняет учитель'
 */
export function evenLines(
  runs: readonly FilledRun[],
  width: number,
  measure: (text: string, bold: boolean) => number,
): readonly string[] {
  const texts = runs.map(({ text }) => text)
  const whole = texts.join('')
  const words = [...whole.matchAll(/[^ ]+/g)].map(({ 0: word, index }) => ({
    word,
    from: index,
    to: index + word.length,
  }))
  const widthOf = (from: number, to: number) => {
    let at = 0
    return runs.reduce((sum, { text, bold }) => {
      const part = text.slice(Math.max(0, from - at), Math.max(0, to - at))
      at += text.length
      return part === '' ? sum : sum + measure(part, bold)
    }, 0)
  }
  const most = width - TOLERANCE
  if (whole.includes('\n') || words.some(({ from, to }) => widthOf(from, to) > most)) return texts
  const breaks = bestBreaks(words.length, (first, last) => {
    const left = most - widthOf(itemAt(words, first).from, itemAt(words, last).to)
    if (left < 0) return Number.POSITIVE_INFINITY
    const next = words[last + 1]?.word
    const ends =
      next === undefined ||
      (left < most * SHORT && SENTENCE_ENDS.test(itemAt(words, last).word) && SENTENCE_BEGINS.test(next))
    return ONE_MORE_LINE + (ends ? 0 : WITHIN_A_SENTENCE) + left ** 2
  })
  const places = breaks.map((word) => itemAt(words, word).to)
  let at = 0
  return texts.map((text) => {
    const broken = breakAt(text, places, at)
    at += text.length
    return broken
  })
}

function breakAt(text: string, places: readonly number[], at: number): string {
  return places.reduceRight((rest, place) => {
    const i = place - at
    return i >= 0 && i < text.length ? `${rest.slice(0, i)}\n${rest.slice(i).replace(/^ +/, '')}` : rest
  }, text)
}

/**
 * @param costOf of a line from one word to another; endless where it doesn't fit
 * @returns the last words of all lines but the last
 */
function bestBreaks(count: number, costOf: (first: number, last: number) => number): readonly number[] {
  const best: { readonly cost: number; readonly breaks: readonly number[] }[] = [{ cost: 0, breaks: [] }]
  for (let last = 0; last < count; last++) {
    let found: (typeof best)[number] = { cost: Number.POSITIVE_INFINITY, breaks: [] }
    for (let first = last; first >= 0; first--) {
      const line = costOf(first, last)
      if (line === Number.POSITIVE_INFINITY) break
      const before = itemAt(best, first)
      if (before.cost + line >= found.cost) continue
      found = { cost: before.cost + line, breaks: first === 0 ? [] : [...before.breaks, first - 1] }
    }
    best.push(found)
  }
  return best.at(-1)?.breaks ?? []
}

/** Runs as they are printed, for `evenLines`. */
export function filledRuns(runs: readonly Run[], values: readonly string[], bold: boolean): readonly FilledRun[] {
  return runs.map((run) => ({ text: printable(fillText(run.text, values)), bold: run.bold ?? bold }))
}
