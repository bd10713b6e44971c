/** Lists that look like something else in places: nothing of them may be lost or taken for something without a word. */
import { text } from './make-files.ts'
import type { Recipe } from './recipe.ts'

const csv = (name: string, rows: readonly (readonly string[])[], rest: Omit<Recipe, 'name' | 'make'>): Recipe => ({
  name,
  make: text('utf-8', ';', rows),
  ...rest,
})
const one = (...pupils: readonly string[]) => [{ label: null, pupils }]

/** Words of headings and footers in other columns, and in surnames. */
const WORDS: readonly Recipe[] = [
  ...['обучающаяся', 'ребёнок', 'Ученик', 'ФИО сменила', 'фамилия матери Котова', 'student', 'Итого'].map((word) =>
    csv(
      `a note «${word}» beside a pupil`,
      [
        ['№', 'ФИО', 'СНИЛС', 'Примечание'],
        ['1', 'Воробьёв Павел Ильич', '000-000-000 01', ''],
        ['2', 'Снегирёва Анна Олеговна', '000-000-000 02', word],
        ['3', 'Щеглов Ян Олегович', '000-000-000 03', word],
      ],
      {
        classes: one('Воробьёв Павел Ильич', 'Снегирёва Анна Олеговна', 'Щеглов Ян Олегович'),
        codes: ['roster/column-dropped', 'roster/column-dropped'],
        secrets: ['000-000'],
      },
    ),
  ),
  ...['Школьник', 'Ребёнок', 'Учитель', 'Секретарь', 'Дата', 'Исп', 'Папа', 'Мать', 'Директор', 'Всего'].map(
    (surname) =>
      csv(
        `the surname ${surname} in columns of its own`,
        [
          ['Фамилия', 'Имя', 'Отчество'],
          ['Воробьёв', 'Павел', 'Ильич'],
          [surname, 'Анна', 'Львовна'],
          ['Щеглов', 'Ян', 'Олегович'],
        ],
        { classes: one('Воробьёв Павел Ильич', `${surname} Анна Львовна`, 'Щеглов Ян Олегович') },
      ),
  ),
  ...['Школьник', 'Учитель', 'Дата', 'Завуч', 'Отец', 'Итого'].map((surname) =>
    csv(
      `the surname ${surname} in a whole name`,
      [
        ['№', 'ФИО'],
        ['1', 'Воробьёв Павел Ильич'],
        ['2', `${surname} Анна Алексеевна`],
        ['3', 'Щеглов Ян Олегович'],
      ],
      { classes: one('Воробьёв Павел Ильич', `${surname} Анна Алексеевна`, 'Щеглов Ян Олегович') },
    ),
  ),
  csv(
    'a column of roles without headings above it',
    [
      ['1', 'Воробьёв Павел Ильич', 'обучающийся'],
      ['2', 'Снегирёва Анна Олеговна', 'обучающаяся'],
      ['3', 'Щеглов Ян Олегович', 'обучающийся'],
    ],
    {
      classes: one('Воробьёв Павел Ильич', 'Снегирёва Анна Олеговна', 'Щеглов Ян Олегович'),
      codes: ['roster/column-dropped', 'roster/no-headings'],
    },
  ),
]

