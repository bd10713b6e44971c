/** The number format of each cell style of a workbook (ECMA-376, 18.8.10 and 18.8.31). */
import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { DAMAGED } from './fault-diagnostic.ts'
import { builtInFormat } from './number-cell.ts'
import { attribute, xmlEvents } from './xml-events.ts'
import { xmlText } from './xml-text.ts'

/** The number formats of `styles.xml`, by the index in a cell's `s`. Errors: `roster/damaged`. */
export function cellFormats(bytes: Uint8Array): Outcome<readonly string[]> {
  const own = new Map<number, string>()
  const ids: number[] = []
  let inCellStyles = false
  for (const event of xmlEvents(xmlText(bytes))) {
    if (event.type === 'fault') return DAMAGED
    if (event.type === 'text') continue
    if (event.name === 'cellXfs') inCellStyles = event.type === 'open'
    if (event.type === 'close') continue
    const id = Number(attribute(event.attributes, 'numFmtId') ?? 0)
    if (event.name === 'numFmt') own.set(id, attribute(event.attributes, 'formatCode') ?? '')
    if (event.name === 'xf' && inCellStyles) ids.push(id)
  }
  return outcome(ids.map((id) => own.get(id) ?? builtInFormat(id)))
}
