/** Where lists lie on their sheets: below titles, beside one another, class by class. */
import { book, byHand, page, single, text } from './make-files.ts'
import type { Recipe } from './recipe.ts'

const TITLES = [
  ['МБОУ «Школа № 9 г. Примерска»', null, null],
  ['Список учащихся', null, null],
  ['5 «А» класса на 2026/2027 учебный год', null, null],
  ['Классный руководитель: Ласточкина Зоя Юрьевна', null, null],
  [null, null, null],
] as const
const HEAD = ['№ п/п', 'Ф.И.О. ребёнка', 'Д/р'] as const
const PAVEL = [1, 'Воробьёв Павел Ильич', { iso: '2015-02-01' }] as const
const ANNA = [2, 'Снегирёва Анна Олеговна', '11 мая 2015 г.'] as const
const FOOT = [
  [null, null, null],
  ['Итого: 2', null, null],
  [null, 'Мальчиков', 1],
  ['Директор', '________', 'Иволгин П. П.'],
] as const
const TITLED = [...TITLES, HEAD, PAVEL, ANNA, [3, null, null], ...FOOT]
const READ = ['Воробьёв Павел Ильич | 2015-02-01', 'Снегирёва Анна Олеговна | 2015-05-11']
const TITLED_CLASS = [{ label: '5А', teacher: 'Ласточкина Зоя Юрьевна', pupils: READ }]
const producers = [
  'xlsx by hucre',
  'xls (BIFF8) by SheetJS',
  'xls (BIFF5) by SheetJS',
  'ods by hucre',
  'flat ods by SheetJS',
  'SpreadsheetML 2003 by SheetJS',
]

