/** The pupils of the class, to choose whose pages are shown: by arrows, by name, or the hardest first. */
import { useEffect, useRef } from 'preact/hooks'
import type { ListedPupilRow } from '../../list-view.ts'
import type { HardCase } from '../hard-cases.ts'
import { usePage } from '../page-context.ts'

interface PupilListProps {
  /** Those who are shown, in order. */
  readonly pupils: readonly ListedPupilRow[]
  readonly all: number
  readonly hard: ReadonlyMap<number, readonly HardCase[]>
  /** @param isHeard the list itself tells who is chosen now */
  readonly move: (by: number, isHeard: boolean) => void
}

/** How far a key goes in the list. */
const STEPS: ReadonlyMap<string, number> = new Map([
  ['ArrowDown', 1],
  ['ArrowUp', -1],
  ['Home', Number.NEGATIVE_INFINITY],
  ['End', Number.POSITIVE_INFINITY],
])

/** The list at the side, over the page on a phone. */
export function PupilList({ pupils, all, hard, move }: PupilListProps) {
  const { state, actions, words } = usePage()
  const { preview } = words
  const options = useRef<HTMLUListElement>(null)
  const { pupil: now, pupils: which, search } = state
  useEffect(() => {
    if (search !== '' && pupils.length > 0) actions.say(preview.found(pupils.length))
  }, [search])
  useEffect(() => {
    options.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' })
  }, [now])
  const press = (event: KeyboardEvent) => {
    const inList = event.currentTarget === options.current
    const by = STEPS.get(event.key)
    // in the field of the search they go to the ends of the text
    if (by === undefined || (!inList && Number.isFinite(by) === false)) return
    event.preventDefault()
    options.current?.focus()
    move(by, true)
  }
  return (
    <section class={state.isPicking ? 'pl open' : 'pl'} aria-label={preview.listLabel}>
      <div class="pl-top">
        <button class="btn sm close" type="button" onClick={() => actions.change({ isPicking: false })}>
          {preview.closeList}
        </button>
        <label class="sr" for="find">
          {preview.find}
        </label>
        <input
          id="find"
          type="search"
          placeholder={preview.find}
          value={search}
          aria-controls={pupils.length === 0 ? undefined : 'pupils'}
          onInput={({ currentTarget }) => actions.change({ search: currentTarget.value })}
          onKeyDown={press}
        />
        <div class="seg" role="group" aria-label={preview.whom}>
          {(['all', 'hard'] as const).map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={which === one ? 'true' : 'false'}
              onClick={() => actions.change({ pupils: one, search: '', ...(one === 'hard' ? firstHard(hard) : {}) })}
            >
              {one === 'all' ? preview.all(all) : preview.hard(hard.size)}
            </button>
          ))}
        </div>
        {which === 'hard' && <p class="small muted">{preview.hardest}</p>}
      </div>
      {pupils.length === 0 ? (
        <p class="none" role="status">
          {preview.notFound(search)}{' '}
          <button class="link" type="button" onClick={() => actions.change({ search: '' })}>
            {preview.showAll}
          </button>
        </p>
      ) : (
        <ul
          class="opts"
          id="pupils"
          role="listbox"
          tabIndex={0}
          aria-label={preview.listLabel}
          aria-activedescendant={now === null ? undefined : `pupil-${now}`}
          ref={options}
          onKeyDown={press}
        >
          {pupils.map(({ number, lastName, firstName }) => (
            <li
              key={number}
              class="opt"
              role="option"
              id={`pupil-${number}`}
              aria-selected={number === now ? 'true' : 'false'}
              onClick={() => actions.change({ pupil: number, isPicking: false })}
            >
              <span lang="ru">
                {lastName} {firstName}
              </span>
              {which === 'hard' && (
                <span class="why">{(hard.get(number) ?? []).map((one) => preview.cases[one]).join(', ')}</span>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function firstHard(hard: ReadonlyMap<number, readonly HardCase[]>): { readonly pupil?: number } {
  const [first] = hard.keys()
  return first === undefined ? {} : { pupil: first }
}
