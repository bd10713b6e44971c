/** Class lists as files: several sheets, joined cells, hidden sheets, by the producers that write such. */
import * as sheetJs from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import { BOOKS, csvOf, type Encoding, encode, htmlOf } from '../lists/sheets/make-books.ts'
import { inlineRows, minimalXlsx } from '../lists/sheets/make-xlsx.ts'
import type { ListTable, Value } from '../lists/sheets/table.ts'

export interface CorpusSheet {
  readonly name: string
  readonly rows: ListTable
  /** «A1:C1». */
  readonly merges?: readonly string[]
  readonly hidden?: boolean
}

export type Made = () => Promise<Uint8Array>
type Texts = readonly (readonly string[])[]

/** A workbook with all its sheets by SheetJS. */
export function book(bookType: 'xlsx' | 'biff8' | 'ods' | 'fods' | 'xlml', ...sheets: readonly CorpusSheet[]): Made {
  return async () => {
    sheetJs.set_cptable(codePages)
    const made = sheetJs.utils.book_new()
    for (const { name, rows, merges = [] } of sheets) {
      const sheet = sheetJs.utils.aoa_to_sheet(rows.map((row) => row.map((value) => cellOf(value, bookType))))
      sheet['!merges'] = merges.map((range) => sheetJs.utils.decode_range(range))
      sheetJs.utils.book_append_sheet(made, sheet, name)
    }
    made.Workbook = { Sheets: sheets.map(({ hidden = false }) => ({ Hidden: hidden ? 1 : 0 })) }
    return new Uint8Array(sheetJs.write(made, { type: 'array', bookType, compression: true }))
  }
}

/** One sheet, by a producer of the tests of reading sheets; its name is «Список». */
export function single(producer: string, rows: ListTable): Made {
  return async () => {
    const make = BOOKS[producer]
    if (!make) throw new Error(producer)
    return make(rows)
  }
}

/** Without styles and shared strings; sheets are «Лист1», «Лист2». */
export function byHand(...sheets: readonly { readonly rows: Texts; readonly merges?: readonly string[] }[]): Made {
  return async () =>
    minimalXlsx({
      sheets: sheets.map(({ rows, merges = [] }) => {
        const joined = merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')
        return inlineRows(rows) + (joined === '' ? '' : `<mergeCells>${joined}</mergeCells>`)
      }),
    })
}

/** What e-journals call `.xls`. */
export function page(encoding: 'utf-8' | 'windows-1251', rows: Texts): Made {
  return async () => encode(htmlOf(rows, encoding), encoding)
}

export function text(encoding: Encoding | 'utf-8 with BOM', delimiter: string, rows: Texts): Made {
  const plain = encoding === 'utf-8 with BOM' ? 'utf-8' : encoding
  return async () => encode(csvOf(rows, delimiter), plain, encoding === 'utf-8 with BOM' || plain === 'utf-16le')
}

function cellOf(value: Value, bookType: string): sheetJs.CellObject | null {
  if (value === null || value === '') return null
  if (typeof value === 'string') return { t: 's', v: value }
  if (typeof value === 'number') return { t: 'n', v: value }
  if (/ods$/.test(bookType)) return { t: 'd', v: new Date(value.iso) }
  const serial = Math.round((Date.parse(`${value.iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
  return { t: 'n', v: serial, z: 'dd.mm.yyyy' }
}
