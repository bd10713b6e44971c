import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../../src/read/lists/sheets/read-sheets.ts'
import { inlineRows, type Minimal, minimalParts, minimalXlsx } from './make-xlsx.ts'
import { makeZip } from './make-zip.ts'
import { textsOf } from './table.ts'

async function sheetOf(content: Minimal) {
  const found = await readSheets(minimalXlsx(content), 'a.xlsx')
  if (!found.ok) throw new Error(found.diagnostics.map(({ code }) => code).join())
  return found.value.sheets[0] ?? { name: '', rows: [], merges: [] }
}

const FORMATS = [
  'General',
  '00000',
  'dd.mm.yyyy',
  '[$-FC19]d\\ mmmm\\ yyyy\\ \\г\\.;@',
  'h:mm',
  '0 (000) 000-00-00',
  '#,##0.00 "₽"',
  '@',
  '0.00E+00',
  '[h]:mm',
]
const STYLES = `<numFmts>${FORMATS.map((code, at) => `<numFmt numFmtId="${200 + at}" formatCode="${code.replaceAll('"', '&quot;')}"/>`).join('')}</numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs>${FORMATS.map((_, at) => `<xf numFmtId="${200 + at}"/>`).join('')}<xf numFmtId="14"/><xf numFmtId="22"/></cellXfs>`
const styled = (format: string, value: string) =>
  `<c s="${format === '14' ? FORMATS.length : format === '22' ? FORMATS.length + 1 : FORMATS.indexOf(format)}"><v>${value}</v></c>`
const row = (...cells: readonly string[]) => `<sheetData><row r="1">${cells.join('')}</row></sheetData>`
const cellsOf = async (properties: string, ...cells: readonly string[]) =>
  (await sheetOf({ sheets: [row(...cells)], styles: STYLES, properties })).rows[0]

describe('numbers and days', () => {
  it.each([
    ['General', '89121234567', '89121234567'],
    ['General', '8.9121234567E10', '89121234567'],
    ['General', '123456789012345', '123456789012345'],
    ['General', '4.5', '4,5'],
    ['General', '0.30000000000000004', '0,3'],
    ['00000', '7', '00007'],
    ['0 (000) 000-00-00', '89121234567', '8 (912) 123-45-67'],
    ['#,##0.00 "₽"', '1234.5', '1\u00a0234,50 ₽'],
    ['@', '89121234567', '89121234567'],
    ['0.00E+00', '89121234567', '89121234567'],
  ])('are shown in the format %s: %s is %s', async (format, value, text) => {
    expect(await cellsOf('', styled(format, value))).toEqual([
      { kind: 'number', text, value: Number(value), date: null },
    ])
  })

  it.each([
    ['14', '41407', '13.05.2013', '2013-05-13'],
    ['22', '41407.99', '13.05.2013', '2013-05-13'],
    ['dd.mm.yyyy', '41407', '13.05.2013', '2013-05-13'],
    ['[$-FC19]d\\ mmmm\\ yyyy\\ \\г\\.;@', '41407', '13 мая 2013 г.', '2013-05-13'],
    ['dd.mm.yyyy', '1', '01.01.1900', '1900-01-01'],
    ['dd.mm.yyyy', '59', '28.02.1900', '1900-02-28'],
    ['dd.mm.yyyy', '61', '01.03.1900', '1900-03-01'],
  ])('are days in the format %s: %s is %s', async (format, value, text, date) => {
    expect(await cellsOf('', styled(format, value))).toEqual([{ kind: 'date', text, value: Number(value), date }])
  })

  it('show 29 February 1900, which is no date', async () => {
    expect(await cellsOf('', styled('dd.mm.yyyy', '60'))).toEqual([
      { kind: 'date', text: '29.02.1900', value: 60, date: null },
    ])
  })

  it('are counted from 1904 where the workbook says so', async () => {
    const [cell] = (await cellsOf('<workbookPr date1904="1"/>', styled('14', '39945'))) ?? []
    expect(cell).toMatchObject({ text: '13.05.2013', date: '2013-05-13' })
  })

  it.each(['h:mm', '[h]:mm'])('are no date for a time of day (%s)', async (format) => {
    expect(await cellsOf('', styled(format, '0.5'))).toMatchObject([{ kind: 'number', value: 0.5, date: null }])
  })

  it.each(['0', '-5', '2958466', '1e300'])('%s are no day, whatever the format', async (value) => {
    expect(await cellsOf('', styled('dd.mm.yyyy', value))).toMatchObject([{ kind: 'number', date: null }])
  })
})

