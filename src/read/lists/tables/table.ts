/** A list as it lies on a sheet: which columns mean what, in which rows the pupils are, and what is around it. */
import { present } from '../../../diagnostics/impossible.ts'
import type { ListField } from '../columns.ts'

export interface TableColumn {
  readonly index: number
  readonly field: ListField
  /** Empty where the sheet has none. */
  readonly heading: string
}

export interface DroppedColumn {
  readonly index: number
  /** Empty where the sheet has none. */
  readonly heading: string
  /** Row of the heading, from 0: of two rows the lower one, if that one has it. */
  readonly row: number
}

/** Why a name isn't read as a pupil's: each such row is reported. */
export type Unread = 'below-total' | 'signature' | 'parent' | 'not-a-name'

/** A row, from 0, whose name isn't read, and why. */
export interface UnreadRow {
  readonly row: number
  readonly why: Unread
}

/** A row, from 0, below which no one is a pupil, and the rows with names there. */
export interface OthersBelow {
  readonly row: number
  readonly names: readonly number[]
}

/** A row within the list that says of which class the pupils below it are. */
export interface TableSection {
  readonly row: number
  readonly titles: readonly string[]
}

export interface ListTable {
  readonly columns: readonly TableColumn[]
  /** Columns that hold something and are never kept. */
  readonly dropped: readonly DroppedColumn[]
  /** The row of the headings, from 0; without headings, the first pupil's. */
  readonly headerRow: number
  /** False where the columns were understood by the look of their values. */
  readonly headed: boolean
  /** Rows of the sheet, from 0, that may hold pupils. */
  readonly rows: readonly number[]
  /** Rows that go on with the pupil of an earlier row, by that row. */
  readonly continued: ReadonlyMap<number, readonly number[]>
  readonly sections: readonly TableSection[]
  /** Texts above the table itself, and above all tables that lie beside one another: title, teacher. */
  readonly titles: readonly string[]
  readonly sharedTitles: readonly string[]
  /** Texts below it: totals, signatures. */
  readonly footers: readonly string[]
  /** Their rows on the sheet, from 0. */
  readonly footerRows: readonly number[]
  /** Rows with a name that isn't read: people who signed, parents, or pupils who were added without anything beside the name. */
  readonly unread: readonly UnreadRow[]
  /** Rows that begin a part whose people aren't pupils. */
  readonly others: readonly OthersBelow[]
}

/** The column of the pupils' names, or of their last names: every table has one. */
export function nameColumn({ columns }: Pick<ListTable, 'columns'>): TableColumn {
  return present(
    columns.find(({ field }) => field === 'fullName' || field === 'lastName'),
    'the column of names',
  )
}

/** The fields of the columns by their place on the sheet. */
export function columnFields(columns: readonly TableColumn[]): readonly (ListField | null)[] {
  const fields: (ListField | null)[] = []
  for (const { field, index } of columns) fields[index] ??= field
  return Array.from(fields, (field) => field ?? null)
}
