/** What a spreadsheet shows otherwise than its file holds it: formulas without values, hidden rows, letters that are struck out. */
import { readFileSync } from 'node:fs'
import * as sheetJs from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { readClassList } from '../../../../src/build/read-class-list.ts'
import { encode } from './make-books.ts'
import { minimalParts, minimalXlsx } from './make-xlsx.ts'
import { makeZip } from './make-zip.ts'

async function reading(bytes: Uint8Array, file = 'a') {
  const { value, diagnostics } = await readClassList({ file, bytes, names: null, today: null })
  return {
    names: (value ?? []).flatMap(({ pupils }) => pupils.map(({ lastName, firstName }) => `${lastName} ${firstName}`)),
    messages: diagnostics.map(({ code, message }) => `${code} ${message.ru}`),
    codes: diagnostics.map(({ code }) => code),
  }
}

const inline = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const sheet = (...rows: readonly string[]) => minimalXlsx({ sheets: [`<sheetData>${rows.join('')}</sheetData>`] })
const flatOds = (styles: string, rows: string) =>
  encode(
    `<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:automatic-styles>${styles}</office:automatic-styles>` +
      `<office:body><office:spreadsheet><table:table table:name="5А">${rows}</table:table></office:spreadsheet></office:body></office:document>`,
    'utf-8',
  )
