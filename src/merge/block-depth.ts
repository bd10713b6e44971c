/** How deeply the blocks of a template are nested: Handlebars and what walks its tree would run out of stack. */

/** More than a person nests, and far less than the stack holds. */
const MOST_OPEN = 50

/** An escaped tag or a comment, which count for nothing; a block's tag; another branch with a condition, which nests like a block. */
const TAG = /\\\{\{|\{\{~?!--[\s\S]*?--~?\}\}|\{\{~?![\s\S]*?\}\}|\{\{~?\s*(#[>*]?|\^|\/|else\s)\s*[^\s{}~]+[^{}]*\}\}/g

/** Where the nesting becomes too deep. */
export interface TooDeep {
  readonly offset: number
  readonly length: number
}

/**
 * @returns the first tag that is nested too deep: more than 50 levels; null where there is none
 * @example tooDeepBlock('{{#if a}}{{#if b}}…{{/if}}{{/if}}') // null
 */
export function tooDeepBlock(text: string): TooDeep | null {
  // of each open block how many levels it takes: one, and one more for each branch with a condition
  const open: number[] = []
  let depth = 0
  for (const { 0: tag, 1: sign, index } of text.matchAll(TAG)) {
    if (sign === undefined) continue
    if (sign === '/') depth -= open.pop() ?? 0
    else if (sign.startsWith('#') || (sign === '^' && open.length === 0)) {
      open.push(1)
      depth += 1
    } else if (open.length > 0) {
      open.push((open.pop() ?? 0) + 1)
      depth += 1
    }
    if (depth > MOST_OPEN) return { offset: index, length: tag.length }
  }
  return null
}
