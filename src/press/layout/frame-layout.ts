/** The lines and the padding of a table as pdfmake asks for them. */
import { itemAt } from '../../diagnostics/impossible.ts'
import type { TableFrame } from '../../model/composed.ts'

/** @param rowCount of the table: the lines above the first and below the last row are its outer ones */
export function frameLayout(frame: TableFrame, rowCount: number): object {
  const edge = (i: number, last: number) => (i === 0 || i === last ? frame.outer : frame.inner)
  const { strong } = frame
  const isStrong = (i: number) => strong !== undefined && i > 0 && (i - 1) % strong.every === 0
  const padding = (side: 0 | 1 | 2 | 3) => (column: number) => itemAt(frame.padding, column)[side]
  const vertical = (side: 1 | 3) => () => Math.max(...frame.padding.map((p) => p[side]))
  return {
    hLineWidth: (i: number) => (strong && isStrong(i) ? strong.width : edge(i, rowCount)),
    vLineWidth: (i: number, table: { readonly table: { readonly widths: readonly unknown[] } }) =>
      edge(i, table.table.widths.length),
    hLineColor: () => '#000000',
    vLineColor: () => '#000000',
    paddingLeft: padding(0),
    paddingRight: padding(2),
    paddingTop: vertical(1),
    paddingBottom: vertical(3),
  }
}
