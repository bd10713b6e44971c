/** Which items of a step no page break may part, beyond what the record of each block says of it alone. */
import type { BlockItem } from './block-item.ts'
import { BLOCKS } from './blocks/blocks.ts'

/**
 * The first two and the last two actions stay together, and the first two under a heading; a heading and the lines below it stay with
 * the first action that they introduce; a result line stays with what it concludes. An action with its screen under it, as in large print, is a piece by itself: bound to another it would
 * leave half a page empty.
 */
export function keepTogether(items: readonly BlockItem[]): readonly BlockItem[] {
  const actions = items.flatMap(({ kind }, i) => (kind === 'action' ? [i] : []))
  // the heading that an action has above it, lines of text between them aside
  const headingOf = (action: number) => {
    const heading = items.slice(0, action).findLastIndex(({ leadsNext }) => leadsNext)
    return heading >= 0 && areNotes(items.slice(heading + 1, action)) ? heading : null
  }
  const headed = actions.filter((i) => headingOf(i) !== null)
  const introduces = (i: number) => headed.some((action) => (headingOf(action) ?? action) <= i && i < action)
  const pairs = [actions[0], actions.at(-2), ...headed].map((from) => [from, actions.find((to) => to > (from ?? 0))])
  const isShown = (i: number) => items[i + 1]?.kind === 'screen'
  const bound = (i: number) =>
    pairs.some(([from = i + 1, to = i]) => from <= i && i < to && areNotes(items.slice(from + 1, to)) && !isShown(to))
  return items.map((item, i) => {
    const next = items[i + 1]
    const concluded = next !== undefined && BLOCKS[next.kind].staysWith === 'anything'
    return concluded || introduces(i) || bound(i) ? { ...item, keepWithNext: true } : item
  })
}

/** Whether these may come between two actions that are kept together; anything larger might take a page of its own. */
function areNotes(items: readonly BlockItem[]): boolean {
  return items.every(({ kind }) => BLOCKS[kind].note)
}
