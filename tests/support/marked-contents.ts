/** The marked contents of a page, as its content streams have them (ISO 32000-1, 14.6). */

const TOKEN = /<<.*?>>|<[0-9a-fA-F\s]*>|\[[^\]]*\]|\/[^\s<[/]+|[^\s<[/]+/g
const PAINTS = new Set(['Tj', 'TJ', 'f', 'f*', 'F', 'B', 'B*', 'b', 'b*', 'S', 's', 'Do', 'sh'])

export interface MarkedContents {
  readonly marks: readonly number[]
  /** Where something is painted outside, or one mark is within another. */
  readonly faults: readonly string[]
}

export function markedContents(streams: readonly string[]): MarkedContents {
  const marks: number[] = []
  const faults = new Set<string>()
  for (const stream of streams) {
    const open: { readonly inText: boolean }[] = []
    let properties = ''
    let inText = false
    for (const [token] of stream.matchAll(TOKEN)) {
      if (token.startsWith('<<')) properties = token
      else if (token === 'BMC' || token === 'BDC') {
        const mark = token === 'BDC' ? /\/MCID (\d+)/.exec(properties)?.[1] : undefined
        if (open.length > 0) faults.add('a mark within a mark (01-001, 01-002)')
        if (mark !== undefined) marks.push(Number(mark))
        open.push({ inText })
      } else if (token === 'EMC') {
        if (open.pop()?.inText !== inText) faults.add('a mark that crosses a text object (32000-1, 14.6.1)')
      } else if (token === 'BT' || token === 'ET') inText = token === 'BT'
      else if (PAINTS.has(token) && open.length === 0) faults.add(`${token} outside any mark (01-005)`)
    }
    if (open.length > 0) faults.add('a mark that isn’t closed')
  }
  return { marks, faults: [...faults] }
}
