/** Decides where pages break: whole items only, what belongs together together, as few pages as it takes, evenly filled. */
import type { Attempt } from '../../diagnostics/attempt.ts'
import { cutPages, isBetter } from './cut-pages.ts'

/** The sizes of a flow item; what it shows doesn't matter here. */
export interface Extent {
  readonly height: number
  readonly narrow: boolean
  /** Heights of the screens beside it. */
  readonly asides: readonly number[]
  readonly gap: number
  readonly gapMin: number
  readonly keepWithNext: boolean
  readonly yields?: boolean
  /** A heading: it goes where the next item goes. */
  readonly leadsNext: boolean
  /** The head of a step: it begins a page, unless there would be too many pages. */
  readonly opens?: boolean
  /** Height of what is repeated above it where a page begins with it, the gap below included: the head of a variant that is parted. */
  readonly repeated?: number
}

export interface Placement {
  readonly item: number
  /** Index of the aside, or null for the item itself. */
  readonly aside: number | null
  /** It is what the item repeats at the top of a page. */
  readonly repeated?: true
  readonly x: 'left' | 'right'
  /** From the top of the page's body. */
  readonly y: number
}

export interface PagePlan {
  readonly placements: readonly Placement[]
  /** How far down the page is filled. */
  readonly used: number
}

export type PaginationProblem =
  /** These items are higher than any page that they could be on: by how many points. */
  | { readonly type: 'too-tall'; readonly items: readonly { readonly item: number; readonly by: number }[] }
  /** These items, the last one included, must be on one page and don't fit on it. */
  | { readonly type: 'bound'; readonly from: number; readonly to: number; readonly by: number }
  /** There are more pages than there may be: by this height, once all gaps are closed up. */
  | { readonly type: 'too-many'; readonly by: number }

const ASIDE_GAP = 12
const ASIDE_GAP_MIN = 6

/**
 * @param bodyHeight height of the body of page 0, 1, 2 … in points
 * @param most pages that there may be; to keep within it gaps are closed up, then items that open a page follow others
 * @example
 * paginate([{ height: 500, … }, { height: 400, … }], () => 750) // two pages, one item each
 */
export function paginate(
  items: readonly Extent[],
  bodyHeight: (page: number) => number,
  most = Number.POSITIVE_INFINITY,
): Attempt<readonly PagePlan[], PaginationProblem> {
  const tallest = Math.max(bodyHeight(0), bodyHeight(1), bodyHeight(2))
  const tooTall = items.flatMap((one, item) => {
    const by = Math.max(one.height, asidesHeight(one)) - tallest
    return by > 0.01 ? [{ item, by }] : []
  })
  if (tooTall.length > 0) return { ok: false, fault: { type: 'too-tall', items: tooTall } }
  const cuttable = items.map((item) => ({ ...item, parts: item.repeated !== undefined }))
  const cut = (looseness: number) => cutPages({ items: cuttable, bodyHeight, most, used: usedBy(items, looseness) })
  const natural = cut(1)
  const tight = cut(0)
  const chosen = natural.whole && !(tight.whole && isBetter(tight.whole, natural.whole)) ? natural.whole : tight.whole
  if (chosen)
    return { ok: true, value: chosen.ranges.map(([from, to], page) => relax(items, from, to, bodyHeight(page))) }
  if (most === Number.POSITIVE_INFINITY) return { ok: false, fault: stuckAt(items, bodyHeight) }
  const by = place(items, tight.reached, items.length, { looseness: 0, ...CLOSE }).used
  return { ok: false, fault: { type: 'too-many', by } }
}

/** Height of items on one page, each stretch of them measured once. */
function usedBy(items: readonly Extent[], looseness: number): (from: number, to: number) => number {
  const known = new Map<number, number>()
  return (from, to) => {
    const key = from * (items.length + 1) + to
    const used = known.get(key) ?? place(items, from, to, { looseness, ...CLOSE }).used
    known.set(key, used)
    return used
  }
}

interface Setting {
  /** Gaps are between their least (0) and their natural size (1). */
  readonly looseness: number
  /** An action waits for the screen that belongs to it, so that both begin at one height. */
  readonly level: boolean
  /** How far above its action a screen may begin, in points. */
  readonly lead: number
}

