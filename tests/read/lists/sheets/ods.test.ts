import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../../src/read/lists/sheets/read-sheets.ts'
import { makeZip } from './make-zip.ts'
import { textsOf } from './table.ts'

const SPACES = ['office', 'table', 'text', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ')
const MIMETYPE = 'application/vnd.oasis.opendocument.spreadsheet'

function ods(spreadsheet: string, styles = ''): Uint8Array {
  const content = `<?xml version="1.0"?><office:document-content ${SPACES}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${spreadsheet}</office:spreadsheet></office:body></office:document-content>`
  return makeZip([
    { name: 'mimetype', data: MIMETYPE, stored: true },
    { name: 'content.xml', data: content },
  ])
}

const table = (rows: string, attributes = '') => `<table:table table:name="5А" ${attributes}>${rows}</table:table>`
const row = (...cells: readonly string[]) => `<table:table-row>${cells.join('')}</table:table-row>`
const cell = (text: string, attributes = '') =>
  `<table:table-cell office:value-type="string" ${attributes}><text:p>${text}</text:p></table:table-cell>`

async function sheetOf(content: string) {
  const found = await readSheets(ods(content), 'a.ods')
  if (!found.ok) throw new Error(found.diagnostics.map(({ code }) => code).join())
  return found.value.sheets[0] ?? { name: '', rows: [], merges: [] }
}

describe('rows', () => {
  it('that are printed on every page, or grouped, are read like the rest', async () => {
    const grouped = `<table:table-header-rows>${row(cell('Фамилия'))}</table:table-header-rows><table:table-row-group><table:table-row-group>${row(cell('Иванов'))}</table:table-row-group>${row(cell('Петров'))}</table:table-row-group>`
    expect(textsOf(await sheetOf(table(grouped)))).toEqual([['Фамилия'], ['Иванов'], ['Петров']])
  })

  it('that are repeated, and their cells, are there as often as they say; empty ones cost nothing', async () => {
    const rows = `<table:table-row table:number-rows-repeated="2">${cell('а', 'table:number-columns-repeated="2"')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row><table:table-row table:number-rows-repeated="3"><table:table-cell/></table:table-row>${row('<table:table-cell table:number-columns-repeated="2"/>', cell('б'))}<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>`
    expect(textsOf(await sheetOf(table(rows)))).toEqual([['а', 'а'], ['а', 'а'], [], [], [], ['', '', 'б']])
  })
})

describe('cells', () => {
  it('are shown as the file shows them', async () => {
    const { rows } = await sheetOf(
      table(
        row(
          '<table:table-cell office:value-type="float" office:value="89121234567"><text:p>8,91E+10</text:p></table:table-cell>',
          '<table:table-cell office:value-type="float" office:value="7"><text:p>007</text:p></table:table-cell>',
          '<table:table-cell office:value-type="date" office:date-value="2013-05-13T12:00:00"><text:p>13 мая 2013</text:p></table:table-cell>',
          '<table:table-cell office:value-type="boolean" office:boolean-value="true"><text:p>ИСТИНА</text:p></table:table-cell>',
          '<table:table-cell office:value-type="float" office:value="0"><text:p>#Н/Д</text:p></table:table-cell>',
          cell('8,91E+10'),
        ),
      ),
    )
    expect(rows).toEqual([
      [
        { kind: 'number', text: '89121234567', value: 89121234567, date: null },
        { kind: 'number', text: '007', value: 7, date: null },
        { kind: 'date', text: '13 мая 2013', value: 41407.5, date: '2013-05-13' },
        { kind: 'boolean', text: 'ИСТИНА', value: 1, date: null },
        { kind: 'text', text: '#Н/Д', value: null, date: null },
        { kind: 'text', text: '8,91E+10', value: null, date: null },
      ],
    ])
  })

  it('have only their text: no comments, and spaces, tabs, lines as they are', async () => {
    const text = `<table:table-cell office:value-type="string"><office:annotation><text:p>кто это</text:p></office:annotation><text:p>Ива<text:span>нов</text:span><text:s text:c="2"/>И<text:tab/>.<text:line-break/>x</text:p><text:p>y</text:p></table:table-cell>`
    expect(textsOf(await sheetOf(table(row(text))))).toEqual([['Иванов  И\t.\nx\ny']])
  })

  it('that are joined have only the text of the first: what they cover is not shown', async () => {
    const rows =
      row(
        cell('а', 'table:number-columns-spanned="2" table:number-rows-spanned="2"'),
        '<table:covered-table-cell office:value-type="string"><text:p>под</text:p></table:covered-table-cell>',
        cell('б'),
      ) + row('<table:covered-table-cell table:number-columns-repeated="2"/>', cell('в'))
    const sheet = await sheetOf(table(rows))
    expect(textsOf(sheet)).toEqual([
      ['а', '', 'б'],
      ['', '', 'в'],
    ])
    expect(sheet.merges).toEqual([{ row: 0, column: 0, rows: 2, columns: 2 }])
  })
})

describe('sheets', () => {
  it('that are hidden are passed over, with a warning', async () => {
    const style =
      '<style:style style:name="ta1" style:family="table"><style:table-properties table:display="true"/></style:style><style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>'
    const content =
      table(row(cell('тайна')), 'table:style-name="ta2"') + table(row(cell('а')), 'table:style-name="ta1"')
    const found = await readSheets(ods(content, style), 'a.ods')
    expect(found.ok && found.value.sheets.map(textsOf)).toEqual([[['а']]])
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['roster/hidden-sheet'])
  })

  it('of other files, and those of changes made before, are left out', async () => {
    const content = `<table:tracked-changes>${table(row(cell('было')))}</table:tracked-changes>${table(row(cell('а')))}<table:dde-links>${table(row(cell('чужое')))}</table:dde-links>`
    const found = await readSheets(ods(content), 'a.ods')
    expect(found.ok && found.value.sheets.map(textsOf)).toEqual([[['а']]])
  })
})

it('a cell repeated beyond any list is refused, not written out', async () => {
  const wide = table(row(cell('а', 'table:number-columns-repeated="1000000000"')))
  const long = table(`<table:table-row table:number-rows-repeated="1000000000">${cell('а')}</table:table-row>`)
  for (const content of [wide, long]) {
    const found = await readSheets(ods(content), 'a.ods')
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['roster/too-large'])
  }
})