/** People who are no pupils, and rows that are nobody's. */
const OTHERS: readonly Recipe[] = [
  csv(
    'the statistics of a gradebook',
    [
      ['Ученик', 'Алгебра', 'Геометрия'],
      ['Воробьёв Павел Ильич', '5', '4'],
      ['Снегирёва Анна Олеговна', '4', '4'],
      ['Средний балл', '4,5', '4'],
      ['Успеваемость, %', '100', '100'],
      ['Качество знаний, %', '100', '100'],
      ['СОУ', '80', '64'],
      ['Кол-во пятёрок', '1', '0'],
    ],
    {
      classes: one('Воробьёв Павел Ильич', 'Снегирёва Анна Олеговна'),
      codes: ['roster/column-dropped', 'roster/column-dropped'],
    },
  ),
  csv(
    'statistics in words that the program does not know',
    [
      ['ФИО', 'Алгебра'],
      ['Воробьёв Павел Ильич', '5'],
      ['Снегирёва Анна Олеговна', '4'],
      ['Отметок за неделю', '2'],
      ['Прогресс класса, %', '12'],
    ],
    {
      classes: one('Воробьёв Павел Ильич', 'Снегирёва Анна Олеговна'),
      codes: ['roster/column-dropped', 'roster/name-not-read', 'roster/name-not-read'],
      places: ['список · A4', 'список · A5', 'список · B1'],
    },
  ),
  csv(
    'a whole name in a signature',
    [
      ['№', 'ФИО'],
      ['1', 'Воробьёв Павел Ильич'],
      ['Классный руководитель', 'Ласточкина Зоя Юрьевна'],
      ['', 'Директор Иволгин Пётр Петрович'],
    ],
    {
      classes: [{ label: null, teacher: 'Ласточкина Зоя Юрьевна', pupils: ['Воробьёв Павел Ильич'] }],
      codes: ['roster/name-not-read', 'roster/name-not-read'],
      places: ['список · B3', 'список · B4'],
      secrets: ['Иволгин'],
    },
  ),
  csv(
    'parents without a colon',
    [
      ['№', 'ФИО', 'Телефон'],
      ['1', 'Воробьёв Павел Ильич', ''],
      ['', 'Мама Воробьёва Ольга', '89000000013'],
      ['2', 'Папа Анна', ''],
    ],
    {
      classes: one('Воробьёв Павел Ильич', 'Папа Анна'),
      codes: ['roster/name-not-read'],
      secrets: ['Ольга'],
    },
  ),
  csv(
    'names below children who have left',
    [
      ['ФИО', 'Дата рождения'],
      ['Воробьёв Павел Ильич', '01.02.2015'],
      ['Выбыли:', ''],
      ['Чижов Тимур Янович', '02.02.2015'],
    ],
    { classes: one('Воробьёв Павел Ильич | 2015-02-01'), codes: ['roster/others-below'], secrets: ['Чижов'] },
  ),
]

const NAMES = ['Воробьёв Павел Ильич', 'Снегирёва Анна Олеговна', 'Щеглов Ян Олегович'] as const
const classed = (...classes: readonly (readonly [string, ...string[]])[]) =>
  classes.map(([label, ...pupils]) => ({ label, pupils }))

