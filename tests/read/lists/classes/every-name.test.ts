/** The promise of the readers of lists: who is named in the column of names gets a leaflet, or a message says who doesn't. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { readClassLists } from '../../../../src/read/lists/classes/read-class-lists.ts'
import { columnLetters } from '../../../../src/read/lists/tables/column-map-of.ts'
import { runs } from '../../../support/runs.ts'
import { sheetOf, type Written } from './list-sample.ts'

/** Words that head columns, begin footers, and name people who are no pupils. */
const WORDS = [
  ...[
    'обучающаяся',
    'Обучающийся',
    'ученик',
    'учащийся',
    'ребёнок',
    'дети',
    'воспитанник',
    'список',
    'student',
    'Школьник',
  ],
  ...[
    'ФИО',
    'ФИО сменила',
    'Фамилия',
    'Имя',
    'Отчество',
    'Дата рождения',
    'Телефон',
    'Класс',
    'Пол',
    '№',
    'Почта',
    'номер',
  ],
  ...['фамилия матери Котова', 'ФИО учителя', 'Фамилия родителя', 'мама', 'Папа', 'Мама: Анна', 'Родители', 'опекун'],
  ...[
    'Итого',
    'Всего',
    'Директор',
    'учитель',
    'Секретарь',
    'Дата',
    'подпись',
    'приказ № 5',
    'исп.',
    'Средний балл',
    '%',
  ],
  ...[
    'Родительский комитет',
    'Выбыли',
    'отчислен',
    'Прибыли',
    'Мальчики',
    'группа',
    '5А',
    '5 класс',
    'Кл. руководитель',
  ],
  ...[
    'норма',
    'да',
    'нет',
    '-',
    '1',
    '12',
    '000-000-000 02',
    '8 900 000-00-12',
    'a@b.example',
    'Котова Анна Петровна',
    'Анна',
  ],
]
const SURNAMES = [
  ...[
    'Школьник',
    'Ребёнок',
    'Учитель',
    'Секретарь',
    'Дата',
    'Исп',
    'Папа',
    'Мать',
    'Мама',
    'Отец',
    'Директор',
    'Завуч',
  ],
  ...[
    'Подпись',
    'Отчёт',
    'Страница',
    'Зам',
    'Ученик',
    'Дети',
    'Студент',
    'Класс',
    'Список',
    'Группа',
    'Итого',
    'Всего',
  ],
  ...[
    'Мальчиков',
    'Количество',
    'Примечаев',
    'Выборнов',
    'Отчислен',
    'Родителева',
    'Учителя',
    'Телефон',
    'Адрес',
    'Номер',
  ],
  ...[
    'Абрамов',
    'Белова',
    'Гусева-Зяблик',
    'Ким',
    'Нгуен',
    'Мамедов',
    'Средний',
    'Качество',
    'Максимум',
    'Median',
    'Имя',
  ],
]
const FIRST = ['Анна', 'Илья', 'Дарья', 'Олег', 'Тимур', 'Егор', 'Павел', 'Любовь', 'Вера']
const MIDDLE = ['', 'Алексеевна', 'Сергеевич', 'Юрьевна', 'Ильинична', 'Мамед оглы']

const name = fc.record({
  last: fc.constantFrom(...SURNAMES),
  first: fc.constantFrom(...FIRST),
  middle: fc.constantFrom(...MIDDLE),
  written: fc.constantFrom('as usual', 'capitals', 'small'),
})
/** None is empty: words right below a column without a heading are a second row of headings. */
const HEADINGS = [
  'Примечание',
  'Статус',
  'Роль',
  'Категория',
  'Тип',
  'Дата рождения',
  'Телефон',
  'Пол',
  'Класс',
  'СНИЛС',
]
const word = fc.oneof(fc.constant(''), fc.constantFrom(...WORDS), fc.string({ maxLength: 8 }))
const list = fc.record({
  shape: fc.constantFrom('whole', 'parts', 'two parts'),
  before: fc.array(fc.constantFrom(...HEADINGS, '№'), { maxLength: 2 }),
  after: fc.array(fc.constantFrom(...HEADINGS), { maxLength: 3 }),
  rows: fc.array(fc.record({ name, words: fc.array(word, { minLength: 5, maxLength: 5 }), junk: fc.boolean() }), {
    minLength: 1,
    maxLength: 7,
  }),
})
type List = typeof list extends fc.Arbitrary<infer T> ? T : never

