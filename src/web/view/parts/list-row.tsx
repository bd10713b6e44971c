/** A row of the list: its number, a cell for each field, the margin. */
import { useLayoutEffect, useRef } from 'preact/hooks'
import type { ListField } from '../../../read/lists/columns.ts'
import type { ListedRow } from '../../list-view.ts'
import { usePage } from '../page-context.ts'
import type { ListQuestion } from '../questions.ts'
import { MarginNote, questionId } from './margin-note.tsx'

interface RowProps {
  readonly row: ListedRow
  readonly sheet: string
  readonly fields: readonly ListField[]
  readonly questions: readonly ListQuestion[]
  readonly hasEmails: boolean
  /** Whether the keyboard comes into the table here, and at which column. */
  readonly stop: number | null
  readonly moveOn: (row: string, column: number, by: 1 | -1) => boolean
}

const NAMES: ReadonlySet<ListField> = new Set(['fullName', 'lastName'])

/** A pupil, or a row of which none can be made. */
export function GridRow({ row, sheet, fields, questions, hasEmails, stop, moveOn }: RowProps) {
  const { state, actions, words } = usePage()
  const { list } = words
  const { editing } = state
  const name = row.cells.fullName ?? [row.cells.lastName, row.cells.firstName].filter(Boolean).join(' ')
  const noteId = `note-${row.row}`
  // what a class list is about is in Russian, whatever the page is in
  const lang = state.language === 'ru' ? {} : { lang: 'ru' }
  const hasNote =
    questions.length > 0 ||
    row.edited.length > 0 ||
    editing?.row === row.row ||
    (hasEmails && row.pupil?.emails.length === 0)
  return (
    <tr role="row" class={hasNote ? 'has-note' : ''} data-row={row.row}>
      <td role="gridcell" class="c-n">
        {row.pupil?.number ?? ''}
      </td>
      {fields.map((field, column) => {
        const text = row.cells[field] ?? ''
        const isName = NAMES.has(field)
        // what has no column of its own is asked at the name
        const asked = questions.filter(
          (one) => one.field === field || (isName && (one.field === null || !fields.includes(one.field))),
        )
        const isBad = asked.length > 0
        const classes = `c-${isName ? 'name' : field} cell${isBad ? ' bad' : ''}`
        if (editing?.row === row.row && editing.field === field) {
          return (
            <td role="gridcell" key={field} class={`edit ${classes}`}>
              <CellInput
                text={editing.typed ?? text}
                isTyped={editing.typed !== undefined}
                label={list.editOf(list.fields[field], name)}
                noteId={noteId}
                done={(typed) => void actions.editCell(row.row, field, typed)}
                leave={() => actions.change({ editing: null })}
                moveOn={(by) => moveOn(row.row, column, by)}
              />
            </td>
          )
        }
        const Tag = isName ? 'th' : 'td'
        return (
          <Tag
            key={field}
            role={isName ? 'rowheader' : 'gridcell'}
            {...(isName ? { scope: 'row' } : {})}
            class={classes}
            data-column={column}
            tabIndex={stop === column ? 0 : -1}
            aria-invalid={isBad ? 'true' : undefined}
            aria-describedby={isBad ? asked.map(({ key }) => questionId(key)).join(' ') : undefined}
            onClick={() => actions.change({ editing: { row: row.row, field } })}
          >
            <span class="lbl">{isName ? '' : `${list.fields[field]}: `}</span>
            <span class="v" {...(text === '' ? {} : lang)}>
              {text === '' ? <span class="mt">{list.none}</span> : brokenAtSign(text)}
            </span>
          </Tag>
        )
      })}
      <td role="gridcell" class="c-note" id={noteId}>
        <MarginNote row={row} name={name} sheet={sheet} questions={questions} hasEmails={hasEmails} />
      </td>
    </tr>
  )
}

/** An address may go on in the next line behind its sign, not amid a word. */
function brokenAtSign(text: string) {
  const at = text.indexOf('@')
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at + 1)}
      <wbr />
      {text.slice(at + 1)}
    </>
  )
}

interface InputProps {
  readonly text: string
  readonly label: string
  readonly noteId: string
  /** Begun by typing on the cell: what was typed is there, and goes on. */
  readonly isTyped: boolean
  readonly done: (typed: string) => void
  readonly leave: () => void
  readonly moveOn: (by: 1 | -1) => boolean
}

/** Enter, Tab and a click elsewhere keep what was typed; Esc doesn't. */
function CellInput({ text, label, noteId, isTyped, done, leave, moveOn }: InputProps) {
  const input = useRef<HTMLInputElement>(null)
  const isLeft = useRef(false)
  // before the next key can come
  useLayoutEffect(() => {
    input.current?.focus()
    if (isTyped) input.current?.setSelectionRange(text.length, text.length)
    else input.current?.select()
  }, [])
  const end = (typed: string | null) => {
    if (isLeft.current) return
    isLeft.current = true
    if (typed === null) leave()
    else done(typed)
  }
  return (
    <input
      type="text"
      ref={input}
      defaultValue={text}
      aria-label={label}
      aria-describedby={noteId}
      autocomplete="off"
      onBlur={({ currentTarget }) => end(currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key === 'Enter') {
          event.preventDefault()
          end(event.currentTarget.value)
        } else if (event.key === 'Tab') {
          end(event.currentTarget.value)
          if (moveOn(event.shiftKey ? -1 : 1)) event.preventDefault()
        } else if (event.key === 'Escape') {
          event.stopPropagation()
          end(null)
        }
      }}
    />
  )
}