/** As close as they come: screens follow one another from the top. */
const CLOSE = { level: false, lead: Number.POSITIVE_INFINITY } as const

/** Items `from` to `to` on one page. */
function place(items: readonly Extent[], from: number, to: number, { looseness, level, lead }: Setting): PagePlan {
  const placements: Placement[] = []
  /** Foot of the left column, foot of the screens at its right, and where the two columns began. */
  let left = 0
  let right = 0
  let bandTop: number | null = null
  let headingTop: number | null = null
  for (let i = from; i < to; i++) {
    const item = items[i]
    if (!item) continue
    if (!item.narrow || bandTop === null) left = Math.max(left, right)
    if (i > from) left += item.gapMin + (item.gap - item.gapMin) * looseness
    else if (item.repeated !== undefined) {
      placements.push({ item: i, aside: null, repeated: true, x: 'left', y: 0 })
      left = item.repeated
    }
    if (!item.narrow) bandTop = null
    else if (bandTop === null) {
      bandTop = left
      right = left
    }
    const below = ASIDE_GAP_MIN + (ASIDE_GAP - ASIDE_GAP_MIN) * looseness
    const nextAside = () => (right === bandTop ? right : right + below)
    if (level) left = Math.max(left, levelWith(items, i, from, nextAside()))
    // an action under a heading begins, to the eye, where the heading does
    const top: number = headingTop ?? left
    headingTop = item.leadsNext ? top : null
    const asides = item.asides.map((height, aside): Placement => {
      const y = aside === 0 ? Math.max(nextAside(), top - lead) : nextAside()
      right = y + height
      return { item: i, aside, x: 'right', y }
    })
    placements.push({ item: i, aside: null, x: 'left', y: left }, ...asides)
    left += item.height
  }
  return { placements, used: Math.max(left, right) }
}

/**
 * Where an item wants to begin: level with its first screen, or, if it is a heading, with the first screen of the item
 * that it leads; an item under a heading stays under it.
 */
function levelWith(items: readonly Extent[], i: number, from: number, nextAside: number): number {
  const item = items[i]
  if (i > from && items[i - 1]?.leadsNext) return 0
  const owner = item?.leadsNext && item.narrow ? items[i + 1] : item
  return (owner?.asides.length ?? 0) > 0 ? nextAside : 0
}

/**
 * The loosest gaps with which a page still holds its items; then actions and screens level where there is room for it;
 * then no screen further above its action than the room makes it.
 */
function relax(items: readonly Extent[], from: number, to: number, height: number): PagePlan {
  const fits = (setting: Setting) => place(items, from, to, setting).used <= height
  const looseness = 1 - least(1, (tightness) => fits({ looseness: 1 - tightness, ...CLOSE }))
  const level = fits({ looseness, level: true, lead: height })
  return place(items, from, to, {
    looseness,
    level,
    lead: least(height, (lead) => fits({ looseness, level, lead })),
  })
}

/** The least number from 0 to `most` that will do, if all above it do as well; `most` is known to. */
function least(most: number, willDo: (value: number) => boolean): number {
  if (willDo(0)) return 0
  let [low, high] = [0, most]
  for (let i = 0; i < 12; i++) {
    const middle = (low + high) / 2
    if (willDo(middle)) high = middle
    else low = middle
  }
  return high
}

function asidesHeight(item: Extent): number {
  return item.asides.reduce((sum, height) => sum + height + ASIDE_GAP_MIN, -ASIDE_GAP_MIN)
}

/** Where no cut was found: the first items that are bound together and don't fit on the page that they would begin. */
function stuckAt(items: readonly Extent[], bodyHeight: (page: number) => number): PaginationProblem {
  for (let from = 0, page = 0; from < items.length; page = 1) {
    let to = from + 1
    while (to < items.length && items[to - 1]?.keepWithNext) to++
    const by = place(items, from, to, { looseness: 0, ...CLOSE }).used - bodyHeight(page)
    if (by > 0) return { type: 'bound', from, to: to - 1, by }
    from = to
  }
  return { type: 'bound', from: 0, to: items.length - 1, by: 0 }
}
