/** XLSX by hand, part by part: what no library would write, and the least that is one. */
import { makeZip, type Part } from './make-zip.ts'

export interface Minimal {
  /** The inside of `<worksheet>`, one a sheet. */
  readonly sheets: readonly string[]
  /** The inside of `<styleSheet>`. */
  readonly styles?: string
  /** The inside of `<sst>`. */
  readonly strings?: string
  /** Attributes of the sheets in the workbook, by their position. */
  readonly states?: readonly string[]
  /** `<workbookPr …/>` */
  readonly properties?: string
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'

export function minimalParts({ sheets, styles, strings, states = [], properties = '' }: Minimal): readonly Part[] {
  const relation = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`
  const relations = (inside: string) => `<Relationships xmlns="${PACKAGE}/relationships">${inside}</Relationships>`
  const listed = sheets.map(
    (_, at) => `<sheet name="Лист${at + 1}" sheetId="${at + 1}" r:id="s${at}" ${states[at] ?? ''}/>`,
  )
  return [
    { name: '[Content_Types].xml', data: `<Types xmlns="${PACKAGE}/content-types"/>` },
    { name: '_rels/.rels', data: relations(relation('w', 'officeDocument', 'xl/workbook.xml')) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      data: relations(
        sheets.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)).join('') +
          (styles === undefined ? '' : relation('st', 'styles', '/xl/styles.xml')) +
          (strings === undefined ? '' : relation('ss', 'sharedStrings', 'sharedStrings.xml')),
      ),
    },
    {
      name: 'xl/workbook.xml',
      data: `<?xml version="1.0"?><workbook ${MAIN} xmlns:r="${RELATIONS}">${properties}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    ...sheets.map((inside, at) => ({
      name: `xl/worksheets/sheet${at + 1}.xml`,
      data: `<worksheet ${MAIN}>${inside}</worksheet>`,
    })),
    ...(styles === undefined ? [] : [{ name: 'xl/styles.xml', data: `<styleSheet ${MAIN}>${styles}</styleSheet>` }]),
    ...(strings === undefined ? [] : [{ name: 'xl/sharedStrings.xml', data: `<sst ${MAIN}>${strings}</sst>` }]),
  ]
}

export function minimalXlsx(content: Minimal): Uint8Array {
  return makeZip(minimalParts(content))
}

/** Inline strings only, without styles, shared strings or references. */
export function inlineRows(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<c t="inlineStr"><is><t xml:space="preserve">${escapeXml(text)}</t></is></c>`
  return `<sheetData>${rows.map((row) => `<row>${row.map(cell).join('')}</row>`).join('')}</sheetData>`
}

export function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
