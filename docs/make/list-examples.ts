/** The class lists that `docs/ru/lists.md` shows; the pupils are invented. */
import type { Merge } from '../../src/read/lists/sheets/sheet.ts'

export interface ListExample {
  /** Name of the picture. */
  readonly name: string
  /** Name of the worksheet. */
  readonly sheet: string
  readonly rows: readonly (readonly string[])[]
  readonly merges: readonly Merge[]
  /** Of the columns, in characters. */
  readonly widths: readonly number[]
  /** What the page says that is made of it. */
  readonly reads: { readonly label: string | null; readonly pupils: number; readonly codes: readonly string[] }
}

const across = (row: number, column: number, columns: number): Merge => ({ row, column, rows: 1, columns })
const down = (row: number, column: number): Merge => ({ row, column, rows: 2, columns: 1 })

export const LIST_EXAMPLES: readonly ListExample[] = [
  {
    name: 'teacher',
    sheet: 'Лист1',
    rows: [
      ['Список 5 «А» класса, 2026/27 учебный год'],
      ['Классный руководитель: Ласточкина Зоя Юрьевна'],
      [],
      ['№', 'Ф.И.О. ребёнка', 'Д/р', 'Тел. мамы', 'Эл. почта', 'СНИЛС'],
      ['1', 'Воробьёв Павел Ильич', '01.02.2015', '8 900 000-00-12', 'vorobyov@example.ru', '112-233-445 95'],
      ['2', 'Снегирёва Анна Олеговна', '11 мая 2015 г.', '8 (900) 000-00-13', 'нет', '112-233-445 96'],
      ['3', 'Щеглов Ян Маратович', '7.7.15', '+79000000014', '-', '112-233-445 97'],
      ['', 'Итого: 3'],
    ],
    merges: [across(0, 0, 6), across(1, 0, 6)],
    widths: [4, 27, 16, 19, 22, 17],
    reads: { label: '5А', pupils: 3, codes: ['roster/column-dropped'] },
  },
  {
    name: 'journal',
    sheet: '8Б',
    rows: [
      ['№ п/п', 'Обучающийся', '', '', 'Дата рождения', 'Телефон', ''],
      ['', 'Фамилия', 'Имя', 'Отчество', '', 'ученика', 'родителя'],
      ['1', 'Галкина', 'Вера', 'Тимуровна', '05.03.2012', '9000000021', '8 900 000-00-31, 8 900 000-00-32'],
      ['2', 'ИВОЛГИН', 'ПЁТР', 'ИЛЬИЧ', '19.10.2012', 'Не указан', '8 900 000-00-33'],
      ['3', 'Чижова', 'Мария', '', '30.06.2012', '9000000023', '8 900 000-00-34'],
    ],
    merges: [down(0, 0), across(0, 1, 3), down(0, 4), across(0, 5, 2)],
    widths: [7, 13, 11, 15, 16, 14, 37],
    reads: { label: '8Б', pupils: 3, codes: [] },
  },
  {
    name: 'bare',
    sheet: 'Лист1',
    rows: [
      ['Воробьёв Павел Ильич', '01.02.2015', '8 900 000-00-12'],
      ['Снегирёва Анна Олеговна', '11.05.2015', '8 900 000-00-13'],
      ['Щеглов Ян Маратович', '07.07.2015', '8 900 000-00-14'],
    ],
    merges: [],
    widths: [27, 14, 19],
    reads: { label: null, pupils: 3, codes: ['roster/no-headings'] },
  },
  {
    name: 'mend',
    sheet: '5А',
    rows: [
      ['ФИО', 'Дата рождения', 'Почта родителя'],
      ['Bоробьёв Павел Ильич', '01.02.2015', 'mama@mail'],
      ['Снегирёва Анна Олеговна', '2015', 'рapa@mail.example'],
    ],
    merges: [],
    widths: [27, 17, 20],
    reads: {
      label: '5А',
      pupils: 2,
      codes: ['roster/letters-mended', 'roster/bad-email', 'roster/year-only', 'roster/bad-email'],
    },
  },
]
