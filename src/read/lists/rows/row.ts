/** A row of a class list before its cells are understood, whatever kind of file it came from. */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { Place } from '../../../model/place.ts'

export const ROW_FIELDS = [
  'number',
  'lastName',
  'firstName',
  'middleName',
  'birthDate',
  'gender',
  'vk',
  'language',
  'edition',
  'genitive',
  'dative',
  'accusative',
] as const

export type RowField = (typeof ROW_FIELDS)[number]

export interface RowCell {
  readonly text: string
  readonly place: Place
}

export interface ListRow {
  readonly cells: Readonly<Partial<Record<RowField, RowCell>>>
  /** The family's addresses, and where each stands; those that can't be one are left out. */
  readonly emails: ReadonlyMap<string, Place>
  readonly place: Place
  /** Why the row can't be trusted as a whole, if so. */
  readonly broken: Pick<Diagnostic, 'message' | 'hint' | 'place'> | null
}
