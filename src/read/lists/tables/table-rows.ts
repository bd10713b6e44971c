/** The rows below the headings: pupils, rows that go on with a pupil, rows that name a class, totals and signatures. */

import { present } from '../../../diagnostics/impossible.ts'
import type { Worksheet } from '../sheets/sheet.ts'
import { kindOf, type RowState, type TableArea } from './row-kind.ts'
import { nameSlots } from './row-name.ts'
import { columnFields, type ListTable, type OthersBelow, type TableColumn, type UnreadRow } from './table.ts'

type TableRows = Pick<ListTable, 'rows' | 'continued' | 'sections' | 'footers' | 'footerRows' | 'unread' | 'others'>

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
  const area: TableArea = { sheet, columns, slot: slotOf(columns), range, first }
  const rows: number[] = []
  const sections: { row: number; titles: string[] }[] = []
  const footers: { row: number; text: string | null }[] = []
  const unread: UnreadRow[] = []
  const others: (OthersBelow & { readonly names: number[] })[] = []
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
      case 'unread':
        unread.push({ row, why: kind.why })
        if (kind.text !== null) footers.push({ row, text: kind.text })
        break
      case 'below-others':
        others.at(-1)?.names.push(row)
        break
      case 'continued':
        if (kind.named) unread.push({ row, why: 'parent' })
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
        if (state !== 'others') others.push({ row, names: [] })
        state = 'others'
        footers.push({ row, text: kind.text })
        break
      case 'footer':
        // above the first pupil there is nothing to end
        if (state === 'pupils' && rows.length > sectionFrom) state = 'below-total'
        footers.push({ row, text: kind.text })
    }
  }
  return {
    rows,
    continued,
    sections,
    footers: footers.flatMap(({ text }) => text ?? []),
    footerRows: footers.map(({ row }) => row),
    unread,
    others,
  }
}

/** Where the names of one list are: every list has a column of whole names, or one of last and one of first names. */
function slotOf(columns: readonly TableColumn[]) {
  return present(nameSlots(columnFields(columns))[0], 'the columns of names')
}
