/** Everything that a person can do on the page. */
import type { ListField } from '../../read/lists/columns.ts'
import type { PageKit } from '../kit.ts'
import type { Edit, ListSource, ListView, RowId } from '../list-view.ts'
import type { Settings } from '../settings.ts'
import type { DeskPort } from './desk-port.ts'
import { firstSettings, fittingSettings, sampleSettings } from './fitting-settings.ts'
import { canRemember, forgetRemembered, remember } from './memory.ts'
import { questionsOf } from './questions.ts'
import { FIRST_ROWS, firstState, type State, type StepName, type Store } from './state.ts'
import { type TakeActions, takeActions } from './take-actions.ts'
import type { ViewWords } from './words/words.ts'

/** A list that takes longer is none, or a hostile one. */
const LONGEST_READING_MS = 30_000
/** While a person types, the job is read when they pause. */
const PAUSE_MS = 250

export interface Actions extends TakeActions {
  openList(source: ListSource): Promise<void>
  edit(...edits: readonly Edit[]): Promise<void>
  editCell(row: RowId, field: ListField, text: string): Promise<void>
  undo(): Promise<void>
  undoRow(row: RowId): Promise<void>
  addPupil(): Promise<void>
  settle(key: string): void
  fill(settings: Settings): void
  setRemembers(remembers: boolean): void
  go(step: StepName): void
  change(change: Partial<State>): void
  say(text: string): void
  forget(): void
  goOn(): void
}

