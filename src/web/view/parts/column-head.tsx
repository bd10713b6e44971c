/** What a column holds, and what the file calls it; a person may say otherwise. */
import { useRef, useState } from 'preact/hooks'
import { LIST_FIELDS, type ListField } from '../../../read/lists/columns.ts'
import type { Edit, ListedClassView } from '../../list-view.ts'
import { usePage } from '../page-context.ts'

interface HeadProps {
  readonly of: ListedClassView
  readonly field: ListField
}

/** The heading of a column in the table. */
export function ColumnHead({ of, field }: HeadProps) {
  const { state, words } = usePage()
  const column = of.columns.find((one) => one.field === field)
  return (
    <th role="columnheader" scope="col" class={`c-${field === 'fullName' || field === 'lastName' ? 'name' : field}`}>
      {column && <RoleChoice of={of} column={column.column} />}
      {column && column.heading !== '' && state.list?.source.kind !== 'typed' && (
        <span class="src">{words.list.inFile(column.heading)}</span>
      )}
    </th>
  )
}

/** The choice of what a column holds; where another column holds it already, the two change places. */
export function RoleChoice({
  of,
  column,
  id,
}: {
  readonly of: ListedClassView
  readonly column: number
  readonly id?: string
}) {
  const { actions, words } = usePage()
  const { list } = words
  const own = of.columns.find((one) => one.column === column)
  // by keyboard each arrow is a choice of its own: it counts when the person leaves or says Enter
  const byKeys = useRef(false)
  const [drafted, setDrafted] = useState<string | null>(null)
  if (own === undefined) return null
  const choose = (value: string) => {
    setDrafted(null)
    const field = LIST_FIELDS.find((one) => one === value) ?? null
    if (field === own.field) return
    const other = field === null ? undefined : of.columns.find((one) => one.field === field && one.column !== column)
    const change = (at: number, to: ListField | null): Edit => ({
      kind: 'column',
      sheet: of.sheet,
      column: at,
      field: to,
    })
    void actions.edit(...(other ? [change(other.column, own.field)] : []), change(column, field))
  }
  return (
    <select
      {...(id === undefined ? { 'aria-label': list.whatIsIn(own.heading || String(column)) } : { id })}
      value={drafted ?? own.field ?? ''}
      data-file-column={column}
      aria-description={list.byKeys}
      onPointerDown={() => {
        byKeys.current = false
      }}
      onKeyDown={(event) => {
        byKeys.current = true
        if (event.key === 'Escape') setDrafted(null)
        if (event.key !== 'Enter' || drafted === null) return
        event.preventDefault()
        choose(drafted)
      }}
      onChange={({ currentTarget }) => {
        if (byKeys.current) setDrafted(currentTarget.value)
        else choose(currentTarget.value)
      }}
      onBlur={() => {
        byKeys.current = false
        if (drafted !== null) choose(drafted)
      }}
    >
      {LIST_FIELDS.map((one) => (
        <option key={one} value={one}>
          {list.fields[one]}
        </option>
      ))}
      <option value="">{list.leaveOut}</option>
    </select>
  )
}
