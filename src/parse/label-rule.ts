/** The inline rule for labels: `[[Продолжить]]` is what is written on a button, letter for letter. */
import type { MarkdownIt } from 'markdown-it'

/** Adds the rule: a token `label` whose `content` is the text between the brackets, trimmed. */
export function addLabelRule(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'label', (state, silent) => {
    if (!state.src.startsWith('[[', state.pos)) return false
    const end = state.src.indexOf(']]', state.pos + 2)
    const content = end < 0 ? '' : state.src.slice(state.pos + 2, end).trim()
    if (!content || content.includes('\n')) return false
    if (!silent) state.push('label', '', 0).content = content
    state.pos = end + 2
    return true
  })
}
