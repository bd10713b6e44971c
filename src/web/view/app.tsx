/** The whole page: the steps at the side, the step that is open, the way on. */
import { useEffect, useErrorBoundary, useMemo, useRef } from 'preact/hooks'
import { keepFocus } from './keep-focus.ts'
import { usePage } from './page-context.ts'
import { Dialogs } from './parts/dialogs.tsx'
import { DropVeil } from './parts/drop-veil.tsx'
import { Icon } from './parts/icons.tsx'
import { Notice } from './parts/notice.tsx'
import { questionsOf } from './questions.ts'
import { STEPS, type StepName } from './state.ts'
import { EmptyStep } from './steps/empty-step.tsx'
import { FilesStep } from './steps/files-step.tsx'
import { LeafletsStep } from './steps/leaflets-step.tsx'
import { ListStep } from './steps/list-step.tsx'
import { PreviewStep } from './steps/preview-step.tsx'

const SCREENS: Readonly<Record<StepName, () => preact.JSX.Element | null>> = {
  empty: EmptyStep,
  list: ListStep,
  leaflets: LeafletsStep,
  preview: PreviewStep,
  files: FilesStep,
}

/** The page. */
export function App() {
  const { state, actions, words } = usePage()
  const [broken, mend] = useErrorBoundary()
  const { step } = state
  const main = useRef<HTMLElement>(null)
  const before = useRef(step)
  useEffect(() => {
    document.documentElement.lang = state.language
    document.title = step === 'empty' ? words.title : `${words.steps[step]} — ${words.title}`
    if (before.current !== step) {
      before.current = step
      const goal = state.goal === null ? null : main.current?.querySelector<HTMLElement>(state.goal)
      if (goal) goal.focus()
      else {
        main.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true })
        scrollTo(0, 0)
      }
    }
  }, [step, state.language, words])
  const keep = useMemo(keepFocus, [])
  useEffect(keep)
  const Screen = SCREENS[step]
  const fault = broken ? String(broken) : state.fault
  return (
    <>
      <a
        class="skip"
        href="#main"
        onClick={(event) => {
          event.preventDefault()
          main.current?.focus()
        }}
      >
        {words.skip}
      </a>
      <div class="app" data-step={step}>
        <Rail />
        <main id="main" tabIndex={-1} ref={main}>
          {fault !== null && (
            <Notice isTrouble>
              <p>
                <b>{words.fault.heading}</b>
              </p>
              <p class="small">{words.fault.lead}</p>
              <details class="small">
                <summary>{words.fault.details}</summary>
                <p class="page-text">{fault}</p>
              </details>
              <button
                class="btn sm"
                type="button"
                onClick={() => {
                  mend()
                  actions.goOn()
                }}
              >
                {words.fault.again}
              </button>
            </Notice>
          )}
          {!broken && <Screen />}
        </main>
        {step !== 'empty' && step !== 'files' && <Bar />}
      </div>
      <DropVeil />
      <div class="sr" role="status" aria-live="polite">
        {state.said}
      </div>
      <Dialogs />
    </>
  )
}

function Rail() {
  const { state, actions, words } = usePage()
  const { step, list } = state
  return (
    <header class="rail">
      <p class="brand">{words.title}</p>
      {list !== null && step !== 'empty' && (
        <nav class="steps" aria-label={words.stepsLabel}>
          <ol>
            {STEPS.map((one, at) => (
              <li key={one}>
                <a
                  href={`#${one}`}
                  aria-current={step === one ? 'step' : undefined}
                  onClick={(event) => {
                    event.preventDefault()
                    actions.go(one)
                  }}
                >
                  <span class="n num">{at + 1}</span>
                  <span class="t">{words.steps[one]}</span>
                  <StepSum step={one} />
                </a>
              </li>
            ))}
          </ol>
        </nav>
      )}
      <div class="rail-foot">
        <p class="privacy-s">
          <Icon name="lock" />
          <span>{words.stays}</span>
        </p>
        {list !== null && (
          <button class="link" type="button" onClick={() => actions.change({ dialog: 'forget' })}>
            {words.forget}
          </button>
        )}
        <button
          class="link"
          type="button"
          lang={state.language === 'ru' ? 'en' : 'ru'}
          aria-label={state.language === 'ru' ? 'English' : 'По-русски'}
          onClick={() => actions.change({ language: state.language === 'ru' ? 'en' : 'ru' })}
        >
          {state.language === 'ru' ? 'English' : 'По-русски'}
        </button>
      </div>
    </header>
  )
}

/** What has come of a step so far, under its name. */
function StepSum({ step }: { readonly step: (typeof STEPS)[number] }) {
  const { state, words, kit } = usePage()
  const { list, classAt, settled, settings, taken, revision } = state
  if (list === null) return null
  const count = questionsOf(list.view, classAt, settled).length
  const pupils = (list.view.classes[classAt]?.rows ?? []).filter(({ pupil }) => pupil !== null).length
  const chosen = kit.leaflets.filter(({ id }) => settings.leaflets.includes(id))
  const sum = (at: 0 | 1) => chosen.reduce((all, { pages }) => all + pages[at], 0)
  const print = taken.print
  const sums: Readonly<Record<(typeof STEPS)[number], string>> = {
    list: `${words.pupils(pupils)}, ${count > 0 ? words.questions(count) : words.noQuestions}`,
    leaflets: words.chosen(chosen.length),
    preview: chosen.length === 0 ? '' : words.pagesEach(sum(0), sum(1)),
    files: print?.kind === 'saved' && print.revision === revision ? words.saved : '',
  }
  return <span class={step === 'list' && count > 0 ? 's q' : 's'}>{sums[step]}</span>
}

function Bar() {
  const { state, actions, words } = usePage()
  const { step, list, classAt, settled, settings } = state
  const questions = list === null ? [] : questionsOf(list.view, classAt, settled)
  const hasPupils = list?.view.classes[classAt]?.rows.some(({ pupil }) => pupil !== null) === true
  const at = (STEPS as readonly StepName[]).indexOf(step)
  const [before, after] = [STEPS[at - 1], STEPS[at + 1]]
  if (step === 'empty' || step === 'files' || after === undefined) return null
  const why = {
    list: questions.length > 0 ? words.list.mayWait : hasPupils ? words.list.allClear : '',
    leaflets: settings.leaflets.length === 0 ? words.form.chooseOne : '',
    preview: words.preview.lookAtTwo,
  }[step]
  const nextQuestion = () => {
    const cells = [...document.querySelectorAll<HTMLElement>('.grid .has-note .acts .btn')].map((one) =>
      one.closest('tr'),
    )
    const rows = [...new Set(cells)]
    const now = document.activeElement?.closest('tr') ?? null
    const next = rows[(rows.indexOf(now) + 1) % rows.length]
    next?.querySelector<HTMLElement>('.acts .btn')?.focus()
    next?.scrollIntoView({ block: 'center' })
  }
  return (
    <div class="bar" role="region" aria-label={words.barLabel}>
      {before !== undefined && (
        <button class="btn back" type="button" onClick={() => actions.go(before)}>
          <span>
            {words.back}
            <span class="to-what">: {words.steps[before].toLowerCase()}</span>
          </span>
        </button>
      )}
      {step === 'list' && questions.length > 0 && (
        <button class="btn back next-question" type="button" onClick={nextQuestion}>
          {words.list.nextQuestion}
        </button>
      )}
      {why !== '' && <p class="why">{why}</p>}
      <button class="btn pri" type="button" onClick={() => actions.go(after)}>
        {words.next[step]}
      </button>
    </div>
  )
}
