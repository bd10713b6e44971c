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
  ...['обучающаяся', 'ребёнок', 'Ученик', 'ФИО сменила', 'фамилия матери Котова', 'student', 'Итого', 'Выбыли'].map(
    (word) =>
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

export const DOUBTFUL: readonly Recipe[] = [...WORDS, ...OTHERS]
