/** A page that shows one story after another, whichever its address names: the view as it is, with a desk that answers from a record. */
import { render } from 'preact'
import type { JobView } from '../../src/web/job-view.ts'
import type { PageKit } from '../../src/web/kit.ts'
import type { ListView } from '../../src/web/list-view.ts'
import type { Operations } from '../../src/web/protocol.ts'
import type { Settings } from '../../src/web/settings.ts'
import { createActions } from '../../src/web/view/actions.ts'
import { App } from '../../src/web/view/app.tsx'
import type { DeskPort } from '../../src/web/view/desk-port.ts'
import { PageContext } from '../../src/web/view/page-context.ts'
import { createStore, firstState } from '../../src/web/view/state.ts'
import { EN } from '../../src/web/view/words/en.ts'
import { RU } from '../../src/web/view/words/ru.ts'
import { STORIES } from './stories.ts'

/** What a real desk has answered. */
interface Recorded {
  readonly kit: PageKit
  readonly list: ListView
  readonly several: ListView
  readonly job: JobView
  readonly settings: Settings
}

const { kit, list, several, job, settings }: Recorded = JSON.parse(
  document.getElementById('record')?.textContent ?? '{}',
)
const desk: DeskPort = {
  ask: async (op) => {
    if (op !== 'copy') throw new Error(`no ${op} in a story`)
    return { pages: 2, width: 595, height: 842, notes: [] } as unknown as Operations[typeof op]['output']
  },
  stop: () => undefined,
  restart: () => undefined,
}

function tell(name: string): void {
  const { list: other, ...change } = STORIES[name] ?? {}
  const view = other === 'several' ? several : list
  const opened = { source: { kind: 'file', name: view.name, bytes: new Uint8Array() }, edits: [], view } as const
  const store = createStore({
    ...firstState(settings, 'ru', false),
    isUp: true,
    list: other === null ? null : opened,
    job,
    pupil: 1,
    ...change,
  })
  const words = () => (store.get().language === 'ru' ? RU : EN)
  const home = document.getElementById('app')
  if (home === null) return
  // each begins anew: nothing of the one before stays
  render(null, home)
  render(
    <PageContext.Provider value={{ store, actions: createActions(store, desk, kit, words), desk, kit, words }}>
      <App />
    </PageContext.Provider>,
    home,
  )
}

;(globalThis as unknown as { tell: typeof tell }).tell = tell