/** Classes that mustn't become one, and the headings of their column. */
const CLASSES: readonly Recipe[] = [
  ...[
    ['5 класс А', '5 класс Б', '5А', '5Б'],
    ['5 класс, литера А', '5 класс, литера Б', '5А', '5Б'],
    ['5 класс (буква А)', '5 класс (буква Б)', '5А', '5Б'],
    ['5-й класс «А»', '5-й класс «Б»', '5А', '5Б'],
    ['10 класс физмат', '10 класс гуманитарный', '10 физмат', '10 гуманитарный'],
    ['10 физмат', '10 соцэконом', '10 физмат', '10 соцэконом'],
    ['10А физмат', '10А гуманитарный', '10А физмат', '10А гуманитарный'],
    ['11 класс, 1 группа', '11 класс, 2 группа', '11 1 группа', '11 2 группа'],
    ['5А', '5 класс', '5А', '5'],
  ].map(([first = '', second = '', label = '', other = '']) =>
    csv(
      `«${first}» and «${second}» in the column of the class`,
      [
        ['ФИО', 'Класс'],
        [NAMES[0], first],
        [NAMES[1], second],
        [NAMES[2], first],
      ],
      { classes: classed([label, NAMES[0], NAMES[2]], [other, NAMES[1]]) },
    ),
  ),
  ...[
    'Класс, в котором учится ребёнок',
    'В каком классе учится ребёнок?',
    'Класс (например 5А)',
    'Класс и буква',
    'Текущий класс',
    'Наименование класса',
    'Класс/группа',
    'Укажите, пожалуйста, класс',
    'Где учится',
  ].map((heading) =>
    csv(
      `a column of classes under «${heading}»`,
      [
        ['ФИО ребёнка', heading],
        [NAMES[0], '5А'],
        [NAMES[1], '5Б'],
        [NAMES[2], '5а'],
      ],
      { classes: classed(['5А', NAMES[0], NAMES[2]], ['5Б', NAMES[1]]) },
    ),
  ),
  ...['Класс брата или сестры', 'Класс в прошлом году', 'Классный руководитель'].map((heading) =>
    csv(
      `no class of the pupils under «${heading}»`,
      [
        ['ФИО ребёнка', heading],
        [NAMES[0], '7А'],
        [NAMES[1], '8Б'],
      ],
      { classes: one(NAMES[0], NAMES[1]), codes: ['roster/column-dropped'] },
    ),
  ),
  ...[
    ['Список: 5 класс Б', '5Б'],
    ['5 КЛАСС В', '5В'],
    ['Список 7 класса Г на 2026/27 учебный год', '7Г'],
    ['Класс 5а. Период: сентябрь', '5А'],
    ['Список: 6 класс, литера Д', '6Д'],
    ['10 класс физмат', '10 физмат'],
    ['Список 5 класса школы № 9', '5'],
  ].map(([title = '', label = '']) =>
    csv(`the title «${title}»`, [[title], [], ['№', 'ФИО'], ['1', NAMES[0]]], { classes: classed([label, NAMES[0]]) }),
  ),
  csv(
    'classes by their profiles, each in a row of its own',
    [['№', 'ФИО'], ['10 класс физмат'], ['1', NAMES[0]], ['10 класс гуманитарный'], ['1', NAMES[1]]],
    { classes: classed(['10 физмат', NAMES[0]], ['10 гуманитарный', NAMES[1]]) },
  ),
  csv(
    'boys and girls beside one another',
    [
      ['Мальчики', 'Девочки'],
      ['Воробьёв Павел', 'Снегирёва Анна'],
      ['Щеглов Ян', 'Зяблик Ева'],
    ],
    { classes: one('Воробьёв Павел', 'Зяблик Ева', 'Снегирёва Анна', 'Щеглов Ян') },
  ),
  csv(
    'two groups, each with its numbers, below a title',
    [
      ['Список 5А класса'],
      ['№', '1 группа', '№', '2 группа'],
      ['1', 'Воробьёв Павел', '1', 'Снегирёва Анна'],
      ['2', 'Щеглов Ян', '2', 'Зяблик Ева'],
    ],
    { classes: classed(['5А', 'Воробьёв Павел', 'Зяблик Ева', 'Снегирёва Анна', 'Щеглов Ян']) },
  ),
]

/** Dates that are no birth dates, or not those of the day that is written. */
const DATES: readonly Recipe[] = [
  ...[
    '(прибыл 01.09.2019)',
    '(приказ от 12.10.2018)',
    ', зачислен 01.09.2020',
    '(с 01.09.2018 на дом. обучении)',
    'переведён 01.09.2019',
    '- прибыл 01.09.2019 из школы № 2',
    '(01.09.2019 зачислен)',
    '01.09.2019 зачислен',
    '(Приказ № 5 от 1 сентября 2019 г.)',
  ].map((remark) =>
    csv(`a date in a remark: «${remark}»`, [['ФИО'], [`Воробьёв Павел Ильич ${remark}`]], {
      classes: one('Воробьёв Павел Ильич'),
      codes: [remark.startsWith('(') ? 'roster/bracket-dropped' : 'roster/remark-dropped'],
    }),
  ),
  ...[
    '05.03.2014',
    '(05.03.2014)',
    ', 05.03.2014 г.р.',
    '(д.р. 05.03.2014)',
    '5 марта 2014 г.',
    '(родился 05.03.2014)',
  ].map((date) =>
    csv(`a birth date behind the name: «${date}»`, [['ФИО'], [`Воробьёв Павел Ильич ${date}`]], {
      classes: one('Воробьёв Павел Ильич | 2014-03-05'),
    }),
  ),
  csv(
    'a birth date and another in a remark',
    [
      ['ФИО'],
      ['Воробьёв Павел Ильич (прибыл 01.09.2019) 05.03.2014'],
      ['Снегирёва Анна Олеговна 11.05.2015 (прибыла 01.09.2019)'],
    ],
    {
      classes: one('Воробьёв Павел Ильич | 2014-03-05', 'Снегирёва Анна Олеговна | 2015-05-11'),
      codes: ['roster/bracket-dropped', 'roster/bracket-dropped'],
    },
  ),
  ...(
    [
      ['2014-03-04T21:00:00.000Z', '2014-03-05', true],
      ['2014-03-04T20:00:00Z', '2014-03-05', true],
      ['2014-03-04T19:00:00+00:00', '2014-03-05', true],
      ['2014-03-05T00:00:00+03:00', '2014-03-05', false],
      ['2014-03-05T00:00:00', '2014-03-05', false],
      ['2014-03-05 00:00', '2014-03-05', false],
      ['2014-03-04 21:00:00', '2014-03-05', true],
      ['04.03.2014 23:59:59', '2014-03-05', true],
      ['2014-03-05 10:35:00', '2014-03-05', true],
      ['2014-3-5', '2014-03-05', false],
    ] as const
  ).map(([written, date, informed]) =>
    csv(
      `the birth date ${written}`,
      [
        ['ФИО', 'Дата рождения'],
        ['Воробьёв Павел Ильич', written],
      ],
      {
        classes: one(`Воробьёв Павел Ильич | ${date}`),
        codes: informed ? ['roster/time-of-day'] : [],
        places: informed ? ['список · B2'] : [],
      },
    ),
  ),
]