const odsCell = (text: string, attributes = '') =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`
const xml2003 = (styles: string, rows: string) =>
  encode(
    `<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${styles}` +
      `<Worksheet ss:Name="5А"><Table>${rows}</Table></Worksheet></Workbook>`,
    'utf-8',
  )
const xmlCell = (text: string, attributes = '') => `<Cell ${attributes}><Data ss:Type="String">${text}</Data></Cell>`

describe('a formula without its value', () => {
  it.each([
    ['none at all', '<c><f>B2</f></c>'],
    ['an empty one', '<c><f>B2</f><v></v></c>'],
    ['an empty element', '<c><f>B2</f><v/></c>'],
    ['none of a text', '<c t="str"><f>B2</f></c>'],
  ])('where the name is, %s, skips the pupil with the cell', async (_, cell) => {
    const { names, messages } = await reading(
      sheet(
        `<row>${inline('ФИО')}${inline('Примечание')}</row>`,
        `<row>${inline('Воробьёв Павел')}${inline('x')}</row>`,
        `<row>${cell}${inline('x')}</row>`,
        `<row>${cell}</row>`,
      ),
    )
    expect(names).toEqual(['Воробьёв Павел'])
    expect(messages).toContain('read/pupil-skipped ученик пропущен: в ячейке A3 формула без значения')
    expect(messages).toContain('read/pupil-skipped ученик пропущен: в ячейке A4 формула без значения')
  })

  it('of a class or a birth date is reported once for its column; with an empty text it is a value', async () => {
    const { messages } = await reading(
      sheet(
        `<row>${['ФИО', 'Дата рождения', 'Класс', 'Пол', 'Телефон'].map(inline).join('')}</row>`,
        `<row>${inline('Воробьёв Павел')}<c><f>D1</f></c><c><f>D1</f></c><c t="str"><f>""</f><v></v></c><c><f>D1</f></c></row>`,
        `<row>${inline('Снегирёва Анна')}<c><f>D1</f></c>${inline('5А')}</row>`,
      ),
    )
    expect(messages.filter((one) => one.startsWith('roster/formula'))).toEqual([
      'roster/formula-without-value формулы записаны без значений, ячейки не прочитаны: B2, B3',
      'roster/formula-without-value формулы записаны без значений, ячейки не прочитаны: C2',
    ])
  })

  it('is known in OpenDocument and in XML of 2003 too', async () => {
    const cell = '<table:table-cell table:formula="of:=[.B1]"/>'
    const ods = flatOds(
      '',
      `<table:table-row>${odsCell('ФИО')}</table:table-row><table:table-row>${odsCell('Щеглов Ян')}</table:table-row><table:table-row>${cell}</table:table-row>`,
    )
    const xml = xml2003(
      '',
      `<Row>${xmlCell('ФИО')}</Row><Row>${xmlCell('Щеглов Ян')}</Row><Row><Cell ss:Formula="=RC[1]"/></Row>`,
    )
    for (const bytes of [ods, xml]) {
      const { names, messages } = await reading(bytes)
      expect(names).toEqual(['Щеглов Ян'])
      expect(messages).toEqual(['read/pupil-skipped ученик пропущен: в ячейке A3 формула без значения'])
    }
  })
})

const rows = ['Воробьёв Павел', 'Снегирёва Анна', 'Щеглов Ян']
const book = (bookType: 'biff8' | 'xlsx') => {
  const made = sheetJs.utils.aoa_to_sheet([['ФИО'], ...rows.map((name) => [name])])
  made['!rows'] = [{}, {}, { hidden: true }, { hidden: true }]
  return new Uint8Array(sheetJs.write(sheetJs.utils.book_new(made, '5А'), { type: 'array', bookType }))
}

it('a .xls that says nothing of hidden rows is read without a word of them', async () => {
  // its writer leaves the rows' own records out, whatever it was told
  const { names, messages } = await reading(book('biff8'))
  expect(names).toEqual(rows)
  expect(messages).toEqual([])
})

describe('pupils in hidden rows are read, and the cells are named:', () => {
  it('xls', async () => {
    const bytes = new Uint8Array(readFileSync('tests/read/corpus/libreoffice/list-97.xls'))
    expect((await reading(bytes)).codes).not.toContain('roster/hidden-rows')
    // the record of the row of the second pupil, [MS-XLS] 2.4.221, with its bit fDyZero set
    const record = [0x08, 0x02, 0x10, 0x00, 5, 0x00]
    const at = bytes.findIndex((_, start) => record.every((byte, i) => bytes[start + i] === byte))
    expect(at).toBeGreaterThan(0)
    bytes[at + 16] = (bytes[at + 16] ?? 0) | 0x20
    const { messages } = await reading(bytes)
    expect(messages).toContain(`roster/hidden-rows в скрытых строках есть ученики, они прочитаны: B6`)
  })

  it.each([
    ['xlsx', book('xlsx')],
    [
      'xlsx by hand',
      sheet(
        `<row>${inline('ФИО')}</row>`,
        ...rows.map((name, at) => `<row${at > 0 ? ' hidden="1"' : ''}>${inline(name)}</row>`),
      ),
    ],
    [
      'ods',
      flatOds(
        '',
        `<table:table-row>${odsCell('ФИО')}</table:table-row>${rows.map((name, at) => `<table:table-row${at > 0 ? ' table:visibility="filter"' : ''}>${odsCell(name)}</table:table-row>`).join('')}`,
      ),
    ],
    [
      'ods, a closed group',
      flatOds(
        '',
        `<table:table-row>${odsCell('ФИО')}</table:table-row><table:table-row>${odsCell(rows[0] ?? '')}</table:table-row><table:table-row-group table:display="false">${rows
          .slice(1)
          .map((name) => `<table:table-row>${odsCell(name)}</table:table-row>`)
          .join('')}</table:table-row-group>`,
      ),
    ],
    [
      'xml of 2003',
      xml2003(
        '',
        `<Row>${xmlCell('ФИО')}</Row>${rows.map((name, at) => `<Row${at > 0 ? ' ss:Hidden="1"' : ''}>${xmlCell(name)}</Row>`).join('')}`,
      ),
    ],
    [
      'a page',
      encode(
        `<html><body><table><tr><td>ФИО</td></tr>${rows.map((name, at) => `<tr${at > 0 ? ' style="display:none"' : ''}><td>${name}</td></tr>`).join('')}</table></body></html>`,
        'utf-8',
      ),
    ],
  ])('%s', async (_, bytes) => {
    const { names, messages } = await reading(bytes)
    expect(names).toEqual(rows)
    expect(messages).toEqual(['roster/hidden-rows в скрытых строках есть ученики, они прочитаны: A3, A4'])
  })
})

describe('a pupil whose name is struck out is read, and reported:', () => {
  const styles =
    '<fonts><font/><font><strike/></font><font><strike val="0"/></font></fonts><cellXfs><xf fontId="0"/><xf fontId="1"/><xf fontId="2"/></cellXfs>'
  const strings =
    '<si><t>ФИО</t></si><si><r><rPr><strike/></rPr><t>Щеглов </t></r><r><rPr><strike/></rPr><t>Ян</t></r></si><si><r><rPr><strike/></rPr><t>Чижов </t></r><r><t>Ян</t></r></si>'
  const cell = (text: string, style: number) => `<row><c t="inlineStr" s="${style}"><is><t>${text}</t></is></c></row>`
  it.each([
    [
      'by its style',
      minimalXlsx({
        styles,
        sheets: [`<sheetData>${cell('ФИО', 0)}${cell('Щеглов Ян', 1)}${cell('Чижов Ян', 2)}</sheetData>`],
      }),
    ],
    [
      'by its letters',
      minimalXlsx({
        strings,
        sheets: [`<sheetData>${[0, 1, 2].map((at) => `<row><c t="s"><v>${at}</v></c></row>`).join('')}</sheetData>`],
      }),
    ],
    [
      'ods',
      flatOds(
        '<style:style style:name="s"><style:text-properties style:text-line-through-style="solid"/></style:style>',
        `<table:table-row>${odsCell('ФИО')}</table:table-row><table:table-row>${odsCell('Щеглов Ян', 'table:style-name="s"')}</table:table-row><table:table-row>${odsCell('Чижов Ян')}</table:table-row>`,
      ),
    ],
    [
      'xml of 2003',
      xml2003(
        '<Styles><Style ss:ID="s"><Font ss:StrikeThrough="1"/></Style></Styles>',
        `<Row>${xmlCell('ФИО')}</Row><Row>${xmlCell('Щеглов Ян', 'ss:StyleID="s"')}</Row><Row>${xmlCell('Чижов Ян')}</Row>`,
      ),
    ],
    [
      'a page',
      encode(
        '<html><body><table><tr><td>ФИО</td></tr><tr><td><s>Щеглов Ян</s></td></tr><tr><td><s>Чижов</s> Ян</td></tr></table></body></html>',
        'utf-8',
      ),
    ],
  ])('%s', async (_, bytes) => {
    const { names, messages } = await reading(bytes)
    expect(names).toEqual(['Щеглов Ян', 'Чижов Ян'])
    expect(messages).toEqual(['roster/struck-out имя в ячейке A2 зачёркнуто; ученик прочитан'])
  })
})

describe('a part that the workbook names and has lost', () => {
  const parts = (cell: string) =>
    minimalParts({
      sheets: [`<sheetData><row>${inline('ФИО')}</row><row>${inline('Щеглов Ян')}${cell}</row></sheetData>`],
      strings: '<si><t>а</t></si>',
      styles: '<cellXfs><xf/></cellXfs>',
    })
  const without = (name: string, cell: string) => makeZip(parts(cell).filter((part) => part.name !== name))

  it.each([
    ['xl/sharedStrings.xml', '', '<c t="s"><v>0</v></c>'],
    ['xl/styles.xml', '<c><v>7</v></c>', '<c s="1"><v>41703</v></c>'],
  ])('%s is no fault unless a cell needs it', async (name, free, needing) => {
    expect((await reading(without(name, free))).names).toEqual(['Щеглов Ян'])
    expect((await reading(without(name, needing))).codes).toEqual(['roster/damaged'])
  })
})

describe('birth dates in cells of dates that have a time of day', () => {
  it.each([
    ['a second before midnight', '<v>41702.99998842593</v>', '2014-03-05', true],
    ['midnight', '<v>41703</v>', '2014-03-05', false],
    ['the evening before, by Greenwich', '<v>41702.875</v>', '2014-03-05', true],
    ['the morning', '<v>41703.4</v>', '2014-03-05', true],
  ])('%s', async (_, value, date, informed) => {
    const bytes = minimalXlsx({
      styles: '<cellXfs><xf/><xf numFmtId="14"/></cellXfs>',
      sheets: [
        `<sheetData><row>${inline('ФИО')}${inline('Дата рождения')}</row><row>${inline('Щеглов Ян')}<c s="1">${value}</c></row></sheetData>`,
      ],
    })
    const { value: classes, diagnostics } = await readClassList({ file: 'a', bytes, names: null, today: null })
    expect(classes?.[0]?.pupils[0]?.birthDate).toBe(date)
    expect(diagnostics.map(({ code }) => code)).toEqual(informed ? ['roster/time-of-day'] : [])
  })
})
