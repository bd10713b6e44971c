/** The author's window: the same viewer as the teacher's, renewed with every save, with what is wrong above the pages. */
import { render } from 'preact'
import type { AuthorView, EditionChoice } from '../author-view.ts'
import type { PageKit } from '../kit.ts'
import { createActions } from '../view/actions.ts'
import { firstSettings } from '../view/fitting-settings.ts'
import { PageContext } from '../view/page-context.ts'
import { createStore, firstState } from '../view/state.ts'
import { EN } from '../view/words/en.ts'
import { RU } from '../view/words/ru.ts'
import { AuthorApp } from './author-app.tsx'
import { serverDesk } from './server-desk.ts'

const NOTHING: PageKit = {
  version: '',
  leaflets: [],
  chosen: [],
  school: firstSchool(),
  days: { meeting: '', time: '', room: '', slip: '', finish: '' },
  built: '',
}

function firstSchool(): PageKit['school'] {
  const empty = { name: '', fullName: '', city: '', address: '', site: '', phone: '' }
  return { ...empty, helpName: '', helpPhone: '', helpEmail: '', helpHours: '' }
}

let edition: EditionChoice = null
const store = createStore({ ...firstState(firstSettings(NOTHING), 'ru', false), step: 'preview', isUp: true })
const words = () => (store.get().language === 'ru' ? RU : EN)
const desk = serverDesk(() => edition)
const actions = createActions(store, desk, NOTHING, words)

function draw(view: AuthorView, isAway: boolean): void {
  const kit = { ...NOTHING, leaflets: view.leaflets }
  const choose = (chosen: EditionChoice) => {
    edition = chosen
    const { job, revision } = store.get()
    store.set({ revision: revision + 1, job: job && { ...job } })
    draw(view, isAway)
  }
  const home = document.getElementById('app')
  if (home === null) return
  render(
    <PageContext.Provider value={{ store, actions, desk, kit, words }}>
      <AuthorApp reports={view.reports} edition={edition} choose={choose} isAway={isAway} />
    </PageContext.Provider>,
    home,
  )
}

/** The pupil who is looked at stays, as long as there is one of that number. */
function put(view: AuthorView): void {
  const { pupil, classAt: before } = store.get()
  const classAt = Math.min(before, Math.max(0, view.list.classes.length - 1))
  const pupils = view.list.classes[classAt]?.rows.flatMap((row) => row.pupil ?? []) ?? []
  const kept = pupils.some(({ number }) => number === pupil) ? pupil : (pupils[0]?.number ?? null)
  store.set({
    list: { source: { kind: 'sample' }, edits: [], view: view.list },
    job: view.job,
    classAt,
    pupil: kept,
    revision: store.get().revision + 1,
  })
  draw(view, false)
}

let shown: AuthorView = {
  revision: 0,
  list: { name: '', classes: [], notes: [], unreadable: false },
  job: null,
  leaflets: [],
  reports: [],
}
const events = new EventSource('events')
events.onmessage = async () => {
  shown = (await (await fetch('view')).json()) as AuthorView
  put(shown)
}
// the terminal has ended it, or is about to begin again
events.onerror = () => draw(shown, true)
draw(shown, false)
