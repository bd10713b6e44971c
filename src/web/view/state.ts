/** All that the page knows, in one place. */
import type { Language } from '../../diagnostics/diagnostic.ts'
import type { ListField } from '../../read/lists/columns.ts'
import type { JobView } from '../job-view.ts'
import type { Edit, ListSource, ListView, Note, RowId } from '../list-view.ts'
import type { HowFar, MadeFileView } from '../protocol.ts'
import type { Settings } from '../settings.ts'

export type StepName = 'empty' | 'list' | 'leaflets' | 'preview' | 'files'
/** In the order of the work; before a list is open there are none. */
export const STEPS = ['list', 'leaflets', 'preview', 'files'] as const satisfies readonly StepName[]

export interface OpenedList {
  readonly source: ListSource
  readonly edits: readonly Edit[]
  readonly view: ListView
}

/** What may be taken, each with a button of its own. */
export type TakeName = 'print' | 'pupils' | 'letters' | 'handout' | 'cover' | 'folder'

export type Taken =
  | { readonly kind: 'running'; readonly far: HowFar | null }
  | { readonly kind: 'saved'; readonly files: readonly Omit<MadeFileView, 'bytes'>[]; readonly revision: number }
  | { readonly kind: 'stopped' }
  | { readonly kind: 'failed'; readonly detail: string }

export interface PrintChoice {
  readonly form: 'class' | 'together' | 'booklet' | 'two-up' | 'fold'
  readonly sides: 'one' | 'both'
}

export interface State {
  readonly language: Language
  readonly step: StepName
  /** Whether the worker can answer; what is asked before waits. */
  readonly isUp: boolean
  readonly isReading: boolean
  /** Something was forgotten, and the page says so. */
  readonly hasForgotten: boolean
  /** A list that could not be read: its name, and why. */
  readonly refused: { readonly name: string; readonly notes: readonly Note[] } | null
  readonly list: OpenedList | null
  readonly classAt: number
  readonly rows: 'all' | 'questions' | 'forms'
  /** How many rows are drawn. */
  readonly shown: number
  /** `typed`: what was typed on the cell before it became a field. */
  readonly editing: { readonly row: RowId; readonly field: ListField; readonly typed?: string } | null
  /** The pupil whose cases are looked at although the rules are certain of them. */
  readonly mending: RowId | null
  /** Questions that were answered with «all is well». */
  readonly settled: ReadonlySet<string>
  readonly settings: Settings
  readonly remembers: boolean
  readonly job: JobView | null
  /** Grows with everything that changes what files would hold. */
  readonly revision: number
  /** Number of the pupil who is looked at. */
  readonly pupil: number | null
  readonly pupils: 'all' | 'hard'
  readonly search: string
  readonly zoom: number
  readonly isPicking: boolean
  readonly print: PrintChoice
  readonly taken: Readonly<Partial<Record<TakeName, Taken>>>
  readonly dialog: 'paste' | 'forget' | null
  /** Said to those who don't see the page. */
  readonly said: string
  /** What has the focus when the next step is drawn; its heading, if nothing else is wanted. */
  readonly goal: string | null
  readonly fault: string | null
}

/** Rows that are drawn at once; a school's list has a thousand. */
export const FIRST_ROWS = 200

/** Before anything is open. @param settings what the school and this computer know already */
export function firstState(settings: Settings, language: Language, remembers: boolean): State {
  return {
    language,
    step: 'empty',
    isUp: false,
    isReading: false,
    hasForgotten: false,
    refused: null,
    list: null,
    classAt: 0,
    rows: 'all',
    shown: FIRST_ROWS,
    editing: null,
    mending: null,
    settled: new Set(),
    settings,
    remembers,
    job: null,
    revision: 0,
    pupil: null,
    pupils: 'all',
    search: '',
    zoom: 1,
    isPicking: false,
    print: { form: 'together', sides: 'both' },
    taken: {},
    dialog: null,
    said: '',
    goal: null,
    fault: null,
  }
}

/** The state, and who wants to know of its changes. */
export interface Store {
  readonly get: () => State
  readonly set: (change: Partial<State>) => void
  readonly subscribe: (listen: () => void) => () => void
}

/** @example const store = createStore(firstState(settings, 'ru', false)); store.set({ step: 'list' }) */
export function createStore(first: State): Store {
  let state = first
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change }
      for (const listen of [...listeners]) listen()
    },
    subscribe: (listen) => {
      listeners.add(listen)
      return () => listeners.delete(listen)
    },
  }
}
