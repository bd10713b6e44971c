/** A workbook stream of `.xls` (BIFF, [MS-XLS] 2.1.4) looked over before it is parsed: whole, open, and not too large. */
import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import type { FileFault } from './fault.ts'
import { DAMAGED, unread } from './fault-diagnostic.ts'
import { LIMITS } from './limits.ts'

const BOF = 0x809
const EOF = 0x0a
const FILEPASS = 0x2f
const BOUNDSHEET = 0x85
const MULRK = 0xbd
/** Records of one cell with a value: formula, number, label, truth value or fault, RK, rich and shared text. */
const CELLS = new Set([0x06, 0x203, 0x204, 0x205, 0x206, 0x27e, 0x406, 0xd6, 0xfd])
/** Days from 1904, formats, code page, sheets, joined cells, rows, dimensions, texts of formulas, shared texts, what continues. */
const NEEDED = new Set([
  ...CELLS,
  MULRK,
  BOF,
  EOF,
  BOUNDSHEET,
  0x22,
  0x42,
  0x41e,
  0xe0,
  0xe5,
  0x200,
  0x208,
  0x207,
  0xfc,
  0x3c,
])
/** Printer settings, which the parser passes over. */
const PASSED_OVER = 0x4d
const WORKSHEET = 0x10

/**
 * Each sheet that the workbook names must be there, from its first record to its last.
 *
 * @returns a copy in which only what cells are made of is left: no names, drawings, macros, and nothing unknown
 */
export function outlineBiff(stream: Uint8Array): Outcome<Uint8Array> {
  const copy = stream.slice()
  const view = new DataView(copy.buffer)
  const starts = new Set<number>()
  const globals = walk(view, 0, (id, at, size) => {
    if (id === FILEPASS) return { kind: 'locked', by: 'excel' }
    if (id === BOUNDSHEET && size >= 6) starts.add(view.getUint32(at, true))
    return null
  })
  if (globals !== null) return unread(globals)
  if (starts.size === 0) return DAMAGED

  let [rows, cells] = [0, 0]
  for (const start of starts) {
    let last = -1
    const isTable = start + 8 <= view.byteLength && view.getUint16(start + 6, true) === WORKSHEET
    const fault = walk(view, start, (id, at, size) => {
      if (!isTable || size < 6 || !(CELLS.has(id) || id === MULRK)) return null
      const column = view.getUint16(id === MULRK ? at + size - 2 : at + 2, true)
      cells += id === MULRK ? Math.max(1, (size - 6) / 6) : 1
      last = Math.max(last, view.getUint16(at, true))
      if (rows + last >= LIMITS.rows) return { kind: 'too-large', what: 'rows' }
      if (column >= LIMITS.columns) return { kind: 'too-large', what: 'columns' }
      return cells > LIMITS.cells ? { kind: 'too-large', what: 'cells' } : null
    })
    if (fault !== null) return unread(fault)
    rows += last + 1
  }
  return outcome(copy)
}

/** From a BOF to its EOF; a stream that ends before is damaged. What isn't needed is passed over from then on. */
function walk(
  view: DataView,
  start: number,
  look: (id: number, at: number, size: number) => FileFault | null,
): FileFault | null {
  let depth = 0
  for (let at = start; at + 4 <= view.byteLength; ) {
    const [id, size] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    if (at + 4 + size > view.byteLength || (at === start && id !== BOF)) return { kind: 'damaged' }
    if (id === BOF) depth++
    else if (id === EOF && --depth === 0) return null
    else if (depth === 1) {
      const fault = look(id, at + 4, size)
      if (fault !== null) return fault
    }
    // charts within a sheet have cells of their own
    if (!NEEDED.has(id) || (depth > 1 && id !== BOF && id !== EOF)) view.setUint16(at, PASSED_OVER, true)
    at += 4 + size
  }
  return { kind: 'damaged' }
}
