/** Delimited text (RFC 4180) into rows: every row of the file is kept, so that its number stays what Excel shows. */
import type { FileFault } from './fault.ts'

export interface Delimited {
  readonly rows: readonly (readonly string[])[]
  /** Rows are those before it. */
  readonly fault: Extract<FileFault, { kind: 'csv-syntax' }> | null
  /** Where reading stopped. */
  readonly end: number
}

/**
 * A cell that begins with a quote ends at the next single quote, and may hold delimiters, line feeds and doubled quotes; spaces
 * around the quotes are no part of it, and `="…"` is kept whole. Elsewhere a quote is an ordinary character. What can't be read so is a fault: cells are never shifted.
 *
 * @param text with line ends `\n`
 * @param firstLine the number of its first line, for faults
 * @param most rows after which reading stops
 * @example delimitedRows('а;"б ""в"""', ';').rows // [['а', 'б "в"']]
 */
export function delimitedRows(
  text: string,
  delimiter: string,
  firstLine = 1,
  most = Number.POSITIVE_INFINITY,
): Delimited {
  const rows: string[][] = []
  let row: string[] = []
  let [at, line, lineStart] = [0, firstLine, 0]
  while (at < text.length && rows.length < most) {
    const start = at
    const loose = looseQuote(text, at, delimiter)
    if (loose !== null) {
      row.push(loose.text)
      for (const feed of loose.raw.matchAll(/\n/g)) {
        line++
        lineStart = start + feed.index + 1
      }
      at = loose.end
    } else if (text[at] === '"') {
      const end = closingQuote(text, at)
      if (end < 0)
        return { rows, fault: { kind: 'csv-syntax', quote: 'open', line, column: at - lineStart + 1 }, end: at }
      const inside = text.slice(at + 1, end)
      row.push(inside.replaceAll('""', '"'))
      for (let feed = inside.indexOf('\n'); feed >= 0; feed = inside.indexOf('\n', feed + 1)) {
        line++
        lineStart = start + 1 + feed + 1
      }
      at = end + 1
      const next = text[at]
      if (next !== undefined && next !== delimiter && next !== '\n') {
        return { rows, fault: { kind: 'csv-syntax', quote: 'after', line, column: at - lineStart + 1 }, end: at }
      }
    } else {
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++
      row.push(text.slice(start, at))
    }
    if (text[at] === delimiter) {
      at++
      if (at < text.length) continue
      row.push('')
    }
    rows.push(row)
    row = []
    at++
    line++
    lineStart = at
  }
  return { rows, fault: null, end: at }
}

/**
 * A quoted cell with spaces around it, or `="…"`, if it ends where a cell does.
 *
 * @returns its text and where it ends; null for any other cell
 */
function looseQuote(text: string, start: number, delimiter: string) {
  let open = start
  while (text[open] === ' ' && delimiter !== ' ') open++
  const formula = text.startsWith('="', open)
  if (text[open] !== '"' && !formula) return null
  const quote = formula ? open + 1 : open
  const close = closingQuote(text, quote)
  let end = close + 1
  while (text[end] === ' ') end++
  const ends = end >= text.length || text[end] === delimiter || text[end] === '\n'
  if (close < 0 || !ends) return null
  const raw = text.slice(start, end)
  return { raw, end, text: formula ? raw : text.slice(open + 1, close).replaceAll('""', '"') }
}

/** Offset of the quote that ends the cell begun at `open`: the next one that isn't doubled. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}
