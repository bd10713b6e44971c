import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { readClassLists } from '../../../../src/read/lists/classes/read-class-lists.ts'
import { LIST_FIELDS } from '../../../../src/read/lists/columns.ts'
import type { ColumnMap } from '../../../../src/read/lists/tables/column-map.ts'
import { columnIndex } from '../../../../src/read/lists/tables/column-map.ts'
import { columnLetters, columnMapOf } from '../../../../src/read/lists/tables/column-map-of.ts'
import { findTables } from '../../../../src/read/lists/tables/find-tables.ts'
import { sheetOf } from '../classes/list-sample.ts'

const SHEET = sheetOf([
  ['Список 5А класса'],
  ['№', 'ФИО', 'Д/р', 'Почта', 'Почта', 'Запасной', 'Тел.'],
  [1, 'Воробьёв Павел Ильич', '01.02.2015', 'a@b.example', 'c@d.example', 'e@f.example', 89000000012],
])

function rowWith(columns: ColumnMap) {
  const roster = readClassLists([SHEET], 'a.xlsx', { columns })
  if (!roster.ok) throw new Error(roster.diagnostics.map(({ message }) => message.en).join())
  return roster.value.classes[0]?.rows[0]
}

describe('columns that a person names', () => {
  it('override the guess of their field, and leave the other guesses', () => {
    const row = rowWith({ email: 'запасной' })
    expect([...(row?.emails.keys() ?? [])]).toEqual(['e@f.example'])
    expect(row?.cells.birthDate?.text).toBe('01.02.2015')
  })

  it('go by numbers and letters too, and a field may have several', () => {
    const row = rowWith({ fullName: 2, email: ['E', 'Запасной'] })
    expect([...(row?.emails.keys() ?? [])]).toEqual(['c@d.example', 'e@f.example'])
  })

  it('that are missing are errors with the nearest heading, never with a value', () => {
    const found = (columns: ColumnMap) => readClassLists([SHEET], 'a.xlsx', { columns }).diagnostics
    expect(found({ email: 'Запасный' }).map(({ code, hint }) => [code, hint?.ru])).toEqual([
      ['roster/unknown-column', 'возможно, «Запасной»'],
    ])
    expect(found({ gender: 'Ы', birthDate: 99, email: 0 }).map(({ code }) => code)).toEqual([
      'roster/unknown-column',
      'roster/unknown-column',
      'roster/unknown-column',
    ])
    expect(JSON.stringify(found({ fullName: 'Воробьёв Павел' }))).not.toContain('Ильич')
  })
})

describe('each column that a job can name', () => {
  it.each(LIST_FIELDS)('has its place in the guide: %s', async (field) => {
    expect(await readFile('docs/ru/lists.md', 'utf8')).toContain(`\`${field}\``)
  })
})

describe('the guess', () => {
  it('can be given back as it is: headings, or letters where a heading is not the only one', () => {
    const [table] = findTables(SHEET)
    const map = table ? columnMapOf(table) : {}
    expect(map).toEqual({ number: '№', fullName: 'ФИО', birthDate: 'Д/р', email: ['D', 'E'] })
    expect(rowWith(map)).toEqual(rowWith({}))
  })

  it('by letters and by indexes are the same', () => {
    for (const index of [0, 1, 25, 26, 27, 701, 702]) expect(columnIndex(columnLetters(index))).toBe(index)
  })
})
