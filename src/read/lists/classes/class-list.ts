/** What a file of class lists says of each class, whatever the job makes of it. */
import type { TableRow } from '../rows/read-rows.ts'
import type { ColumnMap } from '../tables/column-map.ts'
import type { ListTable } from '../tables/table.ts'

/** Where a table lies, without what is written around it. */
export type ListLayout = Pick<ListTable, 'columns' | 'dropped' | 'headerRow' | 'rows'>

/** One class of a file, with its rows. */
export interface ClassList {
  /** «5А», or null where nothing on the sheet says it. */
  readonly label: string | null
  /** The class teacher as written above the list, or below it. */
  readonly teacher: string | null
  /** The school year that the titles name, by the year in which it begins. */
  readonly year: number | null
  readonly sheet: string
  readonly rows: readonly TableRow[]
  /** What the columns of its first table were taken for. */
  readonly columns: ColumnMap
  /** Where on the sheet it lies; a class may have several tables, and share one with others. */
  readonly tables: readonly ListLayout[]
}

/** All classes of one file. */
export interface ClassLists {
  readonly file: string
  readonly classes: readonly ClassList[]
}
