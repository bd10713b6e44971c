/** A class list as the page shows it: where it comes from, what a person has changed in it, and what is understood of it. */
import type { Bilingual, Severity } from '../diagnostics/diagnostic.ts'
import type { Edition, Gender, VkState } from '../model/job.ts'
import type { ListField } from '../read/lists/columns.ts'
import type { SettingName } from './settings.ts'

/** Where a list comes from. `typed`: an empty table, to be filled in by edits. */
export type ListSource =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly text: string }
  | { readonly kind: 'typed' }
  | { readonly kind: 'sample' }

/** A row of a sheet by what it was before anything was edited: its number from 1, or `+1`, `+2` … for those that were added. */
export type RowId = string

/** What a person has changed in a list, in the order in which it was done; the file itself is never changed. */
export type Edit =
  /** The text of a cell; where the list has no such column it gets one. An empty text empties the cell. */
  | {
      readonly kind: 'cell'
      readonly sheet: string
      readonly row: RowId
      readonly field: ListField
      readonly text: string
    }
  /** A row without anything in it, below the last one of the class. */
  | { readonly kind: 'add'; readonly sheet: string; readonly classAt: number; readonly row: RowId }
  | { readonly kind: 'remove'; readonly sheet: string; readonly row: RowId }
  /** What a column holds; null: nothing that leaflets need, its cells are left out. */
  | {
      readonly kind: 'column'
      readonly sheet: string
      /** From 1. */
      readonly column: number
      readonly field: ListField | null
    }

/** One thing that is wrong or odd. The code names it for good, so that the page can say it in words of its own. */
export interface Note {
  readonly code: string
  readonly severity: Severity
  readonly message: Bilingual
  readonly hint: Bilingual | null
  /** The cell or row that it is about; null: the whole file, or no file. */
  readonly at: NotePlace | null
  /** The thing in the form that it is about, of which class (from 0); null: none. */
  readonly setting: { readonly name: SettingName; readonly classAt: number | null } | null
}

export interface NotePlace {
  readonly sheet: string
  readonly row: RowId
  /** null: the row, or a column that no field is read from. */
  readonly field: ListField | null
}

export interface ListColumn {
  /** From 1. */
  readonly column: number
  /** As it is written in the file; empty where the list has no headings. */
  readonly heading: string
  /** null: left out. */
  readonly field: ListField | null
}

/** How a name goes through the cases, as leaflets print it: «Орловой Инны». */
export interface CaseForms {
  readonly genitive: string
  readonly dative: string
  readonly accusative: string
  /** Whether a rule is certain; a person should look at others. */
  readonly sure: boolean
}

export interface ListedRow {
  readonly row: RowId
  /** Texts as they are in the list now, by column; a field with no column isn't there. */
  readonly cells: Readonly<Partial<Record<ListField, string>>>
  /** Fields whose cell was edited. */
  readonly edited: readonly ListField[]
  /** What was understood; null: no leaflet can be made for the row. */
  readonly pupil: ListedPupilRow | null
}

export interface ListedPupilRow {
  readonly number: number
  readonly lastName: string
  readonly firstName: string
  readonly middleName: string
  readonly gender: Gender | null
  /** ISO date. */
  readonly birthDate: string | null
  readonly emails: readonly string[]
  readonly vk: VkState
  readonly language: string
  readonly edition: Edition
  readonly forms: CaseForms
}

export interface ListedClassView {
  readonly sheet: string
  /** null: nothing in the list says it. */
  readonly label: string | null
  /** As the list names the teacher; null: it doesn't. */
  readonly teacher: string | null
  readonly columns: readonly ListColumn[]
  readonly rows: readonly ListedRow[]
}

export interface ListView {
  /** Name of the file; empty for a list that was pasted or typed. */
  readonly name: string
  readonly classes: readonly ListedClassView[]
  /** All of them: those of cells and rows, and those about the file. */
  readonly notes: readonly Note[]
  /** Nothing could be read as a list of pupils: the notes say why. */
  readonly unreadable: boolean
}
