/** The delimiter of a text file, by the evidence of its rows. */

/** Where rows speak for several, the earlier: a tab is rarest inside a value, then the semicolon of Russian Excel. */
const CANDIDATES = ['\t', ';', ',', '|'] as const
const SAMPLE = 200_000
/** The share of rows with the same number of cells that makes a table: the others are titles above it and signatures below it. */
const MOST = 0.75

/**
 * @param text with line ends `\n`
 * @returns null for a text in which no row seems to have two cells
 * @example findDelimiter('№;ФИО\n1;Иванов, Иван') // ';'
 */
export function findDelimiter(text: string): string | null {
  const rows = withoutQuoted(text.slice(0, SAMPLE))
    .split('\n')
    .filter((row) => row.trim() !== '')
  const found = CANDIDATES.map((delimiter) => ({ delimiter, ...evidence(rows, delimiter) }))
  const sure = found.find(({ alike }) => alike >= MOST)
  if (sure !== undefined) return sure.delimiter
  const best = found.reduce((one, other) => (other.divided > one.divided ? other : one))
  return best.divided > 0 ? best.delimiter : null
}

/** What is quoted divides nothing, and its line ends end no row. With an odd quote somewhere, each line is for itself. */
function withoutQuoted(text: string): string {
  const quotes = text.split('"').length - 1
  return text.replace(quotes % 2 === 0 ? /"[^"]*"/g : /"[^"\n]*"/g, '')
}

interface Evidence {
  /** Share of rows with the commonest number of cells, two or more. */
  readonly alike: number
  /** Share of rows with two cells or more. */
  readonly divided: number
}

function evidence(rows: readonly string[], delimiter: string): Evidence {
  const counts = rows.map((row) => row.split(delimiter).length).filter((count) => count > 1)
  const many = new Map<number, number>()
  for (const count of counts) many.set(count, (many.get(count) ?? 0) + 1)
  return { alike: Math.max(0, ...many.values()) / rows.length, divided: counts.length / rows.length }
}