/** @param words of the language that the page is in now */
export function createActions(store: Store, desk: DeskPort, kit: PageKit, words: () => ViewWords): Actions {
  const { get, set } = store
  /** Whether the worker has the list that the page shows. */
  let deskHasList = false
  let asked = 0
  let pause: ReturnType<typeof setTimeout> | undefined
  let added = 0

  const fail = (cause: unknown) => {
    deskHasList = false
    desk.restart()
    set({ isReading: false, fault: cause instanceof Error ? cause.message : String(cause) })
  }
  const readList = async (source: ListSource, edits: readonly Edit[]) => {
    const { meeting } = get().settings.days
    const view = await desk.ask('list', { source: deskHasList ? null : source, edits, meeting })
    deskHasList = true
    return view
  }
  const readJob = async () => {
    asked += 1
    const own = asked
    const { list, settings } = get()
    if (list === null || list.view.unreadable) return
    if (!deskHasList) await readList(list.source, list.edits)
    const job = await desk.ask('job', settings)
    // an answer about what isn't so any more
    if (own === asked) set({ job, pupil: pupilLeft(get(), job) })
  }
  const pupilLeft = ({ classAt, pupil }: State, job: State['job']): number | null => {
    const rows = get().list?.view.classes[classAt]?.rows ?? []
    const pupils = job?.classes[classAt]?.pupils ?? rows.flatMap((row) => row.pupil ?? [])
    return pupils.some(({ number }) => number === pupil) ? pupil : (pupils[0]?.number ?? null)
  }
  const reread = async (edits: readonly Edit[]) => {
    const { list, settings } = get()
    if (list === null) return
    const view = await readList(list.source, edits)
    set({
      list: { ...list, edits, view },
      editing: null,
      settings: fittingSettings(settings, view),
      revision: get().revision + 1,
    })
    await readJob()
  }
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work()
    } catch (cause) {
      fail(cause)
    }
  }
  const questionCount = () => {
    const { list, classAt, settled } = get()
    return list === null ? 0 : questionsOf(list.view, classAt, settled).length
  }
  const say = (text: string) => set({ said: text })

  const actions: Actions = {
    openList: async (source) => {
      set({ isReading: true, refused: null, hasForgotten: false, dialog: null })
      deskHasList = false
      const late = setTimeout(() => {
        desk.restart()
        const notes = [
          {
            code: 'page/too-long',
            severity: 'error',
            message: { ru: words().fault.tooLong, en: words().fault.tooLong },
            hint: null,
            at: null,
            setting: null,
          } as const,
        ]
        set({ isReading: false, refused: { name: nameOf(source), notes } })
      }, LONGEST_READING_MS)
      try {
        const view = await readList(source, [])
        clearTimeout(late)
        const isEmpty = view.unreadable || (source.kind !== 'typed' && view.classes.length === 0)
        if (isEmpty) {
          set({ isReading: false, refused: { name: nameOf(source), notes: view.notes } })
          return
        }
        // what was put in for the sample is no one's own
        const own = get().list?.source.kind === 'sample' ? firstSettings(kit) : get().settings
        const settings = source.kind === 'sample' ? sampleSettings(own, kit) : own
        set({
          isReading: false,
          list: { source, edits: [], view },
          classAt: 0,
          // a telephone shows first what is to be answered
          rows: matchMedia('(max-width:640px)').matches && hasQuestions(view) ? 'questions' : 'all',
          shown: FIRST_ROWS,
          settled: new Set(),
          taken: {},
          pupil: null,
          settings: fittingSettings(withoutLabels(settings), view),
          revision: get().revision + 1,
        })
        actions.go('list')
        if (source.kind === 'typed') await actions.addPupil()
        const count = view.classes[0]?.rows.length ?? 0
        say(
          `${words().pupils(count)}, ${questionCount() > 0 ? words().questions(questionCount()) : words().noQuestions}`,
        )
        await readJob()
      } catch (cause) {
        clearTimeout(late)
        if (get().isReading) fail(cause)
      }
    },
    edit: (...edits) =>
      guarded(async () => {
        const { list } = get()
        if (list !== null) await reread([...list.edits, ...edits])
        say(
          questionCount() > 0
            ? `${words().list.mended} ${words().questions(questionCount())}`
            : `${words().list.mended} ${words().list.noneLeft}`,
        )
      }),
    editCell: async (row, field, text) => {
      const { list, classAt } = get()
      const of = list?.view.classes[classAt]
      if (of === undefined) return
      const before = of.rows.find((one) => one.row === row)?.cells[field] ?? ''
      if (before.trim() === text.trim()) set({ editing: null })
      else await actions.edit({ kind: 'cell', sheet: of.sheet, row, field, text })
    },
    undo: () => guarded(() => reread(get().list?.edits.slice(0, -1) ?? [])),
    undoRow: (row) =>
      guarded(() => reread((get().list?.edits ?? []).filter((edit) => edit.kind !== 'cell' || edit.row !== row))),
    addPupil: async () => {
      const { list, classAt } = get()
      const of = list?.view.classes[classAt]
      if (of === undefined) return
      added += 1
      const row = `+${added}`
      await actions.edit({ kind: 'add', sheet: of.sheet, classAt, row })
      const field = of.columns.find((one) => one.field === 'fullName' || one.field === 'lastName')?.field ?? 'lastName'
      set({ rows: 'all', shown: Number.POSITIVE_INFINITY, editing: { row, field } })
    },
    settle: (key) => set({ settled: new Set([...get().settled, key]) }),
    fill: (settings) => {
      const { settings: before, remembers } = get()
      set({ settings, revision: get().revision + 1 })
      if (remembers) remember(settings)
      clearTimeout(pause)
      const isDay = before.days.meeting !== settings.days.meeting
      pause = setTimeout(
        () => void guarded(isDay && get().list !== null ? () => reread(get().list?.edits ?? []) : readJob),
        PAUSE_MS,
      )
    },
    setRemembers: (remembers) => {
      if (remembers) set({ remembers: canRemember() && remember(get().settings) })
      else {
        forgetRemembered()
        set({ remembers: false })
      }
    },
    go: (step) => {
      if (location.hash !== `#${step}`) history.pushState(null, '', step === 'empty' ? '#' : `#${step}`)
      set({ step, editing: null, isPicking: false })
    },
    change: set,
    say,
    ...takeActions(store, desk, words, guarded),
    forget: () => {
      forgetRemembered()
      const { language } = get()
      desk.restart()
      deskHasList = false
      set({ ...firstState(firstSettings(kit), language, false), isUp: false, hasForgotten: true })
      history.replaceState(null, '', '#')
    },
    goOn: () => {
      // a worker that was begun anew has nothing yet
      deskHasList = false
      set({ fault: null, taken: {} })
      void guarded(readJob)
    },
  }
  return actions
}

function hasQuestions(view: ListView): boolean {
  return questionsOf(view, 0, new Set()).length > 0
}

/** Labels are those of the list that was open before. */
function withoutLabels(settings: Settings): Settings {
  return { ...settings, classes: settings.classes.map((one) => ({ ...one, label: '' })) }
}

function nameOf(source: ListSource): string {
  return source.kind === 'file' ? source.name : ''
}
