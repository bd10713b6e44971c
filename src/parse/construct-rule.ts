/** The block rule for constructs: `::: name arguments`, lines, and a bare `:::` that closes the innermost one. */
import type { MarkdownIt } from 'markdown-it'

const OPEN = /^:::[ \t]*(\S.*)$/
const CLOSE = /^:::[ \t]*$/

/**
 * Adds the rule to a Markdown parser. An opening line has a name and a closing line has none, so that constructs nest
 * without counting colons (which is why markdown-it-container is not used).
 *
 * Tokens: `construct_open` (`info` holds the opening line's text, `map` the lines, the closing one included;
 * `meta.closed` says whether it was closed at all), the tokens of its content, `construct_close`.
 */
export function addConstructRule(md: MarkdownIt): void {
  md.block.ruler.before(
    'fence',
    'construct',
    (state, startLine, endLine, silent) => {
      const lineText = (line: number) =>
        state.src.slice((state.bMarks[line] ?? 0) + (state.tShift[line] ?? 0), state.eMarks[line] ?? 0)
      const opening = OPEN.exec(lineText(startLine))
      if (!opening) return false
      if (silent) return true

      let depth = 1
      let line = startLine + 1
      for (; line < endLine; line++) {
        const text = lineText(line)
        if (CLOSE.test(text)) depth--
        else if (OPEN.test(text)) depth++
        if (depth === 0) break
      }
      const closed = depth === 0

      const open = state.push('construct_open', '', 1)
      open.block = true
      open.info = (opening[1] ?? '').trim()
      open.map = [startLine, closed ? line + 1 : line]
      open.meta = { closed }
      const { parentType, lineMax } = state
      state.lineMax = line
      state.md.block.tokenize(state, startLine + 1, line)
      state.lineMax = lineMax
      state.parentType = parentType
      state.push('construct_close', '', -1).block = true
      state.line = closed ? line + 1 : line
      return true
    },
    { alt: ['paragraph', 'reference', 'blockquote', 'list'] },
  )
}
