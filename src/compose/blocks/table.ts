/** A Markdown table: thin lines, the head in bold. */

import type { Table } from '../../model/block.ts'
import type { Margin } from '../../model/composed.ts'
import { prose, runsOf, text } from '../look.ts'
import type { ComposeBlock } from './compose-block.ts'

const PADDING: Margin = [8, 4, 8, 5]

export const composeTable: ComposeBlock<Table> = ({ head, rows }) => ({
  type: 'table',
  role: 'Table',
  widths: head.map(() => '*'),
  frame: { outer: 1.2, inner: 0.6, padding: head.map(() => PADDING) },
  rows: [
    head.map((cell) => ({ node: text(runsOf(cell), 'list', { bold: true }) })),
    ...rows.map((row) => head.map((_, i) => ({ node: prose(row[i] ?? [], 'list') }))),
  ],
})
