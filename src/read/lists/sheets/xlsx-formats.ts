/** The number format of each cell style of a workbook (ECMA-376, 18.8.10 and 18.8.31). */
import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { DAMAGED } from './fault-diagnostic.ts'
import { builtInFormat } from './number-cell.ts'
import { isOn } from './xlsx-strings.ts'
import { attribute, xmlEvents } from './xml-events.ts'
import { xmlText } from './xml-text.ts'

export interface CellStyle {
  readonly format: string
  readonly struck: boolean
}

/** The number formats of `styles.xml` and what is struck out, by the index in a cell's `s`. Errors: `roster/damaged`. */
export function cellFormats(bytes: Uint8Array): Outcome<readonly CellStyle[]> {
  const own = new Map<number, string>()
  const styles: { readonly format: number; readonly font: number }[] = []
  const struckFonts: boolean[] = []
  let [inCellStyles, inFonts] = [false, false]
  for (const event of xmlEvents(xmlText(bytes))) {
    if (event.type === 'fault') return DAMAGED
    if (event.type === 'text') continue
    if (event.name === 'cellXfs') inCellStyles = event.type === 'open'
    if (event.name === 'fonts') inFonts = event.type === 'open'
    if (event.type === 'close') continue
    if (inFonts && event.name === 'font') struckFonts.push(false)
    if (inFonts && event.name === 'strike') struckFonts[struckFonts.length - 1] = isOn(event.attributes)
    const id = Number(attribute(event.attributes, 'numFmtId') ?? 0)
    if (event.name === 'numFmt') own.set(id, attribute(event.attributes, 'formatCode') ?? '')
    if (event.name === 'xf' && inCellStyles)
      styles.push({ format: id, font: Number(attribute(event.attributes, 'fontId') ?? 0) })
  }
  return outcome(
    styles.map(({ format, font }) => ({
      format: own.get(format) ?? builtInFormat(format),
      struck: struckFonts[font] === true,
    })),
  )
}
