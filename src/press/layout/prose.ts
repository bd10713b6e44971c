/** Running text whose words may be broken, and the parts of it that may not: values, and words in quotes. */
import { itemAt } from '../../diagnostics/impossible.ts'
import type { Run } from '../../model/composed.ts'

/** The text of one run, as it is printed. */
export interface Prose {
  readonly text: string
  /** Stretches of it in which nothing may be broken, [from, to). */
  readonly whole: readonly (readonly [number, number])[]
}

/**
 * For each run the prose that it is, or null: what is bold is a label, a name or an address. A value is never broken,
 * nor is «what is written on a button», also where the quotes begin in one run and end in another.
 *
 * @param print a text or a value as it is printed
 */
export function proseOf(
  runs: readonly Run[],
  values: readonly string[],
  print: (text: string) => string,
): readonly (Prose | null)[] {
  let depth = 0
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
        if (char === '«' || char === '„') depth += 1
        if (depth > 0) whole.push([text.length, text.length + char.length])
        if (char === '»' || char === '“') depth = Math.max(0, depth - 1)
        text += char
      }
    }
    const plain = !run.bold && !run.underline && !run.link && !run.address && run.pageOfStep === undefined
    return plain ? { text, whole } : null
  })
}

/** Whether a stretch of the text may be broken anywhere. */
export function isBreakable({ whole }: Prose, from: number, to: number): boolean {
  return whole.every(([start, end]) => end <= from || start >= to)
}
