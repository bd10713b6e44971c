/** What a person can do to take finished files away. */
import type { MadeFileView, Takeaway } from '../protocol.ts'
import { type DeskPort, Stopped } from './desk-port.ts'
import { saveFile } from './save-file.ts'
import type { State, Store, TakeName } from './state.ts'
import type { ViewWords } from './words/words.ts'

export interface TakeActions {
  take(name: TakeName, without?: readonly number[]): Promise<void>
  stop(): void
  saveWorkbook(): Promise<void>
  saveBlank(): Promise<void>
  savePupil(pupil: number, leaflet: string): Promise<void>
}

/** @param tools `guarded` runs what may fail, and shows that it has; `say` tells those who don't see the page */
export function takeActions(
  store: Store,
  desk: DeskPort,
  words: () => ViewWords,
  {
    guarded,
    say,
  }: { readonly guarded: (work: () => Promise<void>) => Promise<void>; readonly say: (text: string) => void },
): TakeActions {
  const { get, set } = store
  return {
    take: async (name, without = []) => {
      const { classAt, settings, job, taken, revision } = get()
      const leaflets = (job?.classes[classAt]?.leaflets ?? []).map(({ id }) => id)
      if (Object.values(taken).some((one) => one.kind === 'running') || leaflets.length === 0) return
      const put = (one: NonNullable<State['taken'][TakeName]>) => set({ taken: { ...get().taken, [name]: one } })
      put({ kind: 'running', far: null })
      say(words().result.working)
      let quarter = 0
      try {
        const wanted = wantedOf(name, get())
        const order = settings.leaflets.filter((id) => leaflets.includes(id))
        const files = await desk.ask('take', { classAt, leaflets: order, wanted, without }, (far) => {
          put({ kind: 'running', far })
          const now = Math.floor((4 * far.done) / far.total)
          if (now > quarter && now < 4) say(words().result.done(far.done, far.total, far.name))
          quarter = Math.max(quarter, now)
        })
        for (const file of files) saveFile(file)
        put({ kind: 'saved', files: files.map(withoutBytes), revision })
        say(files.length === 0 ? words().result.nothingMade : words().result.savedAs(files.map((file) => file.name)))
      } catch (cause) {
        if (cause instanceof Stopped) {
          put({ kind: 'stopped' })
          say(words().result.stopped)
        } else put({ kind: 'failed', detail: cause instanceof Error ? cause.message : String(cause) })
      }
    },
    stop: () => desk.stop(),
    saveWorkbook: () => guarded(async () => saveFile(await desk.ask('workbook', null))),
    saveBlank: () => guarded(async () => saveFile(await desk.ask('blank', null))),
    savePupil: (pupil, leaflet) =>
      guarded(async () => saveFile(await desk.ask('file', { classAt: get().classAt, pupil, leaflet }))),
  }
}

function wantedOf(name: TakeName, { print }: State): Takeaway {
  return name === 'print' ? { kind: 'print', ...print } : { kind: name }
}

function withoutBytes({ bytes: _, ...rest }: MadeFileView): Omit<MadeFileView, 'bytes'> {
  return rest
}
