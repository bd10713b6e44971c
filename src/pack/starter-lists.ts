/** Writes the class lists that a new folder begins with: one of invented pupils, and an empty one (`tsx src/pack/starter-lists.ts`). */
import { writeFile } from 'node:fs/promises'
import { writeXlsx } from 'hucre/xlsx'

/** Format of a cell whose text Excel leaves as it was typed. */
const TEXT = '@'
/** Empty rows that have the formats already: as many as a class has pupils, and some. */
const ROWS = 40

interface Column {
  readonly header: string
  readonly width: number
  readonly numFmt?: string
  /** What may be chosen; other words may be typed too, where the program knows more. */
  readonly choices?: readonly string[]
}

const COLUMNS: readonly Column[] = [
  { header: '№', width: 5 },
  { header: 'Фамилия', width: 22, numFmt: TEXT },
  { header: 'Имя', width: 18, numFmt: TEXT },
  { header: 'Отчество', width: 20, numFmt: TEXT },
  { header: 'Дата рождения', width: 16, numFmt: TEXT },
  { header: 'Пол', width: 6, numFmt: TEXT, choices: ['м', 'ж'] },
  { header: 'VK', width: 12, numFmt: TEXT, choices: ['нет', 'аккаунт', 'профиль'] },
  { header: 'Почта родителей', width: 30, numFmt: TEXT },
  { header: 'Вид памятки', width: 24, numFmt: TEXT, choices: ['крупный шрифт', 'без первой страницы'] },
]

type Row = readonly (string | number | null)[]

/** Invented people: a birth date and a VK account that aren't known print every branch. */
const PUPILS: readonly Row[] = [
  [1, 'Воробьёв', 'Павел', 'Ильич', '01.02.2015', 'м', 'нет', null, null],
  [2, 'Каримова', 'Алия', 'Тимуровна', '18.11.2014', 'ж', 'аккаунт', null, null],
  [3, 'Зимин', 'Пётр', 'Олегович', null, 'м', null, null, null],
  [4, 'Орлова', 'Вера', 'Ильинична', '05.03.2015', 'ж', null, null, 'крупный шрифт'],
  [5, 'Щеглова', 'Яна', null, '07.07.2014', 'ж', 'профиль', null, null],
]

async function list(name: string, rows: readonly Row[]): Promise<Uint8Array> {
  const empty = Array.from({ length: ROWS - rows.length }, () => COLUMNS.map(() => null))
  return writeXlsx({
    sheets: [
      {
        name,
        columns: COLUMNS.map(({ header, width, numFmt }) => ({ header, width, ...(numFmt ? { numFmt } : {}) })),
        rows: [COLUMNS.map(({ header }) => header), ...rows.map((row) => [...row]), ...empty],
        freezePane: { rows: 1 },
        dataValidations: COLUMNS.flatMap(({ choices }, at) => {
          const letter = String.fromCharCode('A'.charCodeAt(0) + at)
          const range = `${letter}2:${letter}${ROWS + 1}`
          return choices ? [{ type: 'list' as const, range, values: [...choices], allowBlank: true }] : []
        }),
      },
    ],
  })
}

await writeFile('content/starter/classes/sample.xlsx', await list('5А', PUPILS))
await writeFile('content/starter/classes/blank.xlsx', await list('Список', []))
