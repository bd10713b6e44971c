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
    const { classes, codes } = rosterOf(sheet)
    expect(classes[0]?.pupils).toEqual(['Воробьёв Павел'])
    expect(codes).toEqual(['roster/column-dropped'])
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

  it('is reported as missing where no column names pupils', () => {
    const roster = readClassLists([sheetOf([['Расписание'], ['Понедельник', 'Математика']])], 'x.xlsx')
    expect(roster.ok).toBe(false)
    expect(roster.diagnostics.map(({ code }) => code)).toEqual(['roster/no-list'])
  })
})

describe('a column that is never kept', () => {
  it('is reported by its heading, and its values are nowhere in the result', () => {
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

describe('telephones, which no leaflet needs', () => {
  const LISTS: readonly (readonly [where: string, rows: readonly (readonly Written[])[]])[] = [
    [
      'in columns of their own',
      [
        ['ФИО', 'Тел. мамы', 'Моб. телефон ученика'],
        ['Воробьёв Павел Ильич', '8 900 000-00-12', '8,91E+10'],
        ['Снегирёва Анна Олеговна', 89000000013, '2-15-40'],
      ],
    ],
    [
      'beside a name, an address and a parent',
      [
        ['ФИО', 'E-mail', 'Родители'],
        ['Воробьёв Павел Ильич, 8 900 000-00-12', 'a@b.example', 'Воробьёва Вера 8 900 000-00-13'],
        ['Снегирёва Анна Олеговна', '8 900 000-00-14', 'Снегирёва Яна 8 900 000-00-15'],
      ],
    ],
  ]

  it.each(LISTS)('%s are neither kept nor reported', (_, rows) => {
    const { classes, value, diagnostics } = rosterOf(sheetOf(rows))
    expect(classes[0]?.pupils).toEqual(['Воробьёв Павел Ильич', 'Снегирёва Анна Олеговна'])
    expect(diagnostics).toEqual([])
    const everything = JSON.stringify(value, (_key, one) => (one instanceof Map ? [...one] : one))
    for (const part of ['900', '000-00', '15-40', '8,91', 'Вера', 'Яна']) expect(everything).not.toContain(part)
  })

  it('leave an address beside them to the family', () => {
    const { value } = rosterOf(
      sheetOf([
        ['ФИО', 'Контакты'],
        ['Щеглов Ян Ильич', '8 900 000-00-12, a@b.example'],
      ]),
    )
    expect([...(value.classes[0]?.rows[0]?.emails.keys() ?? [])]).toEqual(['a@b.example'])
  })

  it('are known by their look where a list has no headings, so that nothing else is guessed', () => {
    const { value, codes } = rosterOf(
      sheetOf([
        ['Воробьёв Павел Ильич', '8 900 000-00-12'],
        ['Снегирёва Анна Олеговна', '8 900 000-00-13'],
      ]),
    )
    expect(codes).toEqual(['roster/no-headings'])
    expect(value.classes[0]?.columns).toEqual({ fullName: 'A' })
  })
})

describe('a problem for the teacher to mend', () => {
  it('is reported at its cell', () => {
    const { diagnostics } = rosterOf(
      sheetOf([
        ['ФИО', 'Телефон', 'E-mail'],
        ['Bоробьёв Павел Ильич', '8,91E+10', 'нет'],
        ['Снегирёва Анна Олеговна', '38340', 'anna(at)mail'],
      ]),
    )
    expect(diagnostics.map(({ code, place }) => [code, place?.sheet, place?.line, place?.column])).toEqual([
      ['roster/letters-mended', 'Лист1', 2, 1],
      ['roster/bad-email', 'Лист1', 3, 3],
    ])
  })

  it('is reported for a name that can be split in two ways, with what was taken', () => {
    const { diagnostics } = rosterOf(sheetOf([['ФИО'], ['Снегирёва Анна Олеговна'], ['Герман Роман']]))
    expect(diagnostics).toMatchObject([
      {
        code: 'roster/name-unsure',
        severity: 'warning',
        message: { ru: 'фамилия понята как «Герман», имя как «Роман»' },
        place: { sheet: 'Лист1', line: 3, column: 1 },
      },
    ])
  })

  it('is reported for a Russian letter in an address, since it can’t be seen', () => {
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

  it('is reported for one address of two families, but brothers and sisters are one family', () => {
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
