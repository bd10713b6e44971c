/**
 * What the page asks of its worker, and what it gets. The page keeps all that a person has said (the file, the edits, the settings) and
 * sends it whole each time; the worker keeps only what follows from it, so that a new one can go on after one that was ended.
 */

import type { CopyName, CopyView, JobView } from './job-view.ts'
import type { Edit, ListSource, ListView, Note } from './list-view.ts'
import type { Settings } from './settings.ts'

export interface DrawnPage {
  readonly bitmap: ImageBitmap
  /** What is printed on it, in reading order, a line a part: for a reader who doesn't see the drawing. */
  readonly text: string
}

/** What can be taken away. */
export type Takeaway =
  /** A file to print: of each leaflet, or of all of them pupil by pupil. */
  | {
      readonly kind: 'print'
      readonly form: 'class' | 'booklet' | 'two-up' | 'fold' | 'together'
      /** Blank backs are put in for printing on both sides; printed on one side, they would be wasted sheets. */
      readonly sides: 'one' | 'both'
    }
  | { readonly kind: 'pupils' }
  | { readonly kind: 'letters' }
  | { readonly kind: 'handout' }
  | { readonly kind: 'cover' }
  /** The job as a folder, for the command. */
  | { readonly kind: 'folder' }

export interface MadeFileView {
  /** «7Б — печать.pdf». */
  readonly name: string
  readonly bytes: Uint8Array
  /** Of type `application/pdf` or `application/zip`. */
  readonly type: string
  /** Pages of a PDF; files of a ZIP. */
  readonly count: number
  /** Pages of the first pupil, to be tried out on the printer; 0 where there is no such thing. */
  readonly firstPages: number
  /** Pupils whose copy isn't in it, and why. */
  readonly left: readonly { readonly pupil: number; readonly name: string; readonly notes: readonly Note[] }[]
}

/** Every operation: what it is given, and what it gives. */
export interface Operations {
  /** Reads a list anew, edits and all. */
  readonly list: {
    readonly input: {
      /** null: the one that was read last. */
      readonly source: ListSource | null
      readonly edits: readonly Edit[]
      /** ISO date: ages are looked at against it; empty where the day isn't known. */
      readonly meeting: string
    }
    readonly output: ListView
  }
  /** The list as it was read last, with what the form says, as a job that leaflets can be made of. */
  readonly job: { readonly input: Settings; readonly output: JobView }
  readonly copy: { readonly input: CopyName; readonly output: CopyView }
  /** One page as a picture; `page` from 0, `scale` in pixels a point. */
  readonly page: {
    readonly input: CopyName & { readonly page: number; readonly scale: number }
    readonly output: DrawnPage
  }
  /** One pupil's PDF, as the command writes it. */
  readonly file: { readonly input: CopyName; readonly output: MadeFileView }
  readonly take: {
    readonly input: {
      readonly classAt: number
      readonly leaflets: readonly string[]
      readonly wanted: Takeaway
      /** Pupils to leave out, by number. */
      readonly without: readonly number[]
    }
    readonly output: readonly MadeFileView[]
  }
  /** The list with all edits, as a workbook. */
  readonly workbook: { readonly input: null; readonly output: MadeFileView }
  /** An empty workbook with the headings that a list can have. */
  readonly blank: { readonly input: null; readonly output: MadeFileView }
}

/** The name of one. */
export type OperationName = keyof Operations

/** How far a long operation is. */
export interface HowFar {
  readonly done: number
  readonly total: number
  /** Whose copy is made. */
  readonly name: string
}

/** From the page to its worker. `stop` ends what is being taken. */
export type DeskQuestion =
  | {
      readonly [Op in OperationName]: { readonly id: number; readonly op: Op; readonly input: Operations[Op]['input'] }
    }[OperationName]
  | { readonly id: number; readonly op: 'stop' }

/** From the worker to the page. `up`, with id 0: it can press. */
export type DeskAnswer =
  | { readonly id: 0; readonly up: true }
  | { readonly id: number; readonly progress: HowFar }
  | { readonly id: number; readonly output: Operations[OperationName]['output'] }
  /** It was stopped; nothing was made. */
  | { readonly id: number; readonly stopped: true }
  /** A fault of the program, not of what it was given. */
  | { readonly id: number; readonly fault: string }
