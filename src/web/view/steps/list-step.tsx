/** Step 1: the list as it was understood, and what is to be asked of it. */
import { useMemo, useState } from 'preact/hooks'
import { usePage } from '../page-context.ts'
import { RoleChoice } from '../parts/column-head.tsx'
import { ListGrid } from '../parts/list-grid.tsx'
import { UnsureNames } from '../parts/name-forms.tsx'
import { factsOf, questionsOf, unsureRows } from '../questions.ts'
import { sentence } from '../sentence.ts'
import { FIRST_ROWS } from '../state.ts'

/** The table, its filters, what is said of the file. */
export function ListStep() {
  const { state, actions, words } = usePage()
  const { list: opened, classAt, settled, shown, language } = state
  const { list } = words
  // rows that had a question stay in sight when it is answered
  const [seen, setSeen] = useState<ReadonlySet<string>>(new Set())
  const view = opened?.view
  const of = view?.classes[classAt]
  const questions = useMemo(() => (view ? questionsOf(view, classAt, settled) : []), [view, classAt, settled])
  if (opened === null || view === undefined || of === undefined) return null
  const mending = of.rows.find(({ row }) => row === state.mending)
  const unsure = unsureRows(of)
  const names = mending === undefined ? unsure : [mending, ...unsure.filter((one) => one !== mending)]
  // once the last of these names is settled, all rows are shown again
  const filter = state.rows === 'forms' && names.length === 0 ? 'all' : state.rows
  const facts = factsOf(view, classAt)
  const asked = new Set(questions.map(({ row }) => row))
  const chosen = filter === 'questions' ? of.rows.filter(({ row }) => asked.has(row) || seen.has(row)) : of.rows
  const rows = chosen.slice(0, shown)
  const kept = of.columns.filter(({ field }) => field !== null && field !== 'phone')
  const dropped = of.columns.filter(({ field }) => field === null)
  const show = (which: typeof filter) => {
    setSeen(new Set(which === 'questions' ? asked : []))
    actions.change({ rows: which, mending: null })
  }
  return (
    <>
      <div class="head">
        <h1 tabIndex={-1} class="count">
          <span>
            {words.pupils(of.rows.filter(({ pupil }) => pupil !== null).length)},{' '}
            {questions.length > 0 ? (
              <span class="q">{words.questions(questions.length)}</span>
            ) : (
              <span class="ok">{words.noQuestions}</span>
            )}
          </span>
        </h1>
        <p class="muted">
          {opened.source.kind === 'typed'
            ? list.typed
            : opened.source.kind === 'pasted'
              ? list.pasted
              : `${list.understood(view.name)}${of.sheet === '' ? '' : `${list.understoodSheet} «${of.sheet}»`}.`}{' '}
          {list.toMend}
        </p>
      </div>
      {view.classes.length > 1 && (
        <div class="field class-choice">
          <label for="class-choice">{list.classChoice}</label>
          <select
            id="class-choice"
            value={String(classAt)}
            onChange={({ currentTarget }) =>
              actions.change({ classAt: Number(currentTarget.value), pupil: null, taken: {}, shown: FIRST_ROWS })
            }
          >
            {view.classes.map(({ label, sheet, rows: all }, at) => (
              <option key={`${sheet} ${label}`} value={String(at)}>
                {label ?? (sheet || list.noLabel)}: {words.pupils(all.filter(({ pupil }) => pupil !== null).length)}
              </option>
            ))}
          </select>
        </div>
      )}
      <div class="tools">
        <div class="seg" role="group" aria-label={list.rowsShown}>
          <Filter name="all" say={list.all(of.rows.length)} now={filter} show={show} />
          <Filter name="questions" say={list.withQuestions(questions.length)} now={filter} show={show} />
          {names.length > 0 && <Filter name="forms" say={list.unsureForms(names.length)} now={filter} show={show} />}
        </div>
        <div class="facts">
          {facts.length > 0 && opened.source.kind !== 'typed' && (
            <details>
              <summary>{list.aboutFile(facts.length)}</summary>
              <ul>
                {facts.map((note, at) => (
                  <li key={`${note.code} ${at}`}>
                    {sentence(note.message[language])}
                    {note.at !== null && /^\d+$/.test(note.at.row) ? ` (${list.row(note.at.row)})` : ''}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {opened.edits.some(({ kind }) => kind !== 'add') && (
            <button class="link" type="button" onClick={() => void actions.undo()}>
              {list.undo}
            </button>
          )}
          <button class="link" type="button" onClick={() => actions.go('empty')}>
            {list.anotherFile}
          </button>
        </div>
      </div>
      {filter === 'forms' ? (
        <UnsureNames rows={names} sheet={of.sheet} />
      ) : (
        <ListGrid of={of} rows={rows} questions={questions} />
      )}
      {filter === 'questions' && rows.length === 0 && <p class="none">{list.noneLeft}</p>}
      {filter !== 'forms' && chosen.length > rows.length && (
        <p class="more">
          {chosen.length > 1000 && `${list.many(chosen.length)} `}
          <button class="btn" type="button" onClick={() => actions.change({ shown: shown + FIRST_ROWS * 2 })}>
            {list.more}
          </button>
        </p>
      )}
      <div class="under">
        <button class="btn" type="button" onClick={() => void actions.addPupil()}>
          {list.addPupil}
        </button>
        <button class="link" type="button" onClick={() => void actions.saveWorkbook()}>
          {list.saveWorkbook}
        </button>
      </div>
      {opened.source.kind !== 'typed' && of.columns.length > 0 && (
        <details class="cols">
          <summary>{list.columns(kept.length, of.columns.length)}</summary>
          {dropped.length > 0 && (
            <p class="muted">{list.dropped(dropped.map(({ heading, column }) => `«${heading || column}»`))}</p>
          )}
          <ul>
            {of.columns.map(({ column, heading }) => (
              <li key={column}>
                <label for={`column-${column}`}>«{heading || column}»</label>
                <RoleChoice of={of} column={column} id={`column-${column}`} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

type RowsShown = 'all' | 'questions' | 'forms'

interface FilterProps {
  readonly name: RowsShown
  readonly say: string
  readonly now: RowsShown
  readonly show: (which: RowsShown) => void
}

function Filter({ name, say, now, show }: FilterProps) {
  return (
    <button type="button" aria-pressed={now === name ? 'true' : 'false'} onClick={() => show(name)}>
      {say}
    </button>
  )
}
