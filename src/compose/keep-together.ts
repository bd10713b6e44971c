/** Which items of a step no page break may part, beyond what each of them says of itself. */
import type { FlowItem } from '../model/composed.ts'
import { KINDS } from './block-composers.ts'

/**
 * The first two and the last two actions stay together, and the first two under a heading; a result line stays with what
 * it concludes. An action with its screen under it, as in large print, is a piece by itself: bound to another it would
 * leave half a page empty.
 */
export function keepTogether(items: readonly FlowItem[]): readonly FlowItem[] {
  const actions = items.flatMap(({ what }, i) => (what === KINDS.action.what ? [i] : []))
  const headed = actions.filter((i) => items[i - 1]?.leadsNext)
  const pairs = [actions[0], actions.at(-2), ...headed].map((from) => [from, actions.find((to) => to > (from ?? 0))])
  const isShown = (i: number) => items[i + 1]?.what === KINDS.screen.what
  const bound = (i: number) =>
    pairs.some(([from = i + 1, to = i]) => from <= i && i < to && isNotes(items.slice(from + 1, to)) && !isShown(to))
  return items.map((item, i) =>
    items[i + 1]?.what === KINDS.done.what || bound(i) ? { ...item, keepWithNext: true } : item,
  )
}

/** What may stand between two actions that stay together; what is larger might take a page of its own. */
function isNotes(items: readonly FlowItem[]): boolean {
  return items.every(({ what }) => what === KINDS.paragraph.what || what === KINDS.list.what)
}
