/** What the author's window learns of a job: the same that the teacher's page knows of its list, and what is wrong. */
import type { Severity } from '../diagnostics/diagnostic.ts'
import type { Edition } from '../model/job.ts'
import type { JobView } from './job-view.ts'
import type { KitLeaflet } from './kit.ts'
import type { ListView } from './list-view.ts'

/** A message as the command prints it, with the line of the file. */
export interface ReportView {
  readonly severity: Severity
  readonly text: string
}

export interface AuthorView {
  /** Grows with every change of a file. */
  readonly revision: number
  readonly list: ListView
  /** As it was when it could be made last; null: never yet. */
  readonly job: JobView | null
  readonly leaflets: readonly KitLeaflet[]
  readonly reports: readonly ReportView[]
}

/** A page to be drawn: see `PageDrawing`; JSON. */
export interface DrawingView {
  readonly width: number
  readonly height: number
  readonly operators: string
  readonly forms: Readonly<Record<string, string>>
  readonly pictures: Readonly<
    Record<
      string,
      {
        readonly turn: readonly [number, number, number, number, number, number]
        readonly encoding: 'rgb' | 'jpeg'
        readonly width: number
        readonly height: number
        /** Base64. */
        readonly data: string
      }
    >
  >
  /** By font and number: `F1 36`. */
  readonly glyphs: Readonly<Record<string, { readonly path: string; readonly width: number; readonly text: string }>>
}

/** Null: as the class list says. */
export type EditionChoice = Edition | null
