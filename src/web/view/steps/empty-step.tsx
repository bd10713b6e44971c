/** The first screen: one question, which list? */
import { useEffect, useRef } from 'preact/hooks'
import { usePage } from '../page-context.ts'
import { openFile } from '../parts/drop-veil.tsx'
import { Icon } from '../parts/icons.tsx'
import { Notice } from '../parts/notice.tsx'
import { sentence } from '../sentence.ts'

const ACCEPTED = '.xlsx,.xls,.ods,.csv,.txt,.tsv,.htm,.html,.xml,.xlsm'

/** Chosen, dropped, pasted, typed, or the sample. */
export function EmptyStep() {
  const { state, actions, words } = usePage()
  const input = useRef<HTMLInputElement>(null)
  const { empty } = words
  const { refused, isReading, isUp } = state
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      const at = event.target
      if (at instanceof HTMLTextAreaElement || at instanceof HTMLInputElement) return
      const file = event.clipboardData?.files[0]
      const text = event.clipboardData?.getData('text/plain') ?? ''
      if (text.includes('\n') || text.includes('\t')) void actions.openList({ kind: 'pasted', text })
      else if (file) void openFile(file, actions.openList)
    }
    addEventListener('paste', paste)
    return () => removeEventListener('paste', paste)
  }, [actions])
  return (
    <>
      {state.hasForgotten && (
        <Notice isTrouble={false}>
          <p>
            <b>{words.dialog.forgotten}</b> {words.dialog.forgottenMore}
          </p>
        </Notice>
      )}
      <div class="empty">
        <div>
          <h1 tabIndex={-1}>{empty.heading}</h1>
          <p class="lead">{empty.lead}</p>
          <div class={refused === null ? 'drop' : 'drop bad'}>
            {refused !== null && (
              <Notice isTrouble>
                <p>
                  <b>{empty.refused(refused.name)}</b>
                </p>
                {refused.notes.slice(0, 4).map(({ message, hint, code }) => (
                  <p class="small" key={code}>
                    {sentence(message[state.language])} {hint === null ? '' : sentence(hint[state.language])}
                  </p>
                ))}
              </Notice>
            )}
            <p class="big-t">
              {isReading ? (
                <span role="status">{isUp ? empty.reading : empty.starting}</span>
              ) : (
                <>
                  <span class="no-touch">{refused === null ? empty.drop : empty.another}</span>
                  <span class="only-touch">{refused === null ? empty.open : empty.anotherOpen}</span>
                </>
              )}
            </p>
            <input
              class="sr"
              type="file"
              tabIndex={-1}
              aria-hidden="true"
              accept={ACCEPTED}
              ref={input}
              onChange={({ currentTarget }) => {
                const file = currentTarget.files?.[0]
                if (file) void openFile(file, actions.openList)
                currentTarget.value = ''
              }}
            />
            <button class="btn pri big" type="button" onClick={() => input.current?.click()}>
              {empty.choose}
            </button>
            <p class="small muted">{empty.formats}</p>
          </div>
          <div class="ways">
            <button class="btn" type="button" onClick={() => actions.change({ dialog: 'paste' })}>
              {empty.paste} <kbd>Ctrl+V</kbd>
            </button>
            <button class="btn" type="button" onClick={() => void actions.openList({ kind: 'typed' })}>
              {empty.type}
            </button>
            <button class="btn" type="button" onClick={() => void actions.openList({ kind: 'sample' })}>
              {empty.sample}
            </button>
          </div>
          <div class="privacy">
            <Icon name="lock" />
            <div>
              <p>
                <b>{empty.stays}</b>
              </p>
              <p class="muted">{empty.staysMore}</p>
            </div>
          </div>
        </div>
        <aside class="gets" aria-labelledby="gets-heading">
          <h2 id="gets-heading">{empty.getsHeading}</h2>
          <dl>
            {empty.gets.map(([what, about]) => (
              <div key={what}>
                <dt>{what}</dt>
                <dd>{about}</dd>
              </div>
            ))}
          </dl>
          <p class="small blank">
            <button class="link" type="button" onClick={() => void actions.saveBlank()}>
              {empty.blank}
            </button>
          </p>
        </aside>
      </div>
    </>
  )
}
