/** The strings that the cells of a workbook share (ECMA-376, 18.4.8), and text as this format escapes it. */
import { type Outcome, outcome } from '../../../diagnostics/outcome.ts'
import { DAMAGED } from './fault-diagnostic.ts'
import { xmlEvents } from './xml-events.ts'
import { xmlText } from './xml-text.ts'

/** Runs of rich text are joined; how a word is pronounced (Japanese `rPh`) is no part of it. */
export function sharedStrings(bytes: Uint8Array): Outcome<readonly string[]> {
  const strings: string[] = []
  let [text, inText, inPhonetic] = ['', false, false]
  for (const event of xmlEvents(xmlText(bytes))) {
    if (event.type === 'fault') return DAMAGED
    if (event.type === 'text') {
      if (inText && !inPhonetic) text += event.text
    } else if (event.name === 't') inText = event.type === 'open'
    else if (event.name === 'rPh') inPhonetic = event.type === 'open'
    else if (event.name === 'si') {
      if (event.type === 'close') strings.push(unescaped(text))
      text = ''
    }
  }
  return outcome(strings)
}

/** `_x000D_` is a character that XML can't hold; `_x005F_` keeps such a text from being taken for one (22.9.2.19). */
export function unescaped(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\da-f]{4})_/gi, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)))
}
