import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../../src/read/lists/sheets/read-sheets.ts'
import { csvOf, encode, htmlOf } from './make-books.ts'
import { inlineRows, minimalParts, minimalXlsx } from './make-xlsx.ts'
import { makeZip, type Part } from './make-zip.ts'

async function codes(bytes: Uint8Array): Promise<readonly string[]> {
  return (await readSheets(bytes, 'a.xlsx')).diagnostics.map(({ code }) => code)
}

const rows = (count: number) => Array.from({ length: count }, (_, at) => [String(at), 'Иванов'])

describe('a list of too many rows is refused:', () => {
  it('20,001 in a workbook', async () => {
    const table = Array.from({ length: 20_001 }, () => ['Иванов'])
    expect(await codes(await writeXlsx({ sheets: [{ name: 'а', rows: table }] }))).toEqual(['roster/too-large'])
  })

  it('over all sheets together', async () => {
    const sheet = inlineRows(rows(12_000))
    expect(await codes(minimalXlsx({ sheets: [sheet] }))).toEqual([])
    expect(await codes(minimalXlsx({ sheets: [sheet, sheet] }))).toEqual(['roster/too-large'])
  })

  it('in a text, and in a web page', async () => {
    expect(await codes(encode(csvOf(rows(20_000), ';'), 'utf-8'))).toEqual([])
    expect(await codes(encode(csvOf(rows(20_001), ';'), 'utf-8'))).toEqual(['roster/too-large'])
    expect(await codes(encode(htmlOf(rows(20_001)), 'utf-8'))).toEqual(['roster/too-large'])
  })

  it('rows with nothing in them don’t count', async () => {
    const empty = `<sheetData><row r="1"><c t="inlineStr"><is><t>а</t></is></c></row>${'<row s="1" customFormat="1"><c s="0"/></row>'.repeat(30_000)}</sheetData>`
    expect(await codes(minimalXlsx({ sheets: [empty] }))).toEqual([])
    expect(await codes(encode(`а;б\n${';\n'.repeat(30_000)}`, 'utf-8'))).toEqual([])
  })

  it('a cell far away counts', async () => {
    const far = (reference: string) =>
      `<sheetData><row r="${/\d+/.exec(reference)}"><c r="${reference}"><v>1</v></c></row></sheetData>`
    expect(await codes(minimalXlsx({ sheets: [far('A1048576')] }))).toEqual(['roster/too-large'])
    expect(await codes(minimalXlsx({ sheets: [far('XFD1')] }))).toEqual(['roster/too-large'])
  })
})

describe('an archive that would not fit in memory', () => {
  const BOMB = ' '.repeat(2 ** 20)
  const withSheet = (data: string, lie?: Part['lie']) =>
    makeZip(
      minimalParts({ sheets: [''] }).map((part) =>
        /sheet1/.test(part.name) ? { ...part, data, ...(lie === undefined ? {} : { lie }) } : part,
      ),
    )

  it('is refused by what it declares', async () => {
    const bytes = withSheet(BOMB.repeat(40))
    expect(bytes.length).toBeLessThan(2 ** 17)
    expect(await codes(bytes)).toEqual(['roster/too-large'])
  })

  it('is damaged if it holds more than it declares', async () => {
    expect(await codes(withSheet(BOMB.repeat(20), { size: 1000 }))).toEqual(['roster/damaged'])
  })

  it('is refused for the sum of its parts', async () => {
    const parts = Array.from({ length: 30 }, (_, at) => ({ name: `xl/media/${at}`, data: '', lie: { size: 2 ** 22 } }))
    expect(await codes(makeZip([...minimalParts({ sheets: [''] }), ...parts]))).toEqual(['roster/too-large'])
  })

  it('is refused for the number of its parts', async () => {
    const parts = Array.from({ length: 2001 }, (_, at) => ({ name: `${at}`, data: '' }))
    expect(await codes(makeZip([...minimalParts({ sheets: [''] }), ...parts]))).toEqual(['roster/too-large'])
  })

  it('is not one that holds photographs, which do not grow', async () => {
    const photo = { name: 'xl/media/1.jpg', data: new Uint8Array(30 * 2 ** 20), stored: true }
    expect(await codes(makeZip([...minimalParts({ sheets: [inlineRows([['а']])] }), photo]))).toEqual([])
  })
})
