/** Step 4: everything that can be taken away. */

import { daysOver, todayHere } from '../days-over.ts'
import { missingWords } from '../missing-words.ts'
import { usePage } from '../page-context.ts'
import { TakeBlock } from '../parts/take-block.tsx'
import { questionsOf } from '../questions.ts'
import type { PrintChoice } from '../state.ts'

const FORMS = ['together', 'class', 'booklet', 'two-up', 'fold'] as const satisfies readonly PrintChoice['form'][]

/** The files, or what is still missing. */
export function FilesStep() {
  const { state, actions, words } = usePage()
  const { result, preview } = words
  const { list, classAt, job, print, settled } = state
  const own = job?.classes[classAt] ?? null
  const open = list === null ? 0 : questionsOf(list.view, classAt, settled).length
  if (own === null) {
    return (
      <div class="not-yet">
        <h1 tabIndex={-1}>{result.heading}</h1>
        <p>{result.notYet}</p>
        <ul>
          {missingWords(state, words).map((one) => (
            <li key={one}>{one}</li>
          ))}
        </ul>
        <button class="btn pri" type="button" onClick={() => actions.toForm()}>
          {preview.toForm}
        </button>
      </div>
    )
  }
  const rows = list?.view.classes[classAt]?.rows ?? []
  const lettersLess = rows.filter(({ pupil }) => pupil !== null && pupil.emails.length === 0).length
  const choose = (change: Partial<PrintChoice>) => {
    // what was saved was another form
    const { print: _, ...others } = state.taken
    actions.change({ print: { ...print, ...change }, taken: others })
  }
  const over = daysOver(state.settings, todayHere())
  const hasSides = print.form === 'class' || print.form === 'together'
  const advice = hasSides ? result.advice[print.sides] : result.advice.booklet
  return (
    <>
      <div class="head">
        <h1 tabIndex={-1}>{result.heading}</h1>
        <p class="muted">
          {result.about(own.label, own.pupils.length, own.leaflets.length)}{' '}
          {open > 0 && (
            <>
              <span class="asked">{result.left(open)}</span>:{' '}
              <a
                href="#list"
                aria-label={`${result.answer}: ${result.left(open)}`}
                onClick={(event) => {
                  event.preventDefault()
                  actions.go('list')
                }}
              >
                {result.answer}
              </a>
            </>
          )}
        </p>
        {over.length > 0 && (
          <p>
            <span class="asked">{result.over(over)}</span>{' '}
            <button class="link" type="button" onClick={() => actions.toForm()}>
              {result.mendDays}
            </button>
          </p>
        )}
      </div>
      <div class="out">
        <TakeBlock names={[['print', result.printButton]]} heading={result.printHeading} lead={result.printLead} isMain>
          <fieldset class="sheets">
            <legend class="sub">{result.form}</legend>
            {FORMS.map((form) => (
              <label key={form}>
                <input type="radio" name="form" checked={print.form === form} onChange={() => choose({ form })} />
                <span>
                  <b>{result.forms[form][0]}</b>
                  <span class="small muted block">{result.forms[form][1]}</span>
                </span>
              </label>
            ))}
          </fieldset>
          {hasSides && (
            <fieldset class="sheets">
              <legend class="sub">{result.how}</legend>
              {(['both', 'one'] as const).map((sides) => (
                <label key={sides}>
                  <input type="radio" name="sides" checked={print.sides === sides} onChange={() => choose({ sides })} />
                  <span>
                    <b>{sides === 'both' ? result.both : result.one}</b>
                    <span class="small muted block">{sides === 'both' ? result.bothMore : result.oneMore}</span>
                  </span>
                </label>
              ))}
            </fieldset>
          )}
          <p class="advice">{advice}</p>
        </TakeBlock>
        <TakeBlock names={[['pupils', result.pupilsButton]]} heading={result.pupilsHeading} lead={result.pupilsLead} />
        <TakeBlock
          names={[['letters', result.lettersButton]]}
          heading={result.lettersHeading}
          lead={result.lettersLead}
          below={result.withoutEmail(lettersLess)}
        />
        <TakeBlock
          names={[
            ['handout', result.handoutButton],
            ['cover', result.coverButton],
          ]}
          heading={result.handoutHeading}
          lead={result.handoutLead}
        />
        <TakeBlock names={[['folder', result.folderButton]]} heading={result.folderHeading} lead={result.folderLead} />
      </div>
      <div class="done-foot">
        <h2>{result.finished}</h2>
        <p class="muted">{result.finishedMore}</p>
        <button class="btn" type="button" onClick={() => actions.change({ dialog: 'forget' })}>
          {words.forget}
        </button>
      </div>
    </>
  )
}
