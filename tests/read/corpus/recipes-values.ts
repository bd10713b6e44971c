/** The values of cells: names, dates, telephones and addresses as people and programs write them. */
import { book, byHand, page, single, text } from './make-files.ts'
import type { Recipe } from './recipe.ts'

const NAME = 'Воробьёв Павел Ильич'
const one = (pupil: string) => [{ label: null, pupils: [pupil] }]
const formats = [
  'xlsx by hucre',
  'xlsx by SheetJS',
  'xls (BIFF5) by SheetJS',
  'ods by SheetJS',
  'SpreadsheetML 2003 by SheetJS',
]

const dates: readonly (readonly [string, string])[] = [
  ['5 мар. 2014', '2014-03-05'],
  ['«5» марта 2014 года', '2014-03-05'],
  ['05.03.14г.', '2014-03-05'],
  ['2014/03/05', '2014-03-05'],
  ['05.03.2014 0:00:00', '2014-03-05'],
  ['41703', '2014-03-05'],
]

export const VALUES: readonly Recipe[] = [
  ...formats.map((format) => ({
    name: `telephones as numbers, dates as dates, ${format}`,
    make: single(format, [
      ['Обучающийся', 'Дата рождения', 'Моб. телефон ученика', 'Телефон мамы'],
      [NAME, { iso: '2015-02-01' }, 89000000012, 9000000013],
    ]),
    classes: one(`${NAME} | 2015-02-01`),
  })),
  {
    name: 'dates in every form, csv in windows-1251',
    make: text('windows-1251', ';', [
      ['Ф.И.О.', 'Дата рожд.'],
      ...dates.map(([date], i) => [`${i + 1}. Щеглов Ян`, date]),
    ]),
    classes: [{ label: null, pupils: dates.map(([, iso]) => `Щеглов Ян | ${iso}`) }],
    codes: Array.from({ length: 5 }, () => 'roster/duplicate'),
  },
  {
    name: 'serial numbers for dates, xls',
    make: book('biff8', {
      name: '5А',
      rows: [
        ['ФИО', 'Д.Р.'],
        [NAME, 42036],
      ],
    }),
    classes: [{ label: '5А', pupils: [`${NAME} | 2015-02-01`] }],
  },
  {
    name: 'years only, tabs',
    make: text('utf-8', '\t', [
      ['ФИО', 'Год рождения'],
      [NAME, '2014'],
      ['Щеглов Ян Олегович', '2013 г.р.'],
    ]),
    classes: [{ label: null, pupils: [NAME, 'Щеглов Ян Олегович'] }],
    codes: ['roster/year-only', 'roster/year-only'],
  },
  {
    name: 'ages that no school has',
    make: text('utf-8', ',', [
      ['ФИО', 'Д/р'],
      [NAME, '01.02.1975'],
      ['Щеглов Ян Олегович', '01.02.2024'],
      ['Зяблик Ева Ивановна', '01.12.2005'],
    ]),
    options: { meetingDate: '2026-11-25' },
    classes: [
      {
        label: null,
        pupils: [`${NAME} | 1975-02-01`, 'Щеглов Ян Олегович | 2024-02-01', 'Зяблик Ева Ивановна | 2005-12-01'],
      },
    ],
    codes: ['roster/odd-age', 'roster/odd-age'],
  },
  {
    name: 'an export of an e-journal, page in windows-1251',
    make: page('windows-1251', [
      ['Список обучающихся', '', '', '', '', '', ''],
      ['№ п/п', 'Фамилия', 'Имя', 'Отчество', 'Пол', 'СНИЛС', 'Эл. почта'],
      ['1', 'Воробьёв', 'Павел', 'Ильич', 'М', '112-233-445 95', 'Не указан'],
      ['2', 'Снегирёва', 'Анна', 'Не указано', 'Ж', 'Не указан', 'anna@mail.example'],
    ]),
    classes: [{ label: null, pupils: [NAME, 'Снегирёва Анна | anna@mail.example'] }],
    codes: ['roster/column-dropped'],
    secrets: ['112-233'],
  },
  {
    name: 'two telephones and two addresses in a cell, xlsx',
    make: book('xlsx', {
      name: 'Лист1',
      rows: [
        ['ФИО ученика', 'Телефон родителя', 'E-mail'],
        [NAME, '8(900)000-00-12 мама\n8 900 000 00 13 папа', 'Мама: a@mail.example / b@mail.example'],
        ['Щеглов Ян Олегович', '8-900-000-00-14(мама)8-900-000-00-15', '<yan@mail.example>;'],
      ],
    }),
    classes: [
      {
        label: null,
        pupils: [`${NAME} | a@mail.example | b@mail.example`, 'Щеглов Ян Олегович | yan@mail.example'],
      },
    ],
  },
  {
    name: 'telephones that have lost digits, csv',
    make: text('utf-8 with BOM', ';', [
      ['ФИО', 'Тел.'],
      [NAME, '8,91E+10'],
      ['Щеглов Ян Олегович', '8 (922)'],
      ['Зяблик Ева Ивановна', '89000000012.0'],
    ]),
    classes: [{ label: null, pupils: [NAME, 'Щеглов Ян Олегович', 'Зяблик Ева Ивановна'] }],
  },
  {
    name: 'capitals, Latin look-alikes, no-break spaces, double spaces',
    make: byHand({
      rows: [
        ['ФИО  pебёнка'.replace('p', 'p')],
        ['ВОРОБЬЁВ  ПАВЕЛ\u00a0ИЛЬИЧ'],
        ['Cнегирёва Aнна Олеговна'],
        [' Щеглов   Ян\u00a0Олегович '],
      ],
    }),
    classes: [{ label: null, pupils: [NAME, 'Снегирёва Анна Олеговна', 'Щеглов Ян Олегович'] }],
    codes: ['roster/letters-mended'],
  },
  {
    name: 'invisible characters and divided headings',
    make: byHand({
      rows: [
        ['Фами-\nлия', 'И\u00adмя', 'Теле-\nфон'],
        ['Воро\u200bбьёв', 'Павел', '\u202a89000000012\u202c'],
      ],
    }),
    classes: one('Воробьёв Павел'),
    codes: ['read/invisible-removed'],
  },
  {
    name: 'everything that must not be kept, ods',
    make: single('ods by hucre', [
      ['ФИО', 'СНИЛС', 'Адрес', 'Паспорт', 'Почтовый адрес', 'Место рождения', 'ФИО матери', 'Примечание'],
      [NAME, '112-233-445 95', 'ул. Тайная, 7', '71 04 123456', '628260', 'г. Скрытый', 'Воробьёва Инна', 'болел'],
    ]),
    classes: one(NAME),
    codes: Array.from({ length: 7 }, () => 'roster/column-dropped'),
    secrets: ['112-233', 'Тайная', '123456', '628260', 'Скрытый', 'Инна', 'болел'],
  },
  {
    name: 'a wide sheet, flat ods',
    make: single('flat ods by SheetJS', [
      [...Array.from({ length: 30 }, () => null), 'Фамилия И. О.', 'Класс'],
      [...Array.from({ length: 30 }, () => null), 'Воробьёв П. И.', '9'],
    ]),
    classes: [{ label: '9', pupils: ['Воробьёв П. И.'] }],
  },
  {
    name: 'one pupil over two rows, a telephone of each parent, xls',
    make: book('biff8', {
      name: '5А',
      rows: [
        ['№', 'ФИО', 'Телефон'],
        [1, NAME, 89000000012],
        [null, null, 89000000013],
        [2, 'Щеглов Ян Олегович', 89000000014],
      ],
      merges: ['A2:A3', 'B2:B3'],
    }),
    classes: [{ label: '5А', pupils: [`${NAME}`, 'Щеглов Ян Олегович'] }],
  },
  {
    name: 'brother and sister with one telephone over both rows, xlsx',
    make: book('xlsx', {
      name: '5А',
      rows: [
        ['Фамилия', 'Имя, отчество', 'Контактный телефон'],
        ['Зяблик', 'Ева Ивановна', 89000000012],
        ['Зяблик', 'Ян Иванович', null],
      ],
      merges: ['C2:C3'],
    }),
    classes: [{ label: '5А', pupils: ['Зяблик Ева Ивановна', 'Зяблик Ян Иванович'] }],
  },
  {
    name: 'one child twice, Е for Ё',
    make: text('windows-1251', '\t', [
      ['ФИО', 'Д/р'],
      [NAME, '01.02.2015'],
      ['Воробьев Павел Ильич', '1 февраля 2015'],
    ]),
    classes: [{ label: null, pupils: [`${NAME} | 2015-02-01`, 'Воробьев Павел Ильич | 2015-02-01'] }],
    codes: ['roster/duplicate'],
  },
  {
    name: 'surnames that read like totals, and a total, csv',
    make: text('utf-8', ';', [
      ['№', 'Фамилия', 'Имя'],
      ['1', 'Мальчиков', 'Павел'],
      ['2', 'Итогов', 'Тимур'],
      ['', 'Мальчиков', '2'],
      ['', 'Чужой', 'Ян'],
    ]),
    classes: [{ label: null, pupils: ['Мальчиков Павел', 'Итогов Тимур'] }],
    codes: ['roster/below-total'],
  },
  {
    name: 'a birth date, telephones and an address beside the name, csv',
    make: text('utf-8', ';', [
      ['ФИО'],
      ['1. Воробьёв Павел Ильич, 01.02.2015 г.р., тел. 8 (900) 000-00-12'],
      ['2. Щеглов Ян (5 марта 2014 г.) dom@mail.example'],
      ['3. Снегирёва Анна Олеговна 2014 г.р.'],
      ['4. Чижов Тимур 112-233-445 95, 123456'],
    ]),
    classes: [
      {
        label: null,
        pupils: [
          'Воробьёв Павел Ильич | 2015-02-01',
          'Щеглов Ян | 2014-03-05 | dom@mail.example',
          'Снегирёва Анна Олеговна',
          'Чижов Тимур',
        ],
      },
    ],
    codes: ['roster/snils-dropped', 'roster/year-only'],
    secrets: ['112-233', '445 95'],
  },
  {
    name: 'the grade and its letter in two columns, xlsx by hucre',
    make: single('xlsx by hucre', [
      ['Параллель', 'Литера', 'ФИО'],
      [5, 'А', NAME],
      [11, 'б', 'Щеглов Ян Олегович'],
    ]),
    classes: [
      { label: '5А', pupils: [NAME] },
      { label: '11Б', pupils: ['Щеглов Ян Олегович'] },
    ],
  },
  {
    name: 'the number of the class and its letter, ods by SheetJS',
    make: single('ods by SheetJS', [
      ['Фамилия', 'Имя', 'Класс', 'Буква'],
      ['Воробьёв', 'Павел', '7', 'В'],
    ]),
    classes: [{ label: '7В', pupils: ['Воробьёв Павел'] }],
  },
  {
    name: 'values that hold the delimiter without quotes, csv',
    make: async () =>
      new TextEncoder().encode(
        'Фамилия,Имя,Дата рождения\nВоробьёв,Павел,01.02.2015\nЩеглов,Ян, мл.,05.03.2014\nСнегирёва,Анна,11.05.2015\n',
      ),
    classes: [{ label: null, pupils: ['Воробьёв Павел | 2015-02-01', 'Снегирёва Анна | 2015-05-11'] }],
    codes: ['read/pupil-skipped'],
  },
  {
    name: 'numbers that are no telephones, csv',
    make: text('utf-8', ';', [
      ['ФИО', 'Телефон'],
      ['Воробьёв Павел Ильич', 'паспорт 4510 123456'],
      ['Щеглов Ян Олегович', '8 900 000 00 1'],
      ['Чижов Тимур Янович', '+8 900 000 00 12'],
      ['Галкина Вера Олеговна', 'СНИЛС 112-233-445 95, 12.05.1985, 8 900 000-00-13, ул. Мира 5'],
      ['Грач Ян Ильич', '8 900 000-00-14 a@b.example'],
      ['Лунь Анна Ильинична', '3466 412345'],
      ['Стриж Лев Ильич', 'серия 4510 № 123456'],
    ]),
    classes: [
      {
        label: null,
        pupils: [
          'Воробьёв Павел Ильич',
          'Щеглов Ян Олегович',
          'Чижов Тимур Янович',
          'Галкина Вера Олеговна',
          'Грач Ян Ильич | a@b.example',
          'Лунь Анна Ильинична',
          'Стриж Лев Ильич',
        ],
      },
    ],
    secrets: ['4510', '445 95', '1985', 'Мира'],
  },
  {
    name: 'what is said of a child beside the name, xlsx by hucre',
    make: single('xlsx by hucre', [
      ['ФИО', 'Телефон'],
      ['Воробьёв Павел Ильич - выбыл', null],
      ['Щеглов Ян Олегович / надомное обучение', null],
      ['Чижов Тимур Янович, староста', null],
      ['Галкина Вера Олеговна ОВЗ', null],
      ['Иванова - Петрова Анна', null],
      ['Снегирёва Анна (опекун: Лосева А. П.)', null],
    ]),
    classes: [
      {
        label: null,
        pupils: [
          'Воробьёв Павел Ильич',
          'Щеглов Ян Олегович',
          'Чижов Тимур Янович',
          'Галкина Вера Олеговна',
          'Иванова-Петрова Анна',
          'Снегирёва Анна',
        ],
      },
    ],
    codes: [
      'roster/bracket-dropped',
      'roster/has-left',
      'roster/remark-dropped',
      'roster/remark-dropped',
      'roster/remark-dropped',
    ],
    secrets: ['надомн', 'ОВЗ', 'Лосева'],
  },
  {
    name: 'dates with the month first, csv',
    make: text('utf-8', ',', [
      ['ФИО', 'Дата рождения'],
      ['Воробьёв Павел Ильич', '3/5/2014'],
      ['Щеглов Ян Олегович', '3/25/2014'],
    ]),
    classes: [{ label: null, pupils: ['Воробьёв Павел Ильич | 2014-03-05', 'Щеглов Ян Олегович | 2014-03-25'] }],
    codes: ['roster/month-first'],
  },
  {
    name: 'the name and the date in one column with a heading for both, csv',
    make: text('utf-8', ';', [
      ['№', 'ФИО, дата рождения', 'Телефон'],
      ['1', 'Воробьёв Павел Ильич, 01.02.2015', '8 900 000-00-12'],
    ]),
    classes: [{ label: null, pupils: ['Воробьёв Павел Ильич | 2015-02-01'] }],
  },
  {
    name: 'telephones behind names and addresses, csv',
    make: text('utf-8', ';', [
      ['ФИО', 'Адрес, телефон'],
      ['Воробьёв Павел Ильич', 'Полина Львовна 89000000012'],
      ['Щеглов Ян Олегович', 'Петрова Инна 89000000013'],
      ['Чижов Тимур Янович', 'Инна Львовна 89000000014 Илья 89000000015'],
      ['Грач Ян Ильич', 'ул. Мира 5, 89000000016'],
      ['Галкина Вера Олеговна', 'ул. Мира, 5-12 8-900-000-00-17'],
      ['Иволгина Анна Ильинична', 'ул. Мира, д. 6, кв. 7, 8 900 000-00-18 доб. 12'],
    ]),
    classes: [
      {
        label: null,
        pupils: [
          'Воробьёв Павел Ильич',
          'Щеглов Ян Олегович',
          'Чижов Тимур Янович',
          'Грач Ян Ильич',
          'Галкина Вера Олеговна',
          'Иволгина Анна Ильинична',
        ],
      },
    ],
    secrets: ['Полина', 'Петрова', 'Мира'],
  },
]
