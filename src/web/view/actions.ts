/** Everything that a person can do on the page. */
import type { PageKit } from '../kit.ts'
import type { ListSource, ListView, RowId } from '../list-view.ts'
import type { Settings } from '../settings.ts'
import type { DeskPort } from './desk-port.ts'
import { type EditActions, editActions } from './edit-actions.ts'
import { firstSettings, fittingSettings, sampleSettings } from './fitting-settings.ts'
import { canRemember, forgetRemembered, remember } from './memory.ts'
import { missingWords } from './missing-words.ts'
import { questionsOf } from './questions.ts'
import { createReader } from './read-again.ts'
import { FIRST_ROWS, firstState, type State, type StepName, type Store } from './state.ts'
import { type TakeActions, takeActions } from './take-actions.ts'
import type { ViewWords } from './words/words.ts'

/** A list that takes longer is none, or a hostile one. */
const LONGEST_READING_MS = 30_000
/** While a person types, the job is read when they pause. */
const PAUSE_MS = 250

export interface Actions extends EditActions, TakeActions {
  openList(source: ListSource): Promise<void>
  fill(settings: Settings): void
  setRemembers(remembers: boolean): void
  /** @param goal selector of what is to have the focus there */
  go(step: StepName, goal?: string): void
  /** To the field that is to be filled in. */
  toForm(): void
  /** To the cases of a pupil's name. */
  mendName(row: RowId): void
  change(change: Partial<State>): void
  say(text: string): void
  forget(): void
  goOn(): void
}

/** @param words of the language that the page is in now */
export function createActions(store: Store, desk: DeskPort, kit: PageKit, words: () => ViewWords): Actions {
  const { get, set } = store
  let pause: ReturnType<typeof setTimeout> | undefined
  const reader = createReader(store, desk)
  // the same words again are heard only if they are other words
  const say = (text: string) => set({ said: text !== '' && text === get().said ? `${text}\u00a0` : text })

  const actions: Actions = {
    openList: async (source) => {
      set({ isReading: true, refused: null, hasForgotten: false, dialog: null })
      reader.forgetList()
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
        const view = await reader.readList(source, [])
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
        await reader.readJob()
      } catch (cause) {
        clearTimeout(late)
        if (get().isReading) reader.fail(cause)
      }
    },
    ...editActions(store, reader, words, say),
    fill: (settings) => {
      const { settings: before, remembers } = get()
      set({ settings, revision: get().revision + 1 })
      if (remembers) remember(settings)
      clearTimeout(pause)
      const isDay = before.days.meeting !== settings.days.meeting
      pause = setTimeout(
        () => void (isDay && get().list !== null ? reader.change((before) => before) : reader.guarded(reader.readJob)),
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
    go: (step, goal) => {
      if (location.hash !== `#${step}`) history.pushState(null, '', step === 'empty' ? '#' : `#${step}`)
      const { job, classAt } = get()
      const isWaiting = (step === 'preview' || step === 'files') && (job?.classes[classAt] ?? null) === null
      const missing = isWaiting ? missingWords(get(), words()) : []
      const notYet = step === 'files' ? words().result.notYet : words().preview.notYet
      set({
        step,
        editing: null,
        isPicking: false,
        goal: goal ?? null,
        said: missing.length > 0 ? `${notYet} ${missing.join('; ')}` : '',
      })
    },
    toForm: () => actions.go('leaflets', '.field.bad input'),
    mendName: (row) => {
      set({ rows: 'forms', mending: row })
      actions.go('list', `[id="genitive-${row}"]`)
    },
    change: set,
    say,
    ...takeActions(store, desk, words, { guarded: reader.guarded, say }),
    forget: () => {
      forgetRemembered()
      const { language } = get()
      desk.restart()
      reader.forgetList()
      set({ ...firstState(firstSettings(kit), language, false), isUp: false, hasForgotten: true })
      history.replaceState(null, '', '#')
    },
    goOn: () => {
      // a worker that was begun anew has nothing yet
      reader.forgetList()
      set({ fault: null, taken: {} })
      void reader.guarded(reader.readJob)
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
