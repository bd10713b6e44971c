import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../../src/read/lists/sheets/read-sheets.ts'
import { encode } from './make-books.ts'
import { textsOf } from './table.ts'

async function text(content: string) {
  const found = await readSheets(encode(content, 'utf-8'), 'a.csv')
  if (!found.ok) throw new Error(found.diagnostics.map(({ code }) => code).join())
  return { delimiter: found.value.delimiter, rows: textsOf(found.value.sheets[0] ?? { rows: [] }) }
}

describe('rows', () => {
  it.each([
    [
      '№;Имя\n1;Анна',
      ';',
      [
        ['№', 'Имя'],
        ['1', 'Анна'],
      ],
    ],
    ['sep=,\n№,Имя;отчество', ',', [[], ['№', 'Имя;отчество']]],
    ['sep=;\r\nа;б', ';', [[], ['а', 'б']]],
    [
      '№;ФИО\n1;"Иванов; Иван"\n2;Петров, Пётр',
      ';',
      [
        ['№', 'ФИО'],
        ['1', 'Иванов; Иван'],
        ['2', 'Петров, Пётр'],
      ],
    ],
    [
      'а;"б\nв";г\nд;е;ж',
      ';',
      [
        ['а', 'б\nв', 'г'],
        ['д', 'е', 'ж'],
      ],
    ],
    [
      'ООО "Луч";б\nв;г',
      ';',
      [
        ['ООО "Луч"', 'б'],
        ['в', 'г'],
      ],
    ],
    [
      '"а ""б"" в";г\nд;е',
      ';',
      [
        ['а "б" в', 'г'],
        ['д', 'е'],
      ],
    ],
    [
      'Список\n\nа;б\nв;г\nд;е\nж;з\nи;к',
      ';',
      [['Список'], [], ['а', 'б'], ['в', 'г'], ['д', 'е'], ['ж', 'з'], ['и', 'к']],
    ],
    ['Иванов Иван\nПетров Пётр', undefined, [['Иванов Иван'], ['Петров Пётр']]],
    [
      'а;б;;\nв;г;;\n;;;\n',
      ';',
      [
        ['а', 'б'],
        ['в', 'г'],
      ],
    ],
    [
      '0123;8,91E+10\n007;-5',
      ';',
      [
        ['0123', '8,91E+10'],
        ['007', '-5'],
      ],
    ],
    ['а;б\nв;"г";\nд;""', ';', [['а', 'б'], ['в', 'г'], ['д']]],
    [
      'Имя\tТел\nАнна, Ия\t1;2',
      '\t',
      [
        ['Имя', 'Тел'],
        ['Анна, Ия', '1;2'],
      ],
    ],
  ])('are read from %j', async (content, delimiter, rows) => {
    expect(await text(content)).toEqual({ delimiter, rows })
  })

  it('are the same whatever ends them', async () => {
    const rows = [
      ['а', 'б'],
      ['в', 'г'],
    ]
    for (const end of ['\n', '\r\n', '\r']) expect((await text(`а;б${end}в;г${end}`)).rows).toEqual(rows)
  })

  it('without a byte order mark in UTF-16 are read by their zero bytes', async () => {
    const found = await readSheets(encode('Имя;Class\nАнна;5\n', 'utf-16le'), 'a.txt')
    expect(found.ok && [found.value.encoding, textsOf(found.value.sheets[0] ?? { rows: [] })]).toEqual([
      'utf-16le',
      [
        ['Имя', 'Class'],
        ['Анна', '5'],
      ],
    ])
  })
})

describe('text that can not be read strictly is reported with its place, and nothing of what it holds:', () => {
  it.each([
    ['Имя;Тел\nАнна;1\nИя;"2\n3;4', 3, 4],
    ['Имя;Тел\n"Анна" Ивановна;1\nИя;2', 2, 7],
    ['sep=;\nа;б\n"в" г;д', 3, 4],
    ['а;"б\n\nв"г;д\nе;ж', 3, 3],
    ['"Анна', 1, 1],
  ])('%j at %i:%i', async (content, line, column) => {
    const found = await readSheets(encode(content, 'utf-8'), 'a.csv')
    expect(found.ok).toBe(false)
    expect(found.diagnostics.map(({ code, place }) => [code, place])).toEqual([
      ['roster/csv-syntax', { file: 'a.csv', line, column, length: 1 }],
    ])
    expect(JSON.stringify(found.diagnostics)).not.toContain('Анна')
  })
})
