/** A row of a class list before its cells are understood, whatever kind of file it came from. */
import type { Diagnostic } from '../../../diagnostics/diagnostic.ts'
import type { Place } from '../../../model/place.ts'
import type { RowField } from '../columns.ts'

/** The text of a cell, and its place. */
export interface RowCell {
  readonly text: string
  readonly place: Place
}

/** In a part of a name: the list says with a dash that there is no such part. */
export const NONE = '—'

/** A row as it is before its cells are understood. */
export interface ListRow {
  readonly cells: Readonly<Partial<Record<RowField, RowCell>>>
  /** The family's addresses with the place of each; invalid ones are left out. */
  readonly emails: ReadonlyMap<string, Place>
  readonly place: Place
  /** Why the row can't be trusted as a whole, if so. */
  readonly broken: Pick<Diagnostic, 'message' | 'hint' | 'place'> | null
}
