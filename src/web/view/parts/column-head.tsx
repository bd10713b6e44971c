/** What a column holds, and what the file calls it; a person may say otherwise. */
import { LIST_FIELDS, type ListField } from '../../../read/lists/columns.ts'
import type { Edit, ListedClassView } from '../../list-view.ts'
import { usePage } from '../page-context.ts'

interface HeadProps {
  readonly of: ListedClassView
  readonly field: ListField
}

/** The heading of a column in the table. */
export function ColumnHead({ of, field }: HeadProps) {
  const { words } = usePage()
  const column = of.columns.find((one) => one.field === field)
  return (
    <th role="columnheader" scope="col" class={`c-${field === 'fullName' || field === 'lastName' ? 'name' : field}`}>
      {column && <RoleChoice of={of} column={column.column} />}
      {column && column.heading !== '' && <span class="src">{words.list.inFile(column.heading)}</span>}
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
  if (own === undefined) return null
  const choose = (field: ListField | null) => {
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
      value={own.field ?? ''}
      onChange={({ currentTarget }) => {
        const { value } = currentTarget
        choose(LIST_FIELDS.find((one) => one === value) ?? null)
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
