/** Names that go through the cases in more than one way: what would be printed, to be written over. */
import type { ListField } from '../../../read/lists/columns.ts'
import type { ListedRow } from '../../list-view.ts'
import { usePage } from '../page-context.ts'

const CASES = ['genitive', 'dative', 'accusative'] as const satisfies readonly ListField[]

/** One block a name, with its three cases. */
export function UnsureNames({ rows, sheet }: { readonly rows: readonly ListedRow[]; readonly sheet: string }) {
  const { actions, words } = usePage()
  const { list } = words
  return (
    <section class="forms" aria-label={list.unsureForms(rows.length)}>
      <p class="muted">{list.formsLead}</p>
      <ul>
        {rows.map(({ row, pupil }) => {
          if (pupil === null) return null
          const name = [pupil.lastName, pupil.firstName, pupil.middleName].filter(Boolean).join(' ')
          const save = (field: ListField, text: string) => void actions.editCell(row, field, text)
          return (
            <li key={row}>
              <h2 class="name" id={`forms-${row}`}>
                {name}
              </h2>
              <div class="triple" role="group" aria-labelledby={`forms-${row}`}>
                {CASES.map((field) => (
                  <div class="field" key={field}>
                    <label for={`${field}-${row}`}>{list[field]}</label>
                    <input
                      type="text"
                      id={`${field}-${row}`}
                      autocomplete="off"
                      value={pupil.forms[field]}
                      onChange={({ currentTarget }) => save(field, currentTarget.value)}
                    />
                  </div>
                ))}
              </div>
              <button
                class="btn sm"
                type="button"
                aria-label={`${list.formsOk}: ${name}`}
                onClick={() =>
                  void actions.edit(
                    ...CASES.map((field) => ({ kind: 'cell', sheet, row, field, text: pupil.forms[field] }) as const),
                  )
                }
              >
                {list.formsOk}
              </button>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
