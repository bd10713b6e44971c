/** Starts the page: it is drawn at once, and its worker begins to work meanwhile. */
import { render } from 'preact'
import type { PageKit } from '../kit.ts'
import { createActions } from './actions.ts'
import { App } from './app.tsx'
import { openDesk } from './desk-port.ts'
import { firstSettings } from './fitting-settings.ts'
import { recall } from './memory.ts'
import { unpackPart } from './packed-parts.ts'
import { PageContext } from './page-context.ts'
import { createStore, firstState, STEPS } from './state.ts'
import { EN } from './words/en.ts'
import { RU } from './words/ru.ts'

const kit: PageKit = JSON.parse(document.getElementById('kit')?.textContent ?? '{}')
const store = createStore(firstState(firstSettings(kit), 'ru', recall() !== null))
const words = () => (store.get().language === 'ru' ? RU : EN)

/** The packed parts come after this script in the file: they are there when all of it has been read. */
const isRead = new Promise<void>((go) => {
  if (document.readyState === 'loading') addEventListener('DOMContentLoaded', () => go(), { once: true })
  else go()
})
/** What is on the screen comes first: unpacking takes the processor for a while. */
const isShown = new Promise<void>((go) => requestAnimationFrame(() => setTimeout(go)))
const unpack = async (id: string) => {
  await isShown
  await isRead
  return unpackPart(id)
}
const script = unpack('worker').then((bytes) => new TextDecoder().decode(bytes))
const fonts = Promise.all([unpack('regular'), unpack('bold')]).then(([regular, bold]) => ({ regular, bold }))
const desk = openDesk({ script, fonts }, (is) => {
  document.documentElement.dataset.desk = is
  store.set(is === 'up' ? { isUp: true } : { isUp: false, fault: words().fault.worker })
})
const actions = createActions(store, desk, kit, words)

addEventListener('popstate', () => {
  const wanted = location.hash.slice(1)
  const step = STEPS.find((one) => one === wanted)
  if (store.get().list === null) history.replaceState(null, '', '#')
  else store.set({ step: step ?? 'empty', editing: null, isPicking: false })
})
addEventListener('beforeunload', (event) => {
  if ((store.get().list?.edits.length ?? 0) > 0) event.preventDefault()
})
addEventListener('unhandledrejection', ({ reason }) => store.set({ fault: String(reason) }))
addEventListener('error', ({ message }) => store.set({ fault: message }))
if (location.hash !== '') history.replaceState(null, '', '#')

const home = document.getElementById('app')
if (home !== null) {
  home.textContent = ''
  render(
    <PageContext.Provider value={{ store, actions, desk, kit, words }}>
      <App />
    </PageContext.Provider>,
    home,
  )
}
