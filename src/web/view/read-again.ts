/** The worker reads what the page has: the list with all that was changed in it, then the job; one reading after the other. */
import type { Edit, ListSource, ListView } from '../list-view.ts'
import type { DeskPort } from './desk-port.ts'
import { fittingSettings } from './fitting-settings.ts'
import type { State, Store } from './state.ts'

export interface Reader {
  readList(source: ListSource, edits: readonly Edit[]): Promise<ListView>
  readJob(): Promise<void>
  /** Reads the list again with other edits. What goes wrong is shown. */
  change(edited: (before: readonly Edit[]) => readonly Edit[]): Promise<void>
  /** Runs what may fail, and shows that it has. */
  guarded(work: () => Promise<void>): Promise<void>
  fail(cause: unknown): void
  /** The worker is a new one, or is to have another list. */
  forgetList(): void
}

/** One for the page. */
export function createReader({ get, set }: Store, desk: DeskPort): Reader {
  /** Whether the worker has the list that the page shows. */
  let deskHasList = false
  let asked = 0
  // a fast typist has the next cell done before the list was read with the one before
  let turn: Promise<void> = Promise.resolve()

  const reread = async (edits: readonly Edit[]) => {
    const { list, settings } = get()
    if (list === null) return
    const view = await reader.readList(list.source, edits)
    set({
      list: { ...list, edits, view },
      settings: fittingSettings(settings, view),
      revision: get().revision + 1,
    })
    await reader.readJob()
  }
  const reader: Reader = {
    readList: async (source, edits) => {
      const { meeting } = get().settings.days
      const view = await desk.ask('list', { source: deskHasList ? null : source, edits, meeting })
      deskHasList = true
      return view
    },
    readJob: async () => {
      asked += 1
      const own = asked
      const { list, settings } = get()
      if (list === null || list.view.unreadable) return
      if (!deskHasList) await reader.readList(list.source, list.edits)
      const job = await desk.ask('job', settings)
      // an answer about what isn't so any more
      if (own === asked) set({ job, pupil: pupilLeft(get(), job) })
    },
    change: (edited) => {
      turn = turn.then(() => reader.guarded(() => reread(edited(get().list?.edits ?? []))))
      return turn
    },
    guarded: async (work) => {
      try {
        await work()
      } catch (cause) {
        reader.fail(cause)
      }
    },
    fail: (cause) => {
      deskHasList = false
      desk.restart()
      set({ isReading: false, fault: cause instanceof Error ? cause.message : String(cause) })
    },
    forgetList: () => {
      deskHasList = false
    },
  }
  return reader
}

/** The pupil who is looked at, or the first where that one is gone. */
function pupilLeft({ list, classAt, pupil }: State, job: State['job']): number | null {
  const rows = list?.view.classes[classAt]?.rows ?? []
  const pupils = job?.classes[classAt]?.pupils ?? rows.flatMap((row) => row.pupil ?? [])
  return pupils.some(({ number }) => number === pupil) ? pupil : (pupils[0]?.number ?? null)
}
