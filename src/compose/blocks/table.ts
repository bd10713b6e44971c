/** A Markdown table: thin lines, the head in bold. */

import type { Table } from '../../model/block.ts'
import type { Margin } from '../../model/composed.ts'
import { prose, runsOf, textNode } from '../look.ts'
import { type BlockRecord, blockGap, type ComposeBlock } from './block-record.ts'

const PADDING: Margin = [8, 4, 8, 5]

const composeTable: ComposeBlock<Table> = ({ head, rows }, { look }) => ({
  type: 'table',
  role: 'Table',
  widths: head.map(() => '*'),
  frame: { outer: 1.2, inner: 0.6, padding: head.map(() => PADDING) },
  rows: [
    head.map((cell) => ({ node: textNode(runsOf(cell, look), 'list', { bold: true, hyphenate: 'to-fit' }) })),
    ...rows.map((row) => row.map((cell) => ({ node: prose(cell, 'list', look) }))),
  ],
})

export const tableBlock: BlockRecord<Table> = {
  name: { ru: 'таблица', en: 'table' },
  wide: true,
  leads: false,
  keepWithNext: 'never',
  staysWith: 'nothing',
  note: false,
  gap: blockGap,
  compose: composeTable,
}
