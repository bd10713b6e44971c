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

export function allSurnames(units: readonly NameUnit[]): boolean {
  return units.every(surnameLike)
}

export function surnameLike({ text, particle }: NameUnit): boolean {
  return particle || looksLikeSurname(text)
}

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
