/** The inline rule for labels: `[[Продолжить]]` is what is written on a button, letter for letter. */
import type { MarkdownIt } from 'markdown-it'

/**
 * Adds the rule: a token `label` whose `content` is the text between the brackets, trimmed. A label may itself hold
 * brackets: in `[[Чаты [12]]]` the last two close it.
 */
export function addLabelRule(md: MarkdownIt): void {
  md.inline.ruler.before('link', 'label', (state, silent) => {
    if (!state.src.startsWith('[[', state.pos)) return false
    let end = state.src.indexOf(']]', state.pos + 2)
    while (end >= 0 && state.src[end + 2] === ']' && isOpen(state.src.slice(state.pos + 2, end))) end++
    const content = end < 0 ? '' : state.src.slice(state.pos + 2, end).trim()
    if (!content || content.includes('\n')) return false
    if (!silent) state.push('label', '', 0).content = content
    state.pos = end + 2
    return true
  })
}

function isOpen(text: string): boolean {
  return text.split('[').length > text.split(']').length
}
