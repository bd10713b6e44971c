/** Which blocks of a template are opened and not closed, or closed and not opened: Handlebars itself stops at the first. */

export interface Unbalanced {
  readonly kind: 'unclosed' | 'unopened'
  readonly name: string
  readonly offset: number
  readonly length: number
}

/** An escaped tag, a comment, or the opening or closing tag of a block. `{{else}}` and `{{^}}` have no name and don't match. */
const TAG = /\\\{\{|\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}|\{\{~?(#[>*]?|[\^/])\s*([^\s{}~]+)[^{}]*\}\}/g

/**
 * @returns every tag without its other half, in order of the text
 * @example unbalancedBlocks('{{#if x}} {{/unless}}').map((u) => u.kind) // ['unclosed', 'unopened']
 */
export function unbalancedBlocks(text: string): readonly Unbalanced[] {
  const open: Unbalanced[] = []
  const found: Unbalanced[] = []
  for (const match of text.matchAll(TAG)) {
    const [tag, sign, name] = match
    if (sign === undefined || name === undefined) continue
    const here = { name, offset: match.index, length: tag.length }
    if (sign !== '/') {
      open.push({ kind: 'unclosed', ...here })
      continue
    }
    const opened = open.findLastIndex((block) => block.name === name)
    if (opened < 0) found.push({ kind: 'unopened', ...here })
    else found.push(...open.splice(opened).slice(1))
  }
  return [...found, ...open].sort((a, b) => a.offset - b.offset)
}
