import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../../src/read/lists/sheets/read-sheets.ts'
import { encode } from './make-books.ts'
import { textsOf } from './table.ts'

async function page(html: string, encoding: 'utf-8' | 'windows-1251' = 'utf-8') {
  const found = await readSheets(encode(html, encoding), 'журнал.xls')
  if (!found.ok) throw new Error(found.diagnostics.map(({ code }) => code).join())
  expect(found.value.kind).toBe('html')
  return found.value.sheets
}

const texts = async (html: string) => (await page(html)).map(textsOf)

describe('cells', () => {
  it.each([
    ['<table><tr><td>а<td>б<tr><td>в</table>', [['а', 'б'], ['в']]],
    ['<TABLE><TBODY><TR><TH>а</TH></TR></TBODY></TABLE>', [['а']]],
    ['<table><td>а</td></table>', [['а']]],
    ['<table><tr><td>\n  Иванов \r\n  Иван\t</td></tr></table>', [['Иванов Иван']]],
    ['<table><tr><td>а<br>б<br/>в</td></tr></table>', [['а\nб\nв']]],
    ['<table><tr><td><p>а</p><p>б</p></td></tr></table>', [['а\nб']]],
    [
      '<table><tr><td>&nbsp;</td><td>&laquo;А&raquo; &lt;b&gt; &#1025;&#x451; &numero; &chto;</td></tr></table>',
      [['', '«А» <b> Ёё № &chto;']],
    ],
    ['<table><tr><td>5 < 7 & 8</td></tr></table>', [['5 < 7 & 8']]],
    ['<table><tr><td title="a>b" class=x>а</td></tr></table>', [['а']]],
    [
      '<table><tr><td>а<script>var s = "<td>б</td></table>"</script></td><td><!-- </table> -->в</td></tr></table>',
      [['а', 'в']],
    ],
    ['<table><tr><td>а<style>td { }</style></td></tr></table>', [['а']]],
    ['<table><tr><td>д\'Артаньян</td><td>7"</td></tr></table>', [["д'Артаньян", '7"']]],
  ])('%s', async (html, rows) => {
    expect(await texts(html)).toEqual([rows])
  })

  it('that span others push the rest aside', async () => {
    const [sheet] = await page(
      '<table><tr><td rowspan=2>№</td><td colspan="2">Имя</td><td rowspan=2></td><td>т</td></tr><tr><td>а</td><td>б</td><td>в</td></tr></table>',
    )
    expect(sheet && textsOf(sheet)).toEqual([
      ['№', 'Имя', '', '', 'т'],
      ['', 'а', 'б', '', 'в'],
    ])
    expect(sheet?.merges).toEqual([
      { row: 0, column: 0, rows: 2, columns: 1 },
      { row: 0, column: 1, rows: 1, columns: 2 },
    ])
  })

  it('give their number where Excel wrote it beside the text', async () => {
    const [sheet] = await page(
      '<table><tr><td x:num="89121234567">8,91E+10</td><td x:num>12</td><td sdval="7">007</td></tr></table>',
    )
    expect(sheet?.rows[0]?.map((cell) => [cell?.kind, cell?.text, cell?.value])).toEqual([
      ['number', '89121234567', 89121234567],
      ['number', '12', 12],
      ['number', '007', 7],
    ])
  })
})

describe('tables', () => {
  it('are sheets each, by their captions; empty ones are left out', async () => {
    const sheets = await page(
      '<table><tr><td></td></tr></table><table><caption>5 «А»</caption><tr><td>а</td></tr></table><table><tr><td>б</td></tr></table>',
    )
    expect(sheets.map(({ name }) => name)).toEqual(['5 «А»', 'Таблица 2'])
  })

  it('within a cell are sheets of their own, and no text of the cell', async () => {
    expect(
      await texts('<table><tr><td>до<table><tr><td>внутри</td></tr></table>после</td><td>б</td></tr></table>'),
    ).toEqual([[['допосле', 'б']], [['внутри']]])
  })

  it.each([
    '<table><tr><td>а</td></tr>',
    '<table><tr><td>а</td></tr></table><table><tr><td>б',
    '<table><tr><td>а</td></tr></tab',
  ])('that do not end are damaged: %s', async (html) => {
    const found = await readSheets(encode(html, 'utf-8'), 'a.xls')
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['roster/damaged'])
  })
})

it('a page that names its encoding is read in it, unless the bytes are UTF-8', async () => {
  const html = (charset: string) =>
    `<html><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><table><tr><td>Ёж</td></tr></table></html>`
  const bytes = Uint8Array.from(encode(html('koi8-r'), 'windows-1251'))
  // Ё and ж as KOI8-R has them
  bytes.set([0xb3, 0xd6], bytes.indexOf(0xa8))
  const found = await readSheets(bytes, 'a.xls')
  expect(found.ok && [found.value.encoding, textsOf(found.value.sheets[0] ?? { rows: [] })]).toEqual([
    'koi8-r',
    [['Ёж']],
  ])
  expect((await page(html('windows-1251'))).map(textsOf)).toEqual([[['Ёж']]])
})

describe('a web archive', () => {
  const mht = (transfer: string, body: string) =>
    `MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="--=_x"\r\n\r\n----=_x\r\nContent-Type: text/html; charset="windows-1251"\r\nContent-Transfer-Encoding: ${transfer}\r\n\r\n${body}\r\n----=_x\r\nContent-Type: image/png\r\n\r\n<table><tr><td>x</td></tr></table>\r\n----=_x--\r\n`
  it.each([
    ['quoted-printable', '<table><tr><td class=3Dx>=C8=E2=\r\n=E0=ED</td></tr></table>'],
    ['base64', btoa('<table><tr><td>\xc8\xe2\xe0\xed</td></tr></table>')],
  ])('in %s', async (transfer, body) => {
    expect(await texts(mht(transfer, body))).toEqual([[['Иван']]])
  })
  it('that is cut short is damaged', async () => {
    const found = await readSheets(encode(mht('base64', btoa('<table></table>')).slice(0, -10), 'utf-8'), 'a.mht')
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['roster/damaged'])
  })
})
