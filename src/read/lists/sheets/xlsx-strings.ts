/** The strings that the cells of a workbook share (ECMA-376, 18.4.8), and text as this format escapes it. */
import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { DAMAGED } from './fault-diagnostic.ts'
import { attribute, xmlEvents } from './xml-events.ts'
import { xmlText } from './xml-text.ts'

export interface SharedString {
  readonly text: string
  /** All of it is struck out. */
  readonly struck: boolean
}

/** Runs of rich text are joined; how a word is pronounced (Japanese `rPh`) is no part of it. */
export function sharedStrings(bytes: Uint8Array): Outcome<readonly SharedString[]> {
  const strings: SharedString[] = []
  let [text, inText, inPhonetic] = ['', false, false]
  let [plain, runStruck] = ['', false]
  for (const event of xmlEvents(xmlText(bytes))) {
    if (event.type === 'fault') return DAMAGED
    if (event.type === 'text') {
      if (!inText || inPhonetic) continue
      text += event.text
      if (!runStruck) plain += event.text
    } else if (event.name === 't') inText = event.type === 'open'
    else if (event.name === 'rPh') inPhonetic = event.type === 'open'
    else if (event.name === 'r') runStruck = false
    else if (event.name === 'strike' && event.type === 'open') runStruck = isOn(event.attributes)
    else if (event.name === 'si') {
      if (event.type === 'close')
        strings.push({ text: unescaped(text), struck: plain.trim() === '' && text.trim() !== '' })
      ;[text, plain, runStruck] = ['', '', false]
    }
  }
  return outcome(strings)
}

/** `_x000D_` is a character that XML can't hold; `_x005F_` keeps such a text from being taken for one (22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}

/** Whether an element like `<strike/>` says yes (18.2: `val`, true where it is absent). */
export function isOn(attributes: string): boolean {
  return !/^(0|false|off)$/.test(attribute(attributes, 'val') ?? '1')
}
