/** The table of the list, one stop for the keyboard: arrows go from cell to cell, Enter mends one. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks'
import type { ListField } from '../../../read/lists/columns.ts'
import type { ListedClassView, ListedRow } from '../../list-view.ts'
import { usePage } from '../page-context.ts'
import type { ListQuestion } from '../questions.ts'
import { ColumnHead } from './column-head.tsx'
import { GridRow } from './list-row.tsx'

/** Never shown: the number has a column of its own, and of telephones nothing is kept. */
const HIDDEN: ReadonlySet<ListField> = new Set(['number', 'phone', 'grade', 'classLetter'])
/** In this order, whatever the file has. */
const ORDER: readonly ListField[] = [
  'fullName',
  'lastName',
  'firstName',
  'middleName',
  'birthDate',
  'gender',
  'classLabel',
  'email',
  'vk',
  'edition',
  'language',
  'genitive',
  'dative',
  'accusative',
]

interface GridProps {
  readonly of: ListedClassView
  readonly rows: readonly ListedRow[]
  readonly questions: readonly ListQuestion[]
}

/** The rows that are shown, as a grid. */
export function ListGrid({ of, rows, questions }: GridProps) {
  const { state, actions, words } = usePage()
  const { list } = words
  const table = useRef<HTMLTableElement>(null)
  const [at, setAt] = useState({ row: rows[0]?.row ?? '', column: 0 })
  const { editing } = state
  const fields = useMemo(() => {
    const has = new Set(of.columns.flatMap(({ field }) => field ?? []))
    return ORDER.filter((field) => has.has(field) && !HIDDEN.has(field))
  }, [of.columns])
  const asked = useMemo(() => grouped(questions), [questions])
  const hasEmails = of.rows.some(({ pupil }) => (pupil?.emails.length ?? 0) > 0)
  useEffect(() => {
    table.current?.style.setProperty('--columns', String(fields.length))
  }, [fields.length])
  const wasEditing = useRef<{ row: string; field: ListField } | null>(null)
  useEffect(() => {
    const before = wasEditing.current
    wasEditing.current = editing
    // a cell that was mended has the focus again, unless a person has gone elsewhere
    if (
      editing === null &&
      before !== null &&
      (document.activeElement === document.body || document.activeElement === null)
    ) {
      focusCell(table.current, before.row, fields.indexOf(before.field))
    }
  }, [editing, fields])
  const stopRow = rows.some(({ row }) => row === at.row) ? at.row : (rows[0]?.row ?? '')
  const stopColumn = Math.min(at.column, fields.length - 1)
  const move = (row: string, column: number) => {
    setAt({ row, column })
    focusCell(table.current, row, column)
  }
  const press = (event: KeyboardEvent) => {
    const cell =
      event.target instanceof Element && event.target.tagName !== 'INPUT'
        ? event.target.closest<HTMLElement>('.cell')
        : null
    const row = cell?.closest<HTMLElement>('tr')?.dataset.row
    if (cell === null || row === undefined || cell.dataset.column === undefined) return
    const line = rows.findIndex((one) => one.row === row)
    const column = Number(cell.dataset.column)
    const go = (down: number, right: number) => {
      event.preventDefault()
      const to = rows[Math.max(0, Math.min(rows.length - 1, line + down))]?.row ?? row
      move(to, Math.max(0, Math.min(fields.length - 1, column + right)))
    }
    if (event.key === 'ArrowDown') go(1, 0)
    else if (event.key === 'ArrowUp') go(-1, 0)
    else if (event.key === 'ArrowRight') go(0, 1)
    else if (event.key === 'ArrowLeft') go(0, -1)
    else if (event.key === 'Home') go(event.ctrlKey ? -rows.length : 0, -fields.length)
    else if (event.key === 'End') go(event.ctrlKey ? rows.length : 0, fields.length)
    else if (event.key === 'Enter' || event.key === 'F2') {
      event.preventDefault()
      const field = fields[column]
      if (field) {
        setAt({ row, column })
        actions.change({ editing: { row, field } })
      }
    } else if (event.key.length === 1 && event.key !== ' ' && !event.ctrlKey && !event.metaKey && !event.altKey) {
      // to type on a cell is to write in it, as in a table of Excel
      event.preventDefault()
      const field = fields[column]
      if (field) {
        setAt({ row, column })
        actions.change({ editing: { row, field, typed: event.key } })
      }
    }
  }
  /** Tab goes to the next cell, from the last of a row to the next row. @returns whether there is one */
  const moveOn = (row: string, column: number, by: 1 | -1): boolean => {
    const line = rows.findIndex((one) => one.row === row)
    const to = column + by
    const over = to < 0 || to >= fields.length
    const next = over ? rows[line + by] : rows[line]
    if (next === undefined) return false
    move(next.row, over ? (by === 1 ? 0 : fields.length - 1) : to)
    return true
  }
  return (
    <div class="tbl-wrap">
      <table
        class="grid"
        role="grid"
        aria-label={list.gridLabel}
        aria-rowcount={rows.length + 1}
        ref={table}
        onKeyDown={press}
      >
        <thead role="rowgroup">
          <tr role="row">
            <th role="columnheader" class="c-n" scope="col">
              <span class="sr">{list.number}</span>
            </th>
            {fields.map((field) => (
              <ColumnHead key={field} of={of} field={field} />
            ))}
            <th role="columnheader" class="c-note" scope="col">
              {list.margin}
            </th>
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <GridRow
              key={row.row}
              row={row}
              sheet={of.sheet}
              fields={fields}
              questions={asked.get(row.row) ?? []}
              hasEmails={hasEmails}
              stop={row.row === stopRow ? stopColumn : null}
              moveOn={moveOn}
            />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function grouped(questions: readonly ListQuestion[]): Map<string, ListQuestion[]> {
  const groups = new Map<string, ListQuestion[]>()
  for (const one of questions) groups.set(one.row, [...(groups.get(one.row) ?? []), one])
  return groups
}

function focusCell(table: HTMLElement | null, row: string, column: number): void {
  const cell = table?.querySelector<HTMLElement>(`tr[data-row="${CSS.escape(row)}"] [data-column="${column}"]`)
  if (!cell) return
  cell.tabIndex = 0
  cell.focus()
}
