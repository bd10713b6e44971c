/** What is in the margin beside a row of the list: a question with its answers, or what was mended. */
import { CODE } from '../../../diagnostics/codes.ts'
import type { ListedRow, Note } from '../../list-view.ts'
import { usePage } from '../page-context.ts'
import type { ListQuestion } from '../questions.ts'
import { sentence } from '../sentence.ts'

interface MarginProps {
  readonly row: ListedRow
  readonly sheet: string
  readonly questions: readonly ListQuestion[]
  /** Whether the list has addresses at all. */
  readonly hasEmails: boolean
}

/** Beside one row: at most one thing to be done or known. */
export function MarginNote({ row, sheet, questions, hasEmails }: MarginProps) {
  const { state, actions, words } = usePage()
  const { list } = words
  const { editing } = state
  if (editing?.row === row.row) {
    const example = list.examples[editing.field]
    return (
      <div class="note">
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
          <QuestionNote key={one.key} question={one} sheet={sheet} />
        ))}
      </div>
    )
  }
  if (row.edited.length > 0) {
    return (
      <div class="note">
        <p class="fixed">
          {list.mended}{' '}
          <button class="link small" type="button" onClick={() => void actions.undoRow(row.row)}>
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

function QuestionNote({ question, sheet }: { readonly question: ListQuestion; readonly sheet: string }) {
  const { state, actions, words } = usePage()
  const { list } = words
  const { row, field, kind, note, guess, key } = question
  const cell = (text: string) => () => void actions.edit({ kind: 'cell', sheet, row, field: field ?? 'fullName', text })
  const name = field === null ? null : list.fields[field]
  if (kind === 'gender') {
    return (
      <>
        <p>{list.genderAsked}</p>
        <div class="acts">
          <Answer say={list.boy} act={cell('м')} />
          <Answer say={list.girl} act={cell('ж')} />
        </div>
      </>
    )
  }
  const isSkipped = note?.code === CODE.pupilSkipped
  const isTwin = note?.code === CODE.duplicateRow || note?.code === CODE.duplicatePupil
  return (
    <>
      <p>
        <b>{isSkipped ? list.noLeaflet : (name ?? '')}.</b>{' '}
        {kind === 'comma' ? list.commaAsked : textOf(note, state.language, list.notes)}
      </p>
      <div class="acts">
        {guess !== null && <Answer say={list.yesReplace} act={cell(guess)} />}
        {!isTwin && (
          <Answer say={list.mend} act={() => actions.change({ editing: { row, field: field ?? 'lastName' } })} />
        )}
        {(isSkipped || isTwin) && (
          <Answer say={list.removeRow} act={() => void actions.edit({ kind: 'remove', sheet, row })} />
        )}
        {!isSkipped &&
          !isTwin &&
          guess === null &&
          field !== null &&
          MAY_BE_EMPTY.has(field) &&
          note?.code !== CODE.sharedEmail && <Answer say={list.clear} act={cell('')} />}
        {isTwin && <Answer say={list.different} act={() => actions.settle(key)} />}
        {!isSkipped && !isTwin && (field === null || !MAY_BE_EMPTY.has(field) || note?.code === CODE.sharedEmail) && (
          <Answer say={list.right} act={() => actions.settle(key)} />
        )}
      </div>
    </>
  )
}

function Answer({ say, act }: { readonly say: string; readonly act: () => void }) {
  return (
    <button class="btn sm" type="button" onClick={act}>
      {say}
    </button>
  )
}

/** In the page's own words where it has some; else in those of the command. */
function textOf(note: Note | null, language: 'ru' | 'en', notes: Readonly<Record<string, string>>): string {
  if (note === null) return ''
  return notes[note.code] ?? sentence(note.message[language].replace(/^(?:ученик пропущен|pupil skipped): /, ''))
}
