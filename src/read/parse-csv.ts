/** CSV as Excel and e-journals write it (RFC 4180), with the place of every cell. */

export interface CsvCell {
  readonly text: string
  /** Where the cell begins, from 1. */
  readonly line: number
  readonly column: number
  /** Characters of the file on that line, quotes included. */
  readonly length: number
}

export type CsvRow = readonly CsvCell[]

export interface CsvFault {
  readonly kind: 'open-quote' | 'after-quote'
  readonly line: number
  readonly column: number
}

export interface Csv {
  /** Rows that hold anything; with a fault, those before it. */
  readonly rows: readonly CsvRow[]
  readonly fault: CsvFault | null
}

/**
 * Reads a table. A cell that begins with a quote ends at the next single quote, and may hold delimiters, line feeds and
 * doubled quotes; elsewhere a quote is an ordinary character. Rows without any text are left out.
 *
 * @param text with line ends `\n`
 * @example parseCsv('а;"б ""в"""', ';').rows[0]?.map((cell) => cell.text) // ['а', 'б "в"']
 */
export function parseCsv(text: string, delimiter: string): Csv {
  const rows: CsvRow[] = []
  let row: CsvCell[] = []
  let [at, line, lineStart] = [0, 1, 0]
  const endRow = () => {
    if (row.some((cell) => cell.text.trim() !== '')) rows.push(row)
    row = []
  }

  for (;;) {
    const start = { line, column: at - lineStart + 1 }
    const begin = at
    let value = ''
    let lineEnd: number | null = null
    if (text[at] === '"') {
      const end = closingQuote(text, at)
      if (end < 0) return { rows, fault: { kind: 'open-quote', ...start } }
      const inside = text.slice(at + 1, end)
      value = inside.replaceAll('""', '"')
      const feeds = inside.split('\n').length - 1
      if (feeds > 0) {
        lineEnd = at + 1 + inside.indexOf('\n')
        line += feeds
        lineStart = at + 1 + inside.lastIndexOf('\n') + 1
      }
      at = end + 1
      const next = text[at]
      if (next !== undefined && next !== delimiter && next !== '\n') {
        return { rows, fault: { kind: 'after-quote', line, column: at - lineStart + 1 } }
      }
    } else {
      while (at < text.length && text[at] !== delimiter && text[at] !== '\n') at++
      value = text.slice(begin, at)
    }
    row.push({ text: value, ...start, length: (lineEnd ?? at) - begin })

    if (text[at] === delimiter) at++
    else {
      endRow()
      if (at >= text.length) return { rows, fault: null }
      at++
      line++
      lineStart = at
    }
  }
}

/** Offset of the quote that ends the cell begun at `open`: the next one that isn't doubled. */
function closingQuote(text: string, open: number): number {
  let at = text.indexOf('"', open + 1)
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2)
  return at
}
