/** Lists without headings: columns by the look of their values, or by the map that a person writes. */
import { book, byHand, page, single, text } from './make-files.ts'
import type { Recipe } from './recipe.ts'

const WHOLE = [
  ['1', 'Воробьёв Павел Ильич', '01.02.2015', '89000000012', 'pavel@mail.example'],
  ['2', 'Снегирёва Анна Олеговна', '11.05.2015', '+7 900 000-00-13', ''],
  ['3', 'Щеглов Ян Олегович', '', 'нет', 'yan@mail.example'],
] as const
const PUPILS = [
  'Воробьёв Павел Ильич | 2015-02-01 | pavel@mail.example',
  'Снегирёва Анна Олеговна | 2015-05-11',
  'Щеглов Ян Олегович | yan@mail.example',
]
const PARTS = [
  ['Воробьёв', 'Павел', 'Ильич', 'м', '112-233-445 95'],
  ['Снегирёва', 'Анна', 'Олеговна', 'ж', '112-233-446 96'],
] as const
const NAMES = ['Воробьёв Павел Ильич', 'Снегирёва Анна Олеговна']
const CODES = ['roster/no-headings']

export const NAMELESS: readonly Recipe[] = [
  {
    name: 'whole names, csv in UTF-8',
    make: text('utf-8', ',', WHOLE),
    classes: [{ label: null, pupils: PUPILS }],
    codes: CODES,
  },
  {
    name: 'whole names, tabs in UTF-16',
    make: text('utf-16le', '\t', WHOLE),
    classes: [{ label: null, pupils: PUPILS }],
    codes: CODES,
  },
  {
    name: 'whole names, page in UTF-8',
    make: page('utf-8', WHOLE),
    classes: [{ label: null, pupils: PUPILS }],
    codes: CODES,
  },
  {
    name: 'below a title, above a signature, xlsx by hand',
    make: byHand({
      rows: [
        ['5 «Б» класс'],
        ['Классный руководитель: Ласточкина Зоя Юрьевна'],
        ...WHOLE,
        ['Директор Иволгин Павел Петрович'],
      ],
    }),
    classes: [{ label: '5Б', teacher: 'Ласточкина Зоя Юрьевна', pupils: PUPILS }],
    codes: CODES,
  },
  {
    name: 'names in three columns, СНИЛС beside, windows-1251',
    make: text('windows-1251', ';', PARTS),
    classes: [{ label: null, pupils: NAMES }],
    codes: ['roster/column-dropped', ...CODES],
    secrets: ['112-233'],
  },
  {
    name: 'names in three columns, dates as dates, ods',
    make: single('ods by SheetJS', [
      ['Воробьёв', 'Павел', 'Ильич', { iso: '2015-02-01' }],
      ['Снегирёва', 'Анна', 'Олеговна', { iso: '2015-05-11' }],
    ]),
    classes: [{ label: null, pupils: ['Воробьёв Павел Ильич | 2015-02-01', 'Снегирёва Анна Олеговна | 2015-05-11'] }],
    codes: CODES,
  },
  {
    name: 'one name a line with its number, text',
    make: text('windows-1251', ';', [['1. Воробьёв Павел Ильич'], ['2. Снегирёва Анна Олеговна']]),
    classes: [{ label: null, pupils: NAMES }],
    codes: CODES,
  },
  {
    name: 'a column a class, xls',
    make: book('biff8', {
      name: 'Лист1',
      rows: [
        ['5А', '5Б'],
        ['Воробьёв Павел Ильич', 'Щеглов Ян Олегович'],
        ['Снегирёва Анна Олеговна', 'Зяблик Ева Ивановна'],
      ],
    }),
    classes: [
      { label: '5А', pupils: NAMES },
      { label: '5Б', pupils: ['Щеглов Ян Олегович', 'Зяблик Ева Ивановна'] },
    ],
    codes: [...CODES, ...CODES],
  },
  {
    name: 'only a timetable',
    make: byHand({
      rows: [
        ['Понедельник', 'Русский Язык'],
        ['Вторник', 'Родная Литература'],
        ['Среда', 'Физика'],
      ],
    }),
    classes: [],
    codes: ['roster/no-list'],
  },
  {
    name: 'columns by what a person says, headings unheard of',
    make: text('utf-8 with BOM', ';', [
      ['Кто', 'Когда', 'Позвонить', 'Секрет'],
      ['Воробьёв Павел Ильич', '01.02.2015', '89000000012', 'тайна'],
    ]),
    options: { columns: { fullName: 'кто', birthDate: 'B', phone: 3 } },
    classes: [{ label: null, pupils: ['Воробьёв Павел Ильич | 2015-02-01'] }],
    codes: ['roster/column-dropped'],
    secrets: ['тайна'],
  },
  {
    name: 'a column that a person names and that is not there',
    make: text('utf-8', ';', [
      ['ФИО', 'Д/р'],
      ['Воробьёв Павел Ильич', '01.02.2015'],
    ]),
    options: { columns: { fullName: 'ФИО ребёнка' } },
    classes: [],
    codes: ['roster/unknown-column'],
    secrets: ['Воробьёв'],
  },
]