export const LAYOUTS: readonly Recipe[] = [
  ...producers.map((producer) => ({
    name: `titles and footers, ${producer}`,
    make: single(producer, TITLED),
    classes: TITLED_CLASS,
  })),
  {
    name: 'joined titles, xlsx by SheetJS',
    make: book('xlsx', { name: 'Лист1', rows: TITLED, merges: ['A1:C1', 'A2:C2', 'A3:C3', 'A4:C4'] }),
    classes: TITLED_CLASS,
  },
  {
    name: 'headings in two rows with joined cells, xls',
    make: book('biff8', {
      name: '7в',
      rows: [
        ['№', 'Сведения об обучающемся', null, null, 'Родители (законные представители)', null],
        [null, 'Фамилия', 'Имя', 'Отчество', 'ФИО', 'Телефон'],
        [1, 'ВОРОБЬЁВ', 'ПАВЕЛ', 'ИЛЬИЧ', 'Воробьёва Инна', 89000000012],
        [2, 'Снегирёва', 'Анна', null, 'Снегирёв Олег', '8 (900) 000-00-13'],
      ],
      merges: ['A1:A2', 'B1:D1', 'E1:F1'],
    }),
    classes: [{ label: '7В', pupils: ['Воробьёв Павел Ильич', 'Снегирёва Анна'] }],
    codes: ['roster/column-dropped'],
    secrets: ['Воробьёва Инна', 'Снегирёв Олег'],
  },
  {
    name: 'headings in two rows without joined cells, csv',
    make: text('windows-1251', ';', [
      ['№', 'ФИО', 'Телефон', ''],
      ['', '', 'ученика', 'мамы'],
      ['1', 'Воробьёв Павел Ильич', '89000000012', '+7 900 000-00-13'],
    ]),
    classes: [{ label: null, pupils: ['Воробьёв Павел Ильич'] }],
  },
  {
    name: 'parents beside the child, headings in two rows, page',
    make: page('utf-8', [
      ['Сведения о ребёнке', '', 'Мать', '', 'Отец', ''],
      ['ФИО', 'Дата рождения', 'ФИО', 'Телефон', 'ФИО', 'Телефон'],
      ['Воробьёв Павел Ильич', '01.02.2015', 'Чижова Инна', '89000000012', 'Чижов Илья', '89000000013'],
    ]),
    classes: [{ label: null, pupils: ['Воробьёв Павел Ильич | 2015-02-01'] }],
    codes: ['roster/column-dropped', 'roster/column-dropped'],
    secrets: ['Чижов'],
  },
  {
    name: 'two tables below each other, ods',
    make: book('ods', {
      name: 'Параллель',
      rows: [
        ['5А класс'],
        ['№', 'ФИО'],
        [1, 'Воробьёв Павел Ильич'],
        ['Итого', 1],
        [],
        ['5Б класс'],
        ['№', 'ФИО'],
        [1, 'Щеглов Ян Олегович'],
      ],
    }),
    classes: [
      { label: '5А', pupils: ['Воробьёв Павел Ильич'] },
      { label: '5Б', pupils: ['Щеглов Ян Олегович'] },
    ],
  },
  {
    name: 'two tables beside each other, each with its class, xlsx by hand',
    make: byHand({
      rows: [
        ['Список 5 «А» класса', '', '', 'Список 5 «Б» класса', ''],
        ['№', 'ФИО', '', '№', 'ФИО'],
        ['1', 'Воробьёв Павел Ильич', '', '1', 'Щеглов Ян Олегович'],
        ['2', 'Снегирёва Анна Олеговна', '', '2', 'Зяблик Ева Ивановна'],
        ['Итого: 2', '', '', '3', 'Чижова Ия Ильинична'],
      ],
    }),
    classes: [
      { label: '5А', pupils: ['Воробьёв Павел Ильич', 'Снегирёва Анна Олеговна'] },
      { label: '5Б', pupils: ['Щеглов Ян Олегович', 'Зяблик Ева Ивановна', 'Чижова Ия Ильинична'] },
    ],
  },
  {
    name: 'a sheet a class, xls',
    make: book(
      'biff8',
      { name: '1 А', rows: [['Ученик'], ['Воробьёв Павел Ильич']] },
      { name: '11-б', rows: [['Обучающийся'], ['Щеглов Ян Олегович']] },
    ),
    classes: [
      { label: '1А', pupils: ['Воробьёв Павел Ильич'] },
      { label: '11Б', pupils: ['Щеглов Ян Олегович'] },
    ],
  },
  {
    name: 'a column with the class, xlsx by hucre',
    make: single('xlsx by hucre', [
      ['Класс', 'Фамилия Имя', 'Пол'],
      ['5 «А»', 'Воробьёв Павел', 'м'],
      ['6-б', 'Снегирёва Анна', 'ж'],
      ['5A', 'Щеглов Ян', 'м'],
    ]),
    classes: [
      { label: '5А', pupils: ['Воробьёв Павел', 'Щеглов Ян'] },
      { label: '6Б', pupils: ['Снегирёва Анна'] },
    ],
  },
  ...(['xlsx', 'biff8', 'fods', 'xlml'] as const).map((type) => ({
    name: `a class joined over many rows, ${type}`,
    make: book(type, {
      name: 'Все',
      rows: [
        ['Класс', 'ФИО'],
        ['5А', 'Воробьёв Павел Ильич'],
        [null, 'Снегирёва Анна Олеговна'],
        ['5Б', 'Щеглов Ян Олегович'],
        [null, 'Зяблик Ева Ивановна'],
      ],
      merges: ['A2:A3', 'A4:A5'],
    }),
    classes: [
      { label: '5А', pupils: ['Воробьёв Павел Ильич', 'Снегирёва Анна Олеговна'] },
      { label: '5Б', pupils: ['Щеглов Ян Олегович', 'Зяблик Ева Ивановна'] },
    ],
  })),
  {
    name: 'rows with the name of the class within one table, page in windows-1251',
    make: page('windows-1251', [
      ['№', 'Фамилия, имя', 'Дата рожд.'],
      ['5А', '', ''],
      ['1', 'Воробьёв Павел', '01.02.2015'],
      ['5Б', '', ''],
      ['Классный руководитель: Иволгина Ольга Петровна', '', ''],
      ['1', 'Щеглов Ян', '3.4.15'],
      ['Всего учащихся: 2', '', ''],
    ]),
    classes: [
      { label: '5А', pupils: ['Воробьёв Павел | 2015-02-01'] },
      { label: '5Б', teacher: 'Иволгина Ольга Петровна', pupils: ['Щеглов Ян | 2015-04-03'] },
    ],
  },
  {
    name: 'headings again on the second page, and the teacher below, xlsx',
    make: book('xlsx', {
      name: 'Лист1',
      rows: [
        ['Список 5А класса'],
        ['№', 'ФИО'],
        ['1', '2'],
        [1, 'Воробьёв Павел Ильич'],
        ['№', 'ФИО'],
        [2, 'Щеглов Ян Олегович'],
        ['Классный руководитель', '________ /Ласточкина З. Ю./'],
      ],
    }),
    classes: [{ label: '5А', teacher: 'Ласточкина З. Ю.', pupils: ['Воробьёв Павел Ильич', 'Щеглов Ян Олегович'] }],
  },
  {
    name: 'a timetable and a hidden sheet before the list, xlsx',
    make: book(
      'xlsx',
      {
        name: 'Расписание',
        rows: [
          ['День', 'Предмет', 'Учитель'],
          ['Понедельник', 'Математика', 'Иволгина О. П.'],
          ['Вторник', 'Труд', 'Грач И. И.'],
        ],
      },
      { name: 'Старый', rows: [['ФИО'], ['Тайный Тимур']], hidden: true },
      {
        name: 'Учителя',
        rows: [
          ['ФИО', 'Предмет'],
          ['Иволгина Ольга Петровна', 'Математика'],
        ],
      },
      { name: '5А', rows: [HEAD, PAVEL, ANNA] },
    ),
    classes: [{ label: '5А', pupils: READ }],
    codes: ['roster/hidden-sheet', 'roster/sheet-passed-over'],
    secrets: ['Тайный', 'Иволгина'],
  },
  {
    name: 'a second column ФИО that names the mothers, xlsx by SheetJS',
    make: single('xlsx by SheetJS', [
      ['№', 'ФИО', 'ФИО', 'Телефон'],
      [1, 'Воробьёв Павел Ильич', 'Воробьёва Ольга Павловна', '+7 900 000-00-12'],
      [2, 'Снегирёва Анна Олеговна', 'Снегирёва Нина Ильинична', '+7 900 000-00-13'],
      [3, 'Чижов Тимур Янович', 'Галкина Вера Олеговна', '+7 900 000-00-14'],
    ]),
    classes: [
      {
        label: null,
        pupils: ['Воробьёв Павел Ильич', 'Снегирёва Анна Олеговна', 'Чижов Тимур Янович'],
      },
    ],
    codes: ['roster/second-column'],
    secrets: ['Ольга', 'Нина', 'Вера'],
  },
  {
    name: 'two columns ФИО that are two lists, csv',
    make: text('utf-8', ';', [
      ['ФИО', 'ФИО'],
      ['Воробьёв Павел Ильич', 'Щеглов Ян Олегович'],
      ['Снегирёва Анна Олеговна', 'Чижов Тимур Янович'],
    ]),
    classes: [
      {
        label: null,
        pupils: ['Воробьёв Павел Ильич', 'Снегирёва Анна Олеговна', 'Щеглов Ян Олегович', 'Чижов Тимур Янович'],
      },
    ],
  },
  {
    name: 'a pupil who came later, below the total, xlsx by hucre',
    make: single('xlsx by hucre', [
      ['№', 'ФИО', 'Дата рождения'],
      [1, 'Воробьёв Павел Ильич', '01.02.2015'],
      ['Итого: 1'],
      [],
      [2, 'Щеглов Ян Олегович', '05.03.2014'],
      ['Директор', 'Галкин П. П.'],
    ]),
    classes: [{ label: null, pupils: ['Воробьёв Павел Ильич | 2015-02-01', 'Щеглов Ян Олегович | 2014-03-05'] }],
  },
  {
    name: "last year's list, xls (BIFF5) by SheetJS",
    make: single('xls (BIFF5) by SheetJS', [
      ['Список 5А класса на 2025/2026 учебный год'],
      ['№', 'ФИО'],
      [1, 'Воробьёв Павел Ильич'],
    ]),
    classes: [{ label: '5А', pupils: ['Воробьёв Павел Ильич'] }],
    codes: ['roster/old-list'],
    options: { meetingDate: '2026-09-03' },
  },
  {
    name: "this year's list for a meeting of last year",
    make: text('utf-8', '\t', [['Список 5А класса на 2026/27 уч. год'], ['№', 'ФИО'], ['1', 'Воробьёв Павел Ильич']]),
    classes: [{ label: '5А', pupils: ['Воробьёв Павел Ильич'] }],
    codes: ['roster/old-list'],
    options: { meetingDate: '2025-09-10' },
  },
  {
    name: "next year's list in spring",
    make: text('utf-8', '\t', [['Список 5А класса на 2026/27 уч. год'], ['№', 'ФИО'], ['1', 'Воробьёв Павел Ильич']]),
    classes: [{ label: '5А', pupils: ['Воробьёв Павел Ильич'] }],
    options: { meetingDate: '2026-05-20' },
  },
  {
    name: "this year's list, tabs",
    make: text('utf-8', '\t', [['Список 5А класса на 2026/27 уч. год'], ['№', 'ФИО'], ['1', 'Воробьёв Павел Ильич']]),
    classes: [{ label: '5А', pupils: ['Воробьёв Павел Ильич'] }],
    options: { meetingDate: '2026-09-03' },
  },
  {
    name: 'ФИО joined over three columns, xls',
    make: book('biff8', {
      name: 'Лист1',
      rows: [
        ['№', 'Ф.И.О.', null, null, 'Дата рождения'],
        [1, 'Воробьёв', 'Павел', 'Ильич', '01.02.2015'],
        [2, 'Снегирёва', 'Анна', 'Олеговна', '11.05.2015'],
      ],
      merges: ['B1:D1'],
    }),
    classes: [{ label: null, pupils: ['Воробьёв Павел Ильич | 2015-02-01', 'Снегирёва Анна Олеговна | 2015-05-11'] }],
  },
  {
    name: 'ФИО over three columns, csv',
    make: text('utf-8', ';', [
      ['№', 'ФИО', '', '', 'Дата рождения'],
      ['1', 'Воробьёв', 'Павел', 'Ильич', '01.02.2015'],
      ['2', 'Снегирёва', 'Анна', 'Олеговна', '11.05.2015'],
    ]),
    classes: [{ label: null, pupils: ['Воробьёв Павел Ильич | 2015-02-01', 'Снегирёва Анна Олеговна | 2015-05-11'] }],
  },
  {
    name: 'parents and teachers below the pupils, xlsx by SheetJS',
    make: single('xlsx by SheetJS', [
      ['№', 'ФИО', 'Дата рождения', 'Телефон'],
      [1, 'Воробьёв Павел Ильич', '01.02.2015', '89000000012'],
      [null, 'Мама: Воробьёва Ольга Павловна', null, '89000000013'],
      [2, 'Снегирёва Анна Олеговна', '11.05.2015', null],
      ['Родительский комитет:'],
      [1, 'Воробьёва Ольга Павловна', '01.02.1985', '89000000013'],
      [],
      ['ФИО учителя', 'Предмет', 'Телефон'],
      ['Иволгина Нина Петровна', 'Математика', '89000000014'],
    ]),
    classes: [
      {
        label: null,
        pupils: ['Воробьёв Павел Ильич | 2015-02-01', 'Снегирёва Анна Олеговна | 2015-05-11'],
      },
    ],
    codes: ['roster/others-below'],
    secrets: ['Ольга', 'Иволгина', '0014'],
  },
  {
    name: 'sheets of parents and of children who have left, ods',
    make: book(
      'ods',
      { name: '5А', rows: [['ФИО'], ['Воробьёв Павел Ильич']] },
      { name: 'Родители', rows: [['ФИО'], ['Воробьёва Ольга Павловна']] },
      { name: 'Выбыли', rows: [['ФИО'], ['Галкина Вера Олеговна']] },
    ),
    classes: [{ label: '5А', pupils: ['Воробьёв Павел Ильич'] }],
    codes: ['roster/sheet-passed-over', 'roster/sheet-passed-over'],
    secrets: ['Ольга', 'Вера'],
  },
  {
    name: 'a login beside the name, and a document number, csv',
    make: text('utf-8', ';', [
      [
        'Класс',
        'ФИО',
        'Имя пользователя',
        'Пароль',
        'Серия',
        'Номер',
        'Фамилия (при рождении)',
        'Дата и место рождения',
      ],
      ['6А', 'Воробьёв Павел Ильич', 'vorobyev.p', 'Xc12', 'I-ВН', '123456', 'Галкин', '01.02.2015, г. Пермь'],
    ]),
    classes: [{ label: '6А', pupils: ['Воробьёв Павел Ильич | 2015-02-01'] }],
    codes: Array.from({ length: 5 }, () => 'roster/column-dropped'),
    secrets: ['vorobyev', 'Xc12', '123456', 'Галкин', 'Пермь'],
  },
  {
    name: 'parents in rows of their own, in every wording, csv',
    make: text('utf-8', ';', [
      ['№', 'ФИО', 'Телефон', 'Примечание'],
      ['1', 'Воробьёв Павел Ильич', '', 'мама'],
      ['', 'мама Анна Петровна', '89000000012', ''],
      ['2', 'Щеглов Ян Олегович', '', ''],
      ['', 'Родители: Щеглова Инна Львовна', '89000000013', ''],
      ['3', 'Чижов Тимур Янович', '89000000014', ''],
    ]),
    classes: [
      {
        label: null,
        pupils: ['Воробьёв Павел Ильич', 'Щеглов Ян Олегович', 'Чижов Тимур Янович'],
      },
    ],
    codes: ['roster/column-dropped'],
    secrets: ['Анна', 'Инна'],
  },
  {
    name: 'children who have left, and those who came, tabs',
    make: text('utf-8', '\t', [
      ['ФИО', 'Дата рождения'],
      ['Воробьёв Павел Ильич', '01.02.2015'],
      ['Выбыли:', ''],
      ['Чижов Тимур Янович', '02.02.2015'],
      ['Прибыли:', ''],
      ['Щеглов Ян Олегович', '03.02.2015'],
    ]),
    classes: [{ label: null, pupils: ['Воробьёв Павел Ильич | 2015-02-01', 'Щеглов Ян Олегович | 2015-02-03'] }],
    codes: ['roster/others-below'],
    secrets: ['Чижов'],
  },
  {
    name: 'two classes, each with its teacher below, xlsx by hucre',
    make: single('xlsx by hucre', [
      ['5А класс'],
      ['№', 'ФИО'],
      [1, 'Воробьёв Павел Ильич'],
      [null, 'Классный руководитель: Ласточкина З. Ю.'],
      ['5Б класс'],
      ['№', 'ФИО'],
      [1, 'Щеглов Ян Олегович'],
      [null, 'Классный руководитель: Иволгина Н. П.'],
    ]),
    classes: [
      { label: '5А', teacher: 'Ласточкина З. Ю.', pupils: ['Воробьёв Павел Ильич'] },
      { label: '5Б', teacher: 'Иволгина Н. П.', pupils: ['Щеглов Ян Олегович'] },
    ],
  },
  {
    name: 'ФИО over two columns, and the patronymic in one of its own, csv',
    make: text('utf-8', ';', [
      ['№', 'ФИО', '', 'Дата рождения'],
      ['1', 'Воробьёв', 'Павел Ильич', '01.02.2015'],
      ['2', 'Снегирёва', 'Анна Олеговна', '11.05.2015'],
    ]),
    classes: [{ label: null, pupils: ['Воробьёв Павел Ильич | 2015-02-01', 'Снегирёва Анна Олеговна | 2015-05-11'] }],
  },
  {
    name: 'the last and the first name in one column, the patronymic in another, csv',
    make: text('utf-8', ';', [
      ['Фамилия Имя', 'Отчество'],
      ['Воробьёв Павел', 'Ильич'],
    ]),
    classes: [{ label: null, pupils: ['Воробьёв Павел Ильич'] }],
  },
  {
    name: 'a delimiter in a note, csv',
    make: async () =>
      new TextEncoder().encode(
        '№;ФИО;Телефон;Примечание\n1;Воробьёв Павел Ильич;89000000012;мама\n' +
          '2;Щеглов Ян Олегович;89000000013;папа; звонить вечером\n3;Чижов Тимур Янович;89000000014;\n',
      ),
    classes: [{ label: null, pupils: ['Воробьёв Павел Ильич', 'Чижов Тимур Янович'] }],
    codes: ['read/pupil-skipped', 'roster/column-dropped'],
  },
]
