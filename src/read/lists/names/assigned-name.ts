/** Units of a name put together as last, first and middle name. */
import type { NameUnit } from './name-units.ts'
import { looksLikeSurname } from './surname-endings.ts'

export type NameOrder = 'last-first' | 'first-last' | 'unknown'

export interface AssignedName {
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  readonly order: NameOrder
  readonly sure: boolean
}

/** Whether each word looks like a surname: a double one without its hyphen. */
export function allSurnames(units: readonly NameUnit[]): boolean {
  return units.every(surnameLike)
}

/** Whether a word looks like a surname by its ending, or by a particle before it. */
export function surnameLike({ text, particle }: NameUnit): boolean {
  return particle || looksLikeSurname(text)
}

/** A name from the words that were taken for each of its parts. */
export function assignedName(
  last: readonly NameUnit[],
  first: readonly NameUnit[],
  middle: readonly NameUnit[],
  order: NameOrder,
  sure: boolean,
): AssignedName {
  const joined = (units: readonly NameUnit[]) => units.map(({ text }) => text).join(' ')
  return { lastName: joined(last), firstName: joined(first), middleName: joined(middle), order, sure }
}
