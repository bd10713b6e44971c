import * as sheetJs from '@e965/xlsx'
import { writeXlsx } from 'hucre'
import { describe, expect, it } from 'vitest'
import { readSheets } from '../../../../src/read/lists/sheets/read-sheets.ts'
import { encode } from './make-books.ts'
import { makeZip } from './make-zip.ts'

const ascii = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0))
const zip = (...names: readonly string[]) => makeZip(names.map((name) => ({ name, data: '<x/>' })))
const ole = (...names: readonly string[]) => {
  const file = sheetJs.CFB.utils.cfb_new()
  for (const name of names) sheetJs.CFB.utils.cfb_add(file, `/${name}`, new Uint8Array(5000))
  return new Uint8Array(sheetJs.CFB.write(file, { type: 'array' }))
}

const OTHERS: readonly (readonly [string, Uint8Array, RegExp])[] = [
  ['nothing', new Uint8Array(), /пуст/],
  ['white space', ascii(' \r\n\t '), /пуст/],
  ['a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf), /пуст/],
  ['PDF', ascii('%PDF-1.7\n1 0 obj'), /PDF/],
  ['PNG', ascii('\x89PNG\r\n\x1a\n\0\0\0\rIHDR'), /картинка/],
  ['JPEG', ascii('\xff\xd8\xff\xe0\0\x10JFIF'), /картинка/],
  ['HEIC', ascii('\0\0\0\x18ftypheic'), /картинка/],
  ['DOCX', zip('[Content_Types].xml', 'word/document.xml'), /Word/],
  ['PPTX', zip('[Content_Types].xml', 'ppt/presentation.xml'), /презентация/],
  ['XLSB', zip('[Content_Types].xml', 'xl/workbook.bin'), /xlsb/],
  ['XLSB with its sheets', zip('[Content_Types].xml', 'xl/workbook.bin', 'xl/worksheets/sheet1.bin'), /xlsb/],
  ['Numbers', zip('Index/Document.iwa'), /Numbers/],
  ['Numbers as a folder', zip('список.numbers/Index.zip', 'список.numbers/preview.jpg'), /Numbers/],
  ['an archive of something', zip('список.xlsx'), /архив/],
  ['an empty archive', makeZip([]), /архив/],
  ['RAR', ascii('Rar!\x1a\x07\x01\0'), /архив/],
  ['ODT', makeZip([{ name: 'mimetype', data: 'application/vnd.oasis.opendocument.text' }]), /OpenDocument/],
  ['DOC', ole('WordDocument'), /Word/],
  ['another compound file', ole('Что-то'), /двоичные/],
  ['RTF', ascii('{\\rtf1 text}'), /RTF/],
  ['JSON', ascii('[{"name": "Anna"}]'), /JSON/],
  ['XML', ascii('<?xml version="1.0"?><list><name/></list>'), /XML/],
  [
    'XML of LibreOffice without its document',
    ascii('<?xml version="1.0"?><table:table><table:table-row/></table:table>'),
    /XML/,
  ],
  ['a login page', encode('<!DOCTYPE html><html><body><form>Вход</form></body></html>', 'utf-8'), /страница/],
  ['a program', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919) % 256), /двоичные/],
]

describe('a file that is no list is reported by its name, with a way out:', () => {
  it.each(OTHERS)('%s', async (_what, bytes, name) => {
    const found = await readSheets(bytes, 'список.xlsx')
    expect(found.ok).toBe(false)
    expect(found.diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['roster/not-a-list', 'error']])
    const [diagnostic] = found.diagnostics
    expect(diagnostic?.message.ru).toMatch(name)
    expect(diagnostic?.place).toEqual({ file: 'список.xlsx' })
    for (const text of [diagnostic?.hint?.ru, diagnostic?.hint?.en, diagnostic?.message.en]) expect(text).toMatch(/\S/)
  })
})

describe('a file with a password is reported as locked:', () => {
  const codes = async (bytes: Uint8Array) => (await readSheets(bytes, 'a')).diagnostics.map(({ code }) => code)

  it('a workbook', async () => {
    const locked = await writeXlsx({
      sheets: [{ name: 'а', rows: [['б']] }],
      encryption: { password: 'тайна', spinCount: 10 },
    })
    const found = await readSheets(locked, 'a.xlsx')
    expect(found.diagnostics.map(({ code }) => code)).toEqual(['roster/locked'])
    expect(found.diagnostics[0]?.hint?.ru).toContain('«Файл → Сведения → Защита книги')
  })

  it('an old workbook', async () => {
    const book = sheetJs.utils.book_new(sheetJs.utils.aoa_to_sheet([['a']]), 'a')
    const bytes = new Uint8Array(sheetJs.write(book, { type: 'array', bookType: 'biff8' }))
    // WRITEACCESS, which comes early, in the place of FILEPASS
    const at = bytes.findIndex(
      (byte, i) => byte === 0x5c && bytes[i + 1] === 0 && bytes[i + 2] === 0x70 && bytes[i + 3] === 0,
    )
    expect(at).toBeGreaterThan(0)
    bytes[at] = 0x2f
    expect(await codes(bytes)).toEqual(['roster/locked'])
  })

  it('a spreadsheet of LibreOffice', async () => {
    const mimetype = { name: 'mimetype', data: 'application/vnd.oasis.opendocument.spreadsheet', stored: true }
    const manifest = {
      name: 'META-INF/manifest.xml',
      data: '<manifest:manifest><manifest:file-entry><manifest:encryption-data/></manifest:file-entry></manifest:manifest>',
    }
    expect(await codes(makeZip([mimetype, { name: 'content.xml', data: ascii('\x07\xffrubbish') }, manifest]))).toEqual(
      ['roster/locked'],
    )
    expect(await codes(makeZip([mimetype, { name: 'encrypted-package', data: 'x' }]))).toEqual(['roster/locked'])
  })

  it('an archive', async () => {
    expect(await codes(makeZip([{ name: 'список.xlsx', data: 'x', flags: 1 }]))).toEqual(['roster/locked'])
  })
})