describe('other cells', () => {
  it('hold truth values, faults, formulas with their last values, ISO dates', async () => {
    const cells = await cellsOf(
      '',
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      '<c t="str"><f>A1&amp;"x"</f><v>Иванов</v></c>',
      '<c t="d"><v>2013-05-13T10:00:00</v></c>',
      '<c><f>1+1</f></c>',
      '<c t="str"><f>""</f><v></v></c>',
      '<c><f>1+1</f><v>2</v></c>',
    )
    expect(cells?.map((cell) => [cell?.kind, cell?.text, cell?.date])).toEqual([
      ['boolean', 'ИСТИНА', null],
      ['text', '#Н/Д', null],
      ['text', 'Иванов', null],
      ['date', '13.05.2013', '2013-05-13'],
      ['formula', '', null],
      [undefined, undefined, undefined],
      ['number', '2', null],
    ])
  })

  it('hold rich text joined, without its pronunciation, with what XML can not hold put back', async () => {
    const strings =
      '<si><r><t>Ива</t></r><r><rPr><b/></rPr><t xml:space="preserve">нов </t></r><rPh sb="0" eb="1"><t>X</t></rPh></si>' +
      '<si><t>а_x000D_\n_x005F_x0041_</t></si><si><t><![CDATA[<b>]]>&amp;</t></si>'
    const cell = (at: number) => `<c t="s"><v>${at}</v></c>`
    const { rows } = await sheetOf({ sheets: [row(cell(0), cell(1), cell(2))], strings })
    expect(textsOf({ rows })).toEqual([['Иванов ', 'а\n_x0041_', '<b>&']])
  })

  it('are where their references say; what is empty at the ends is cut', async () => {
    const data =
      '<sheetData><row r="3"><c r="C3" t="inlineStr"><is><t>а</t></is></c><c r="F3" s="0"/></row><row r="900" s="1" customFormat="1"/></sheetData>'
    const { rows } = await sheetOf({ sheets: [data] })
    expect(textsOf({ rows })).toEqual([[], [], ['', '', 'а']])
  })

  it('in hidden rows and columns are read', async () => {
    const data =
      '<cols><col min="1" max="1" hidden="1"/></cols><sheetData><row r="1" hidden="1"><c><v>1</v></c></row></sheetData>'
    expect(textsOf(await sheetOf({ sheets: [data] }))).toEqual([['1']])
  })

  it('that are joined and hold something are reported', async () => {
    const merges = '<mergeCells><mergeCell ref="A1:C1"/><mergeCell ref="E5:F9"/><mergeCell ref="A2:A3"/></mergeCells>'
    const { merges: found } = await sheetOf({ sheets: [inlineRows([['а'], ['б']]) + merges] })
    expect(found).toEqual([
      { row: 0, column: 0, rows: 1, columns: 3 },
      { row: 1, column: 0, rows: 2, columns: 1 },
    ])
  })
})

describe('sheets', () => {
  it('that are hidden are passed over, with a warning each', async () => {
    const sheets = ['а', 'б', 'в'].map((text) => inlineRows([[text]]))
    const states = ['state="hidden"', '', 'state="veryHidden"']
    const found = await readSheets(minimalXlsx({ sheets, states }), 'a.xlsx')
    expect(found.ok && found.value.sheets.map(({ name }) => name)).toEqual(['Лист2'])
    expect(found.diagnostics.map(({ code, place }) => [code, place?.sheet])).toEqual([
      ['roster/hidden-sheet', 'Лист1'],
      ['roster/hidden-sheet', 'Лист3'],
    ])
  })

  it('that are all hidden are no list', async () => {
    const found = await readSheets(minimalXlsx({ sheets: [inlineRows([['а']])], states: ['state="hidden"'] }), 'a.xlsx')
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['roster/hidden-sheet', 'roster/not-a-list'])
  })
})

describe('a workbook is damaged', () => {
  const PARTS = minimalParts({
    sheets: [`<sheetData><row><c t="s"><v>0</v></c></row></sheetData>`, inlineRows([['б']])],
    strings: '<si><t>а</t></si>',
    styles: '<cellXfs><xf/></cellXfs>',
  })
  const codes = async (bytes: Uint8Array) => (await readSheets(bytes, 'a.xlsx')).diagnostics.map(({ code }) => code)
  const replaced = (name: string, change: (data: string) => string) =>
    makeZip(PARTS.map((part) => (part.name === name ? { ...part, data: change(String(part.data)) } : part)))

  it('not when it is whole', async () => expect(await codes(makeZip(PARTS))).toEqual([]))

  it.each([
    'xl/worksheets/sheet1.xml',
    'xl/worksheets/sheet2.xml',
    'xl/sharedStrings.xml',
    'xl/workbook.xml',
    'xl/_rels/workbook.xml.rels',
  ])('without %s', async (name) => {
    expect(await codes(makeZip(PARTS.filter((part) => part.name !== name)))).toEqual(['roster/damaged'])
  })

  it.each([
    ['an open tag', (data: string) => data.slice(0, -12)],
    ['a wrong end', (data: string) => data.replace('</row>', '</r>')],
    ['a string that is not there', (data: string) => data.replace('<v>0</v>', '<v>7</v>')],
    ['an entity of its own', (data: string) => data.replace('<v>0</v>', '<v>&lol;</v>')],
    ['a document type', (data: string) => `<!DOCTYPE a [<!ENTITY lol "lol">]>${data}`],
    ['a broken reference', (data: string) => data.replace('<c ', '<c r="7A" ')],
    ['a number that is none', (data: string) => data.replace('t="s"', '').replace('<v>0<', '<v>zero<')],
  ])('with %s', async (_what, change) => {
    expect(await codes(replaced('xl/worksheets/sheet1.xml', change))).toEqual(['roster/damaged'])
  })

  it('where a checksum is wrong', async () => {
    const wrong = PARTS.map((part) => (part.name === 'xl/worksheets/sheet2.xml' ? { ...part, lie: { crc: 1 } } : part))
    expect(await codes(makeZip(wrong))).toEqual(['roster/damaged'])
  })
})
