/** One file of the corpus, with the reading that it must have. */
import type { ColumnMap } from '../../../src/read/lists/tables/column-map.ts'
import type { Made } from './make-files.ts'

export interface ExpectedClass {
  readonly label: string | null
  readonly teacher?: string
  /** «Воробьёв Павел Ильич | 2015-02-01 | a@b.example», without what there isn't. */
  readonly pupils: readonly string[]
}

export interface Recipe {
  readonly name: string
  readonly make: Made
  readonly classes: readonly ExpectedClass[]
  /** Codes of all diagnostics, sorted. */
  readonly codes?: readonly string[]
  /** Places of the diagnostics, sorted. */
  readonly places?: readonly string[]
  /** Must not be found, neither in the roster nor in a diagnostic. */
  readonly secrets?: readonly string[]
  readonly options?: { readonly meetingDate?: string; readonly columns?: ColumnMap }
}
