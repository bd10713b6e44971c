/** What the way says of its steps, and which share a code: those next to one another with one address, as one begins where the other ended. */
import type { Run } from '../model/composed.ts'
import type { Step } from '../model/leaflet.ts'
import { type Words, wordText } from '../model/words.ts'
import type { Look } from './look.ts'

/** Steps with one code, or a step without. */
export interface CodeGroup {
  readonly steps: readonly Step[]
  /** The number of the step at which the code is, if it isn't here. */
  readonly codeAt: number | null
}

/**
 * The steps in their order, neighbours with one address together.
 *
 * @example codeGroups([gosuslugi, cop, cop, gosuslugi]) // steps 1 | 2, 3 | 4, whose code is at 1
 */
export function codeGroups(steps: readonly Step[]): readonly CodeGroup[] {
  const groups: CodeGroup[] = []
  for (const step of steps) {
    const last = groups.at(-1)
    const url = step.portal?.url
    if (url !== undefined && last?.steps[0]?.portal?.url === url) {
      groups[groups.length - 1] = { ...last, steps: [...last.steps, step] }
    } else {
      const before = url === undefined ? undefined : groups.find(({ steps: [first] }) => first?.portal?.url === url)
      groups.push({ steps: [step], codeAt: before?.steps[0]?.number ?? null })
    }
  }
  return groups
}

/**
 * What is said beside a code that several steps share: «**Код шагов 2 и 3.** Шаг 3 начинается там, где закончился шаг 2.»
 *
 * @param total steps of the leaflet
 */
export function codeSentence({ steps }: CodeGroup, total: number, { way }: Words): { lead: string; rest: string } {
  const [first = 1, ...next] = steps.map(({ number }) => number)
  const rest =
    next.length === 1
      ? wordText(way.nextStep, { step: next[0] ?? 0, before: first })
      : wordText(way.nextSteps, { steps: stepList(next, way) })
  return steps.length === total
    ? { lead: way.codeOfAll, rest: `${wordText(way.start, { first })} ${rest}` }
    : { lead: wordText(way.codeOf, { steps: stepList([first, ...next], way) }), rest }
}

function stepList(numbers: readonly number[], way: Words['way']): string {
  const [first = 0, last = 0] = [numbers[0], numbers.at(-1)]
  return wordText(numbers.length === 2 ? way.both : way.range, { first, last })
}

/** What one gets at a step, and the page on which it begins. */
export function stepRuns({ gives, number }: Step, { words }: Look): readonly Run[] {
  const page: Run = { text: [wordText(words.way.page, { page: '%page%' })], pageOfStep: number }
  return gives.length > 0 ? [{ text: [...gives, ', '] }, page] : [page]
}
