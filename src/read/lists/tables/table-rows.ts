/** The rows below the headings: pupils, rows that go on with a pupil, rows that name a class, totals and signatures. */
import type { Worksheet } from '../sheets/sheet.ts'
import { kindOf, type RowState, type TableArea } from './row-kind.ts'
import type { ListTable, TableColumn } from './table.ts'

type TableRows = Pick<ListTable, 'rows' | 'continued' | 'sections' | 'footers' | 'footerRows' | 'passedOver' | 'others'>

/**
 * Parts the rows of a list into pupils and the rows around them.
 *
 * @param range columns of this list, where several lie beside one another: from, and up to but without
 * @param end the row, from 0, at which the next list begins
 */
export function tableRows(
  sheet: Worksheet,
  columns: readonly TableColumn[],
  range: readonly [number, number],
  [first, end]: readonly [number, number],
): TableRows {
  const area: TableArea = { sheet, columns, range, first }
  const rows: number[] = []
  const sections: { row: number; titles: string[] }[] = []
  const footers: { row: number; text: string | null }[] = []
  const passedOver: number[] = []
  const others: number[] = []
  const continued = new Map<number, number[]>()
  let state: RowState = 'pupils'
  let sectionFrom = 0
  for (let row = first; row < end; row++) {
    const section = sections.at(-1)
    const inSectionTitle = section !== undefined && rows.length === sectionFrom
    const kind = kindOf(area, row, { state, rows, inSectionTitle })
    switch (kind.is) {
      case 'pupil':
        rows.push(row)
        break
      case 'passed-over':
        passedOver.push(row)
        break
      case 'continued':
        continued.set(kind.of, [...(continued.get(kind.of) ?? []), row])
        break
      case 'section':
        sections.push({ row, titles: [kind.text] })
        ;[state, sectionFrom] = ['pupils', rows.length]
        break
      case 'section-title':
        section?.titles.push(kind.text)
        footers.push({ row, text: null })
        break
      case 'again':
        state = 'pupils'
        break
      case 'others':
        if (state !== 'others') others.push(row)
        state = 'others'
        footers.push({ row, text: kind.text })
        break
      case 'footer':
        if (state === 'pupils') state = 'below-total'
        footers.push({ row, text: kind.text })
    }
  }
  return {
    rows,
    continued,
    sections,
    footers: footers.flatMap(({ text }) => text ?? []),
    footerRows: footers.map(({ row }) => row),
    passedOver,
    others,
  }
}
