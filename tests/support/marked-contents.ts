/** The marked contents of a page, as its content streams have them (ISO 32000-1, 14.6). */

const TOKEN = /<<.*?>>|<[0-9a-fA-F\s]*>|\[[^\]]*\]|\/[^\s<[/]+|[^\s<[/]+/g
const PAINTS = new Set(['Tj', 'TJ', 'f', 'f*', 'F', 'B', 'B*', 'b', 'b*', 'S', 's', 'Do', 'sh'])
/** The only mark that may be within another: words of another language within what belongs to an element. */
const LANGUAGE = /^<<\/Lang \([a-zA-Z]{1,8}(?:-[a-zA-Z0-9]{1,8})*\)>>$/

export interface MarkedContents {
  readonly marks: readonly number[]
  /** Where something is painted outside, or one mark is within another. */
  readonly faults: readonly string[]
}

export function markedContents(streams: readonly string[]): MarkedContents {
  const marks: number[] = []
  const faults = new Set<string>()
  for (const stream of streams) {
    const open: { readonly owned: boolean; readonly inText: boolean }[] = []
    let [tag, properties, before] = ['', '', '']
    let inText = false
    for (const [token] of stream.matchAll(TOKEN)) {
      if (token.startsWith('<<')) [tag, properties] = [before, token]
      else if (token === 'BMC' || token === 'BDC') {
        const mark = token === 'BDC' ? /\/MCID (\d+)/.exec(properties)?.[1] : undefined
        const isSpan = token === 'BDC' && tag === '/Span' && LANGUAGE.test(properties) && open.at(-1)?.owned === true
        if (open.length > 0 && !(isSpan && open.length === 1)) faults.add('a mark within a mark (01-001, 01-002)')
        if (mark !== undefined) marks.push(Number(mark))
        open.push({ owned: mark !== undefined, inText })
      } else if (token === 'EMC') {
        if (open.pop()?.inText !== inText) faults.add('a mark that crosses a text object (32000-1, 14.6.1)')
      } else if (token === 'BT' || token === 'ET') inText = token === 'BT'
      else if (PAINTS.has(token) && open.length === 0) faults.add(`${token} outside any mark (01-005)`)
      before = token
    }
    if (open.length > 0) faults.add('a mark that isn’t closed')
  }
  return { marks, faults: [...faults] }
}