/** Values in other forms than the usual ones. */
const FORMS: readonly Recipe[] = [
  {
    name: 'texts that Excel must not take for numbers',
    make: async () =>
      new TextEncoder().encode(
        'ФИО;Дата рождения;Почта\n="Воробьёв Павел";="05.03.2014";="a@b.example"\n"=""Снегирёва, Анна""";="11.05.2015";\n',
      ),
    classes: one('Воробьёв Павел | 2014-03-05 | a@b.example', 'Снегирёва Анна | 2015-05-11'),
  },
  {
    name: 'spaces before and behind quotes',
    make: async () => new TextEncoder().encode('№, "ФИО" ,"Дата рождения"\n1, "Воробьёв, Павел" , "05.03.2014"\n'),
    classes: one('Воробьёв Павел | 2014-03-05'),
  },
  csv(
    'names in small letters',
    [
      ['Фамилия', 'Имя'],
      ['воробьёв', 'павел'],
      ['гусева-зяблик', 'анна мария'],
      ['де витт', 'ян'],
    ],
    { classes: one('Воробьёв Павел', 'Гусева-Зяблик Анна Мария', 'де Витт Ян') },
  ),
  csv('whole names in small letters', [['ФИО'], ['воробьёв павел ильич'], ['мамедов тимур рашид оглы']], {
    classes: one('Воробьёв Павел Ильич', 'Мамедов Тимур Рашид оглы'),
  }),
  ...['отчислен', 'Выбыла 01.09.2026', 'выб.', 'переведён в другую школу', 'Перешла в гимназию'].map((status) =>
    csv(
      `the status «${status}»`,
      [
        ['ФИО', 'Статус'],
        [NAMES[0], 'обучается'],
        [NAMES[1], status],
      ],
      {
        classes: one(NAMES[0], NAMES[1]),
        codes: ['roster/column-dropped', 'roster/has-left'],
        places: ['список · B1', 'список · B3'],
      },
    ),
  ),
  ...['Выборгская ул., 1', 'не выбыл', 'учится', 'переведён в 6 класс'].map((note) =>
    csv(
      `the note «${note}»`,
      [
        ['ФИО', 'Примечание'],
        [NAMES[0], note],
      ],
      { classes: one(NAMES[0]), codes: ['roster/column-dropped'] },
    ),
  ),
  csv(
    'names that were read in a wrong encoding and saved so',
    [
      ['ФИО'],
      [NAMES[0]],
      ['бВТБНПЧ йМШС'],
      ['Ђбрамов €льЯ'],
      ['Ђўа ¬®ў €«мп'],
      ['РђР±СЂР°РјРѕРІ РРіРѕСЂСЊ'],
      ['????? ????'],
    ],
    {
      classes: one(NAMES[0]),
      codes: [...Array(5).fill('read/pupil-skipped'), ...Array(4).fill('roster/name-unsure')],
    },
  ),
]

export const DOUBTFUL: readonly Recipe[] = [...WORDS, ...OTHERS, ...CLASSES, ...DATES, ...FORMS]
