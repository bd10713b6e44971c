/** The two windows over the page: pasting a list, and forgetting everything. */
import { useEffect, useRef, useState } from 'preact/hooks'
import { usePage } from '../page-context.ts'

/** The window that is open, if one is. */
export function Dialogs() {
  const { state, actions, words } = usePage()
  const box = useRef<HTMLDialogElement>(null)
  const text = useRef<HTMLTextAreaElement>(null)
  const { dialog } = state
  const [isEmpty, setEmpty] = useState(false)
  const close = () => actions.change({ dialog: null })
  useEffect(() => {
    setEmpty(false)
    if (dialog !== null && box.current?.open === false) box.current.showModal()
    if (dialog === null && box.current?.open) box.current.close()
  }, [dialog])
  const { dialog: said } = words
  return (
    <dialog ref={box} aria-labelledby="dialog-heading" onClose={close}>
      {dialog === 'paste' && (
        <>
          <h2 id="dialog-heading">{said.pasteHeading}</h2>
          <div class="b">
            <p id="paste-lead">{said.pasteLead}</p>
            <label class="sr" for="pasted">
              {said.pasteLabel}
            </label>
            <textarea
              id="pasted"
              rows={6}
              ref={text}
              aria-describedby={isEmpty ? 'paste-empty paste-lead' : 'paste-lead'}
              onInput={() => setEmpty(false)}
            />
            {isEmpty && (
              <p class="e" id="paste-empty" role="alert">
                {said.pasteFirst}
              </p>
            )}
          </div>
          <div class="acts">
            <button
              class="btn pri"
              type="button"
              onClick={() => {
                const pasted = text.current?.value ?? ''
                if (pasted.trim() !== '') void actions.openList({ kind: 'pasted', text: pasted })
                else {
                  setEmpty(true)
                  text.current?.focus()
                }
              }}
            >
              {said.pasteOpen}
            </button>
            <button class="btn" type="button" onClick={close}>
              {said.cancel}
            </button>
          </div>
        </>
      )}
      {dialog === 'forget' && (
        <>
          <h2 id="dialog-heading">{said.forgetHeading}</h2>
          <div class="b">
            <p>{said.forgetLead}</p>
            <ul>
              {said.forgetWhat.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
            <p>{said.forgetStays}</p>
          </div>
          <div class="acts">
            <button class="btn" type="button" onClick={close}>
              {said.cancel}
            </button>
            <button class="btn danger" type="button" onClick={() => actions.forget()}>
              {words.forget}
            </button>
          </div>
        </>
      )}
    </dialog>
  )
}
