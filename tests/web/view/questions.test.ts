/** What a teacher is asked at the rows of a list, and which pupils are looked at first. */
import { expect, it } from 'vitest'
import type { ListedRow, ListView, Note } from '../../../src/web/list-view.ts'
import { hardCases } from '../../../src/web/view/hard-cases.ts'
import { factsOf, questionsOf, unsureRows } from '../../../src/web/view/questions.ts'

const row = (number: number, lastName: string, more: Partial<NonNullable<ListedRow['pupil']>> = {}): ListedRow => ({
  row: String(number + 1),
  cells: { email: number === 2 ? 'zorina@mail,example' : '' },
  edited: [],
  pupil: {
    number,
    lastName,
    firstName: 'Анна',
    middleName: 'Павловна',
    gender: 'f',
    birthDate: '2013-05-04',
    emails: [],
    vk: 'none',
    language: 'ru',
    edition: 'standard',
    forms: { genitive: '', dative: '', accusative: '', sure: true },
    ...more,
  },
})
const note = (code: string, at: Note['at']): Note => ({
  code,
  severity: 'warning',
  message: { ru: code, en: code },
  hint: null,
  at,
  setting: null,
})
const place = (at: string, field: 'email' | 'birthDate') => ({ sheet: '7Б', row: at, field })
const rows = [
  row(1, 'Снегирёва', { gender: null }),
  row(2, 'Зорина', { birthDate: null }),
  row(3, 'Воронцова-Дашкевич', { forms: { genitive: '', dative: '', accusative: '', sure: false } }),
]
const list: ListView = {
  name: 'Список 7Б.xlsx',
  classes: [{ sheet: '7Б', label: '7Б', teacher: null, columns: [], rows }],
  notes: [
    note('read/no-such-date', place('4', 'birthDate')),
    note('roster/bad-email', place('3', 'email')),
    note('roster/column-dropped', null),
    note('roster/letters-mended', place('2', 'email')),
  ],
  unreadable: false,
}

it('asks in the order of the rows, and for a gender where none is known', () => {
  expect(questionsOf(list, 0, new Set()).map(({ row: at, kind, guess }) => [at, kind, guess])).toEqual([
    ['2', 'gender', null],
    ['3', 'comma', 'zorina@mail.example'],
    ['4', 'note', null],
  ])
})

it('asks no more what was answered, and asks nothing of what it has mended itself', () => {
  const left = questionsOf(list, 0, new Set(['gender 2', 'read/no-such-date 4 birthDate']))
  expect(left.map(({ row: at }) => at)).toEqual(['3'])
  expect(factsOf(list, 0).map(({ code }) => code)).toEqual(['roster/column-dropped', 'roster/letters-mended'])
  expect(questionsOf(list, 1, new Set())).toEqual([])
})

it('names the hard pupils with their reasons', () => {
  expect([...hardCases(rows)]).toEqual([
    [1, ['firstOne']],
    [2, ['noBirth']],
    [3, ['long', 'unsure']],
  ])
  expect(unsureRows(list.classes[0]).map(({ row: at }) => at)).toEqual(['4'])
})

it('asks of a row that gets no leaflet only for what would give it one', () => {
  const skipped: ListView = {
    ...list,
    classes: [{ sheet: '7Б', label: '7Б', teacher: null, columns: [], rows: [{ ...row(1, 'Ким'), pupil: null }] }],
    notes: [
      note('roster/single-name', { sheet: '7Б', row: '2', field: 'fullName' }),
      note('read/pupil-skipped', { sheet: '7Б', row: '2', field: null }),
    ],
  }
  expect(questionsOf(skipped, 0, new Set()).map(({ note: of }) => of?.code)).toEqual(['read/pupil-skipped'])
})

it('asks of a row whether it is needed before it asks anything else of it', () => {
  const left = note('roster/has-left', { sheet: '7Б', row: '3', field: null })
  const asked = (settled: readonly string[]) =>
    questionsOf({ ...list, notes: [...list.notes, left] }, 0, new Set(settled)).filter(({ row: at }) => at === '3')
  expect(asked([]).map((one) => one.note?.code)).toEqual(['roster/has-left'])
  expect(asked(asked([]).map(({ key }) => key)).map(({ kind }) => kind)).toEqual(['comma'])
})
