/** What is in the margin beside a row of the list: a question with its answers, or what was mended. */
import { CODE } from '../../../diagnostics/codes.ts'
import type { ListedRow } from '../../list-view.ts'
import { usePage } from '../page-context.ts'
import { questionText } from '../question-text.ts'
import { asksIfNeeded, type ListQuestion } from '../questions.ts'

interface MarginProps {
  readonly row: ListedRow
  /** Of the pupil. */
  readonly name: string
  readonly sheet: string
  readonly questions: readonly ListQuestion[]
  /** Whether the list has addresses at all. */
  readonly hasEmails: boolean
}

/** Where what is asked is written, for the cell that it is about. */
export function questionId(key: string): string {
  return `q-${key.replace(/[^\w-]/g, '-')}`
}

/** Beside one row: at most one thing to be done or known. */
export function MarginNote({ row, name, sheet, questions, hasEmails }: MarginProps) {
  const { state, actions, words } = usePage()
  const { list } = words
  const { editing } = state
  if (editing?.row === row.row) {
    const example = list.examples[editing.field]
    return (
      <div class="note">
        {questions
          .filter(({ field }) => field === editing.field)
          .map((one) => (
            <p key={one.key}>{questionText(one, state.language, words)}</p>
          ))}
        {example && <p>{example}</p>}
        <p class="muted small">
          Enter — {list.save.toLowerCase()}, Esc — {list.cancel.toLowerCase()}
        </p>
      </div>
    )
  }
  if (questions.length > 0) {
    return (
      <div class="note">
        {questions.map((one) => (
          <QuestionNote key={one.key} question={one} name={name} sheet={sheet} />
        ))}
      </div>
    )
  }
  if (row.edited.length > 0) {
    return (
      <div class="note">
        <p class="fixed">
          {list.mended}{' '}
          <button
            class="link small"
            type="button"
            aria-label={list.answerOf(list.restore, '', name)}
            onClick={() => void actions.undoRow(row.row)}
          >
            {list.restore}
          </button>
        </p>
      </div>
    )
  }
  if (hasEmails && row.pupil !== null && row.pupil.emails.length === 0) {
    return (
      <div class="note">
        <p class="muted">{list.noEmail}</p>
      </div>
    )
  }
  return null
}

/** Of a field that may stay empty, an answer is to empty it. */
const MAY_BE_EMPTY: ReadonlySet<string> = new Set(['birthDate', 'email', 'vk', 'language', 'edition', 'middleName'])

interface QuestionProps {
  readonly question: ListQuestion
  readonly name: string
  readonly sheet: string
}

function QuestionNote({ question, name: who, sheet }: QuestionProps) {
  const { state, actions, words } = usePage()
  const { list } = words
  const { row, field, kind, note, guess, key } = question
  const cell = (text: string) => () => void actions.edit({ kind: 'cell', sheet, row, field: field ?? 'fullName', text })
  const name = field === null ? null : list.fields[field]
  const answer = (say: string, act: () => void) => (
    <Answer say={say} of={list.answerOf(say, name ?? '', who)} act={act} />
  )
  const said = questionText(question, state.language, words)
  if (kind === 'gender') {
    return (
      <>
        <p id={questionId(key)}>{said}</p>
        <div class="acts">
          {answer(list.boy, cell('м'))}
          {answer(list.girl, cell('ж'))}
        </div>
      </>
    )
  }
  const isSkipped = note?.code === CODE.pupilSkipped
  const isTwin = note?.code === CODE.duplicateRow || note?.code === CODE.duplicatePupil
  const isOut = asksIfNeeded(note)
  const lead = isSkipped ? list.noLeaflet : name
  return (
    <>
      <p id={questionId(key)}>
        {lead !== null && <b>{lead}. </b>}
        {said}
      </p>
      <div class="acts">
        {guess !== null && answer(list.yesReplace, cell(guess))}
        {!isTwin &&
          (isSkipped || field !== null) &&
          answer(list.mend, () => actions.change({ editing: { row, field: field ?? 'lastName' } }))}
        {(isSkipped || isTwin || isOut) &&
          answer(list.removeRow, () => void actions.edit({ kind: 'remove', sheet, row }))}
        {!isSkipped &&
          !isTwin &&
          guess === null &&
          field !== null &&
          MAY_BE_EMPTY.has(field) &&
          note?.code !== CODE.sharedEmail &&
          answer(list.clear, cell(''))}
        {isTwin && answer(list.different, () => actions.settle(key))}
        {!isSkipped &&
          !isTwin &&
          (field === null || !MAY_BE_EMPTY.has(field) || note?.code === CODE.sharedEmail) &&
          answer(isOut ? list.keepRow : list.right, () => actions.settle(key))}
      </div>
    </>
  )
}

function Answer({ say, of, act }: { readonly say: string; readonly of: string; readonly act: () => void }) {
  return (
    <button class="btn sm" type="button" aria-label={of} onClick={act}>
      {say}
    </button>
  )
}
