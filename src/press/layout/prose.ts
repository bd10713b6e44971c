/** Running text whose words may be broken, and the parts of it that may not: values, and words in quotes. */
import { itemAt } from '../../diagnostics/impossible.ts'
import type { Run } from '../../model/composed.ts'
import type { Hyphens } from './load-hyphens.ts'

/** The text of one run, as it is printed. */
export interface Prose {
  readonly text: string
  readonly hyphens: Hyphens
  /** Whether words may be broken to fill lines, not only where a word is too wide for one. */
  readonly fills: boolean
  /** Stretches of it in which nothing may be broken, [from, to). */
  readonly whole: readonly (readonly [number, number])[]
}

/** With what runs become prose. */
interface ProseSetting extends Pick<Prose, 'hyphens' | 'fills'> {
  readonly values: readonly string[]
  /** A text or a value as it is printed. */
  readonly print: (text: string) => string
}

/**
 * For each run the prose that it is, or null: what is bold is a label, a name or an address. A value is never broken,
 * nor is «what is written on a button» (or “so”), also where the quotes begin in one run and end in another.
 */
export function proseOf(
  runs: readonly Run[],
  { values, print, hyphens, fills }: ProseSetting,
): readonly (Prose | null)[] {
  const open: string[] = []
  return runs.map((run) => {
    let text = ''
    const whole: [number, number][] = []
    for (const part of run.text) {
      if (typeof part !== 'string') {
        const value = print(itemAt(values, part.index))
        whole.push([text.length, text.length + value.length])
        text += value
        continue
      }
      for (const char of print(part)) {
        // “ ends „so“, and begins “so”
        const ends = char === '»' || char === '”' || (char === '“' && open.at(-1) === '„')
        if (!ends && (char === '«' || char === '„' || char === '“')) open.push(char)
        if (open.length > 0) whole.push([text.length, text.length + char.length])
        if (ends) open.pop()
        text += char
      }
    }
    const plain = !run.bold && !run.underline && !run.link && !run.address && run.pageOfStep === undefined
    return plain ? { text, whole, hyphens, fills } : null
  })
}

/** Whether a stretch of the text may be broken anywhere. */
export function isBreakable({ whole }: Prose, from: number, to: number): boolean {
  return whole.every(([start, end]) => end <= from || start >= to)
}
