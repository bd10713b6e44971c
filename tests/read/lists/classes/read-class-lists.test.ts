import { describe, expect, it } from 'vitest'
import { readClassLists } from '../../../../src/read/lists/classes/read-class-lists.ts'
import type { Worksheet } from '../../../../src/read/lists/sheets/sheet.ts'
import { sheetOf, type Written } from './list-sample.ts'

function rosterOf(...sheets: readonly Worksheet[]) {
  const roster = readClassLists(sheets, '5а.xlsx')
  if (!roster.ok) throw new Error(JSON.stringify(roster.diagnostics))
  return {
    classes: roster.value.classes.map(({ label, teacher, rows }) => ({
      label,
      teacher,
      pupils: rows.map(({ cells }) =>
        [cells.lastName, cells.firstName, cells.middleName]
          .map((cell) => cell?.text ?? '')
          .join(' ')
          .trim(),
      ),
    })),
    codes: roster.diagnostics.map(({ code }) => code),
    value: roster.value,
    diagnostics: roster.diagnostics,
  }
}
const LIST: readonly (readonly Written[])[] = [
  ['№', 'ФИО', 'Дата рождения'],
  [1, 'Воробьёв Павел Ильич', '01.02.2015'],
  [2, 'Снегирёва Анна Олеговна', { date: '2015-05-11' }],
]

describe('a list among other things', () => {
  it('has titles above it and a footer below it', () => {
    const { classes } = rosterOf(
      sheetOf([
        ['МБОУ СШ № 99'],
        ['Список 5 «а» класса'],
        ['Классный руководитель: Ласточкина Зоя Юрьевна'],
        [],
        ...LIST,
        [3, null, null],
        [],
        ['Итого: 2'],
        ['Директор', 'Иволгин П. П.'],
      ]),
    )
    expect(classes).toEqual([
      { label: '5А', teacher: 'Ласточкина Зоя Юрьевна', pupils: ['Воробьёв Павел Ильич', 'Снегирёва Анна Олеговна'] },
    ])
  })

  it('may have headings in two rows with joined cells', () => {
    const sheet = sheetOf(
      [
        ['№', 'ФИО', 'Телефон', null, 'СНИЛС'],
        [null, null, 'ученика', 'родителя', null],
        [1, 'Воробьёв Павел', 89000000012, '8 900 000-00-13', '1'],
      ],
      '5А',
      [
        { row: 0, column: 0, rows: 2, columns: 1 },
        { row: 0, column: 1, rows: 2, columns: 1 },
        { row: 0, column: 2, rows: 1, columns: 2 },
        { row: 0, column: 4, rows: 2, columns: 1 },
      ],
    )
    const { value, classes } = rosterOf(sheet)
    expect(classes[0]?.pupils).toEqual(['Воробьёв Павел'])
    expect(value.classes[0]?.rows[0]?.phones).toEqual({ pupil: ['+79000000012'], parent: ['+79000000013'] })
  })

  it('may be one of several, below or beside one another', () => {
    const below = rosterOf(sheetOf([['5А класс'], ...LIST, [], ['5Б класс'], ['ФИО'], ['Щеглов Ян']]))
    expect(below.classes.map(({ label, pupils }) => [label, pupils.length])).toEqual([
      ['5А', 2],
      ['5Б', 1],
    ])
    const beside = rosterOf(
      sheetOf([
        ['№', 'ФИО', '№', 'ФИО'],
        [1, 'Воробьёв Павел', 2, 'Снегирёва Анна'],
        [3, 'Щеглов Ян', null, null],
      ]),
    )
    expect(beside.classes.flatMap(({ pupils }) => pupils).sort()).toEqual([
      'Воробьёв Павел',
      'Снегирёва Анна',
      'Щеглов Ян',
    ])
  })

  it('has a class for each sheet, or a column that says the class', () => {
    expect(rosterOf(sheetOf(LIST, '5А'), sheetOf(LIST, '6б')).classes.map(({ label }) => label)).toEqual(['5А', '6Б'])
    const column = rosterOf(
      sheetOf([
        ['ФИО', 'Класс'],
        ['Воробьёв Павел', '5 А'],
        ['Щеглов Ян', '6б'],
        ['Снегирёва Анна', '5а'],
      ]),
    )
    expect(column.classes.map(({ label, pupils }) => [label, pupils.length])).toEqual([
      ['5А', 2],
      ['6Б', 1],
    ])
  })

  it('is missed where nothing names pupils', () => {
    const roster = readClassLists([sheetOf([['Расписание'], ['Понедельник', 'Математика']])], 'x.xlsx')
    expect(roster.ok).toBe(false)
    expect(roster.diagnostics.map(({ code }) => code)).toEqual(['roster/no-list'])
  })
})

describe('what is never kept', () => {
  it('is named by its heading, and its values stand nowhere', () => {
    const roster = rosterOf(
      sheetOf([
        ['ФИО', 'СНИЛС', 'Адрес', 'Группа здоровья'],
        ['Воробьёв Павел', '112-233-445 95', 'ул. Тайная, 7', 'вторая'],
      ]),
    )
    expect(roster.codes).toEqual(['roster/column-dropped', 'roster/column-dropped', 'roster/column-dropped'])
    const everything = JSON.stringify([roster.value, roster.diagnostics])
    for (const secret of ['112-233', 'Тайная', 'вторая']) expect(everything).not.toContain(secret)
    expect(everything).toContain('СНИЛС')
  })
})

describe('what a teacher should mend', () => {
  it('stands at its cell', () => {
    const { diagnostics } = rosterOf(
      sheetOf([
        ['ФИО', 'Телефон', 'E-mail'],
        ['Bоробьёв Павел Ильич', '8,91E+10', 'нет'],
        ['Снегирёва Анна Олеговна', '38340', 'anna(at)mail'],
      ]),
    )
    expect(diagnostics.map(({ code, place }) => [code, place?.sheet, place?.line, place?.column])).toEqual([
      ['roster/letters-mended', 'Лист1', 2, 1],
      ['roster/lost-phone', 'Лист1', 2, 2],
      ['roster/short-phone', 'Лист1', 3, 2],
      ['roster/bad-email', 'Лист1', 3, 3],
    ])
  })

  it('a Russian letter in an address is told of, since nobody sees it', () => {
    const hintOf = (address: string) =>
      rosterOf(
        sheetOf([
          ['ФИО', 'E-mail'],
          ['Снегирёва Анна Олеговна', address],
        ]),
      ).diagnostics.find(({ code }) => code === 'roster/bad-email')?.hint?.ru
    expect(hintOf('m\u0430ma@mail.example')).toContain('русские')
    expect(hintOf('mama@mail')).toBe('адрес пишут так: name@example.ru')
  })

  it('one address of two families is told of, brothers and sisters are one family', () => {
    const rows = (second: string) =>
      sheetOf([
        ['ФИО', 'E-mail'],
        ['Воробьёв Павел Ильич', 'dom@mail.example'],
        [second, 'Dom@mail.example'],
      ])
    expect(rosterOf(rows('Воробьёва Анна Ильинична')).codes).toEqual([])
    expect(rosterOf(rows('Щеглов Ян Олегович')).codes).toEqual(['roster/shared-email'])
  })
})
