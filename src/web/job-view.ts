/** A job as the page shows it: what can be made of which classes, and what one copy of a leaflet is. */
import type { CaseForms, Note, RowId } from './list-view.ts'

export interface LeafletView {
  readonly id: string
  /** How many of the class get it, and who of them doesn't because of the age, by number. */
  readonly pupils: number
  readonly outside: readonly number[]
}

export interface JobClassView {
  readonly label: string
  readonly pupils: readonly { readonly row: RowId; readonly number: number; readonly leaflets: readonly string[] }[]
  readonly leaflets: readonly LeafletView[]
  /** How the teacher's name goes through the cases; null while there is no name. */
  readonly teacherForms: CaseForms | null
}

export interface JobView {
  /** As many as the list has; null: nothing can be made for it, and the notes of severity `error` say why. */
  readonly classes: readonly (JobClassView | null)[]
  readonly notes: readonly Note[]
}

/** Whose leaflet: the class from 0, the pupil's number in it, the leaflet's id. */
export interface CopyName {
  readonly classAt: number
  readonly pupil: number
  readonly leaflet: string
}

export interface CopyView {
  readonly pages: number
  /** Of a page, in points. */
  readonly width: number
  readonly height: number
  /** What would keep this copy from being printed (`error`), or should be looked at. */
  readonly notes: readonly Note[]
}