/** The sheet, and for each row the columns, from 0, in which its name is; none for a row without one. */
function laidOut({ shape, before, after, rows }: List) {
  const names = shape === 'whole' ? ['ФИО'] : shape === 'parts' ? ['Фамилия', 'Имя', 'Отчество'] : ['Фамилия', 'Имя']
  const sheet: Written[][] = [[...before, ...names, ...after]]
  const named: boolean[] = [false]
  for (const one of rows) {
    const parts = [one.name.last, one.name.first, one.name.middle]
    const written = shape === 'whole' ? [parts.filter((part) => part !== '').join(' ')] : parts.slice(0, names.length)
    const cased = written.map((text) =>
      one.name.written === 'capitals' ? text.toUpperCase() : one.name.written === 'small' ? text.toLowerCase() : text,
    )
    sheet.push([
      ...one.words.slice(0, before.length),
      ...(one.junk ? names.map(() => '') : cased),
      ...one.words.slice(2, 2 + after.length),
    ])
    named.push(!one.junk)
  }
  return { sheet, named, column: before.length }
}

it('a child who is named in the column of names is a pupil, or a message names the cell, whatever else the list holds', () => {
  const property = fc.property(list, (written) => {
    const { sheet, named, column } = laidOut(written)
    const roster = readClassLists([sheetOf(sheet)], 'a')
    const read = new Set(
      roster.ok ? roster.value.classes.flatMap(({ rows }) => rows.map(({ place }) => place.line)) : [],
    )
    for (const [row, isNamed] of named.entries()) {
      if (!isNamed || read.has(row + 1)) continue
      const cell = `${columnLetters(column)}${row + 1}`
      const reported = roster.diagnostics.some(
        ({ message, place }) =>
          new RegExp(`\\b${cell}\\b`).test(message.en) || (place?.line === row + 1 && place.column === column + 1),
      )
      expect(reported, `${cell} in ${JSON.stringify(sheet)}: ${JSON.stringify(roster.diagnostics)}`).toBe(true)
    }
  })
  fc.assert(property, { numRuns: runs(1000) })
})

it('no value of a row is printed as the name of a column, with headings above it or without', () => {
  const property = fc.property(list, fc.boolean(), (written, headed) => {
    // below a remark like a heading a name in the remarks looks like the list itself
    fc.pre(!written.rows.some(({ words }) => words.some((text) => text.includes('Анна'))))
    const { sheet, column } = laidOut(written)
    const [headings = [], ...all] = sheet
    // what is above the first name of a list without headings may be a title, or headings
    const start = written.rows.findIndex(({ junk }) => !junk)
    const rows = headed ? all : start < 0 ? [] : all.slice(start)
    // a value of its own in each cell that is no name's, so that it is known again
    const marked = rows.map((row, at) =>
      row.map((text, index) =>
        index < column || index >= headings.length - written.after.length ? `${text} тайна${at}${index}` : text,
      ),
    )
    for (const secret of [false, true]) {
      const values = secret ? marked : rows
      const roster = readClassLists([sheetOf(headed ? [headings, ...values] : values)], 'a')
      const columns = roster.diagnostics.filter(
        ({ code }) => code === 'roster/column-dropped' || code === 'roster/second-column',
      )
      const there = new Set(headed ? headings : [])
      for (const { message } of columns) {
        const [, called] = /«([^»]*)»/.exec(message.ru) ?? []
        if (called !== undefined) expect(there.has(called), `${message.ru} in ${JSON.stringify(values)}`).toBe(true)
      }
      expect(JSON.stringify(columns)).not.toContain('тайна')
    }
  })
  fc.assert(property, { numRuns: runs(600) })
})
