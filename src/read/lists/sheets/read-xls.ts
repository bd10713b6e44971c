/** A workbook of Excel 5 to 2003 (BIFF) to sheets; the parser is loaded only when such a file comes. */
import type { CellObject, WorkSheet } from '@e965/xlsx'
import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { outlineBiff } from './biff-outline.ts'
import { booleanCell, errorCell, textCell } from './cells.ts'
import { codePages } from './code-pages.ts'
import { DAMAGED, unread } from './fault-diagnostic.ts'
import { type Grid, grids } from './grid.ts'
import { numberCell } from './number-cell.ts'
import type { Book, Cell, Worksheet } from './sheet.ts'

/** What faults of formulas are in the file, [MS-XLS] 2.5.10. */
const ERRORS: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

/** @param stream the stream `Workbook` or `Book` of the compound file */
export async function readXls(stream: Uint8Array): Promise<Outcome<Book>> {
  const outline = outlineBiff(stream)
  if (!outline.ok) return outline
  const xlsx = await import('@e965/xlsx')
  // the tables of the library itself weigh half a megabyte
  xlsx.set_cptable(codePages())
  let book: ReturnType<typeof xlsx.read>
  try {
    book = xlsx.read(outline.value, {
      type: 'buffer',
      dense: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      cellNF: true,
      codepage: 1251,
    })
  } catch {
    return DAMAGED
  }

  const from1904 = book.Workbook?.WBProps?.date1904 === true
  const newGrid = grids()
  const sheets: Worksheet[] = []
  const hidden: string[] = []
  for (const [at, name] of book.SheetNames.entries()) {
    const sheet = book.Sheets[name]
    if (sheet === undefined) return DAMAGED
    if (sheet['!type'] !== undefined && sheet['!type'] !== 'sheet') continue
    if ((book.Workbook?.Sheets?.[at]?.Hidden ?? 0) !== 0) {
      hidden.push(name)
      continue
    }
    const grid = fill(newGrid(), sheet, from1904)
    if (!grid.ok) return grid
    sheets.push(grid.value.sheet(name))
  }
  return outcome({ sheets, hidden })
}

function fill(grid: Grid, sheet: WorkSheet, from1904: boolean): Outcome<Grid> {
  const rows: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  for (const [row, cells] of rows.entries()) {
    for (const [column, cell] of (cells ?? []).entries()) {
      const made = cell === undefined ? null : cellOf(cell, from1904)
      const fault = made === null ? null : grid.put(row, column, made)
      if (fault !== null) return unread(fault)
    }
  }
  for (const [row, properties] of (sheet['!rows'] ?? []).entries()) if (properties?.hidden) grid.hide(row)
  for (const { s, e } of sheet['!merges'] ?? []) {
    grid.join({ row: s.r, column: s.c, rows: e.r - s.r + 1, columns: e.c - s.c + 1 })
  }
  return outcome(grid)
}

function cellOf({ t, v, z }: CellObject, from1904: boolean): Cell | null {
  switch (t) {
    case 'n':
      return typeof v === 'number' && Number.isFinite(v) ? numberCell(v, String(z ?? 'General'), from1904) : null
    case 's':
      return textCell(String(v ?? ''))
    case 'b':
      return booleanCell(v === true)
    case 'e':
      return errorCell(ERRORS[Number(v)] ?? '#N/A')
    default:
      return null
  }
}
