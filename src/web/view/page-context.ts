/** What every part of the page can reach: the state as it is now, what can be done, the words. */
import { createContext } from 'preact'
import { useContext, useEffect, useState } from 'preact/hooks'
import type { PageKit } from '../kit.ts'
import type { Actions } from './actions.ts'
import type { DeskPort } from './desk-port.ts'
import type { State, Store } from './state.ts'
import type { ViewWords } from './words/words.ts'

export interface ViewTools {
  readonly store: Store
  readonly actions: Actions
  readonly desk: DeskPort
  readonly kit: PageKit
  readonly words: () => ViewWords
}

export const PageContext = createContext<ViewTools | null>(null)

export interface Page extends Omit<ViewTools, 'words' | 'store'> {
  readonly state: State
  readonly words: ViewWords
}

/** Draws the part anew whenever the state changes. @throws outside of the page */
export function usePage(): Page {
  const tools = useContext(PageContext)
  if (tools === null) throw new Error('a part outside of the page')
  const { store, words, ...rest } = tools
  const [state, setState] = useState(store.get)
  useEffect(() => {
    setState(store.get())
    return store.subscribe(() => setState(store.get()))
  }, [store])
  return { ...rest, state, words: words() }
}
