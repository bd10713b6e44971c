/** Something to be taken away: a button; then how far it is; then where it is, or why it isn't. */
import type { ComponentChildren } from 'preact'
import { usePage } from '../page-context.ts'
import { sentence } from '../sentence.ts'
import type { TakeName } from '../state.ts'
import { Icon } from './icons.tsx'

interface TakeProps {
  readonly names: readonly (readonly [TakeName, string])[]
  readonly heading: string
  readonly lead: string
  readonly isMain?: boolean
  readonly below?: string
  readonly children?: ComponentChildren
}

/** A block for each kind of file. */
export function TakeBlock({ names, heading, lead, isMain = false, below = '', children }: TakeProps) {
  const { state, actions, words } = usePage()
  const { result } = words
  const id = `take-${names[0]?.[0]}`
  const isOwn = names.some(([name]) => state.taken[name]?.kind === 'running')
  const isBusy = Object.values(state.taken).some((one) => one.kind === 'running')
  const said = isOwn ? '' : isBusy ? result.busy : below
  return (
    <section class="job" aria-labelledby={id}>
      <div>
        <h2 id={id}>{heading}</h2>
        <p class="d">{lead}</p>
        {children}
      </div>
      <div class="do">
        {names.map(([name, say]) => {
          const isRunning = state.taken[name]?.kind === 'running'
          if (isRunning) return null
          const isSaved = state.taken[name]?.kind === 'saved'
          return (
            <button
              key={name}
              class={isMain ? 'btn pri big' : 'btn'}
              type="button"
              aria-disabled={isBusy ? 'true' : undefined}
              aria-describedby={said === '' ? undefined : `${id}-below`}
              onClick={() => void actions.take(name)}
            >
              {isSaved && names.length === 1 ? result.again : say}
            </button>
          )
        })}
        {said !== '' && (
          <p class="small" id={`${id}-below`}>
            {said}
          </p>
        )}
      </div>
      {names.map(([name]) => (
        <TakenState key={name} name={name} />
      ))}
    </section>
  )
}

function TakenState({ name }: { readonly name: TakeName }) {
  const { state, actions, words } = usePage()
  const { result } = words
  const taken = state.taken[name]
  if (taken === undefined) return null
  if (taken.kind === 'running') {
    const { done = 0, total = 1, name: who = '' } = taken.far ?? {}
    return (
      <div class="prog">
        <label for={`progress-${name}`}>
          <span class="num">{result.done(done, total, who)}</span>
        </label>
        <button class="btn" type="button" onClick={() => actions.stop()}>
          {result.stop}
        </button>
        <progress id={`progress-${name}`} max={total} value={done} aria-valuetext={result.done(done, total, who)} />
      </div>
    )
  }
  if (taken.kind === 'stopped') return <Outcome kind="stale" what={result.stopped} more={result.stoppedMore} />
  if (taken.kind === 'failed') {
    return (
      <Outcome kind="err" what={result.failed} more={result.failedMore}>
        <p class="small">{taken.detail.split('\n')[0]}</p>
      </Outcome>
    )
  }
  if (taken.revision !== state.revision) return <Outcome kind="stale" what={result.stale} more={result.staleMore} />
  if (taken.files.length === 0) return <Outcome kind="err" what={result.nothingMade} more="" />
  const left = taken.files.flatMap((file) => file.left)
  const once = [...new Map(left.map((one) => [one.pupil, one])).values()]
  const first = taken.files[0]?.firstPages ?? 0
  return (
    <Outcome
      kind={once.length > 0 ? 'err' : 'done'}
      what={result.savedAs(taken.files.map((file) => file.name))}
      more={`${result.inDownloads}${first > 0 ? ` ${result.tryFirst(first)}` : ''}`}
    >
      {once.map(({ pupil, name: who, notes }) => (
        <p class="small" key={pupil}>
          <b>{result.notIn(who)}.</b> {sentence(notes[0]?.message[state.language] ?? '')}{' '}
          <button
            class="link small"
            type="button"
            onClick={() => {
              actions.change({ pupil, pupils: 'all', search: '' })
              actions.go('preview')
            }}
          >
            {result.show}
          </button>
        </p>
      ))}
    </Outcome>
  )
}

interface OutcomeProps {
  readonly kind: 'done' | 'stale' | 'err'
  readonly what: string
  readonly more: string
  readonly children?: ComponentChildren
}

function Outcome({ kind, what, more, children }: OutcomeProps) {
  return (
    <div class={kind === 'done' ? 'state' : `state ${kind}`}>
      <Icon name={kind === 'done' ? 'done' : 'trouble'} />
      <div>
        <p>
          <b>{what}</b>
        </p>
        {more !== '' && <p class="small">{more}</p>}
        {children}
      </div>
    </div>
  )
}
