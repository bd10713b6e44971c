/** The cheapest way to cut items into pages (after Knuth & Plass, "Breaking paragraphs into lines", 1981). */

/** What the cutting must know of an item. */
export interface Cuttable {
  readonly height: number
  readonly asides: readonly number[]
  readonly keepWithNext: boolean
  /** What it is kept with may be parted from it rather than leave a page more than half empty. */
  readonly yields?: boolean
  readonly opens?: boolean
  /** A page that begins with it parts a variant. */
  readonly parts?: boolean
}

export interface CutInput {
  readonly items: readonly Cuttable[]
  /** Height of the body of page 0, 1, 2 … in points. */
  readonly bodyHeight: (page: number) => number
  /** Pages that there may be. */
  readonly most: number
  /** Height of items `from` to `to` on one page; never less for more of them. */
  readonly used: (from: number, to: number) => number
}

/** A way to cut: pages as ranges of items, [from, to). */
export interface Cut {
  readonly ranges: readonly (readonly [number, number])[]
  readonly cost: number
}

export interface CutResult {
  /** Null where nothing that may be done fits. */
  readonly whole: Cut | null
  /** The number of items that fit on the pages that there may be. */
  readonly reached: number
}

/** What weighs more than any number of what follows it. */
const PAGE = 10_000
const JOIN = 100 * PAGE
const PART = 10 * JOIN
const YIELD = 10 * PART
const HALF_EMPTY = 10 * YIELD
const LONELY = 1000

/** A page that holds one line and nothing else looks forgotten; two lines of the smallest text are higher. */
const ONE_LINE = 26

/** What a page is held to be half of; a line more or less doesn't make it empty. */
const HALF = 0.5

/** Whether more than half of a page is left over. @param empty share of its height */
export function isHalfEmpty(empty: number): boolean {
  return empty > HALF
}

/** Fewest pages that are more than half empty, then fewest parted from what they are kept with, then fewest variants parted, then fewest joins, then fewest pages, then none that holds a single line, then evenly filled ones, the last as it comes. */
export function cutPages({ items, bodyHeight, most, used }: CutInput): CutResult {
  let whole: Cut | null = null
  let reached = 0
  let starts = new Map<number, Cut>([[0, { ranges: [], cost: 0 }]])
  for (let page = 0; page < most && starts.size > 0; page++) {
    const height = bodyHeight(page)
    const ends = new Map<number, Cut>()
    for (const [from, start] of starts) {
      let joins = 0
      for (let to = from + 1; to <= items.length; to++) {
        if (used(from, to) > height + 0.01) break
        if (to - 1 > from && items[to - 1]?.opens) joins += 1
        const last = to === items.length
        const kept = !last && items[to - 1]?.keepWithNext === true
        if (kept && !items[to - 1]?.yields) continue
        reached = Math.max(reached, to)
        const cost =
          start.cost +
          PAGE +
          JOIN * joins +
          emptyCost(1 - used(from, to) / height, last) +
          (isHalfEmpty(1 - used(from, to) / height) ? HALF_EMPTY : 0) +
          (kept ? YIELD : 0) +
          (!last && items[to]?.parts ? PART : 0) +
          (isLonely(items, from, to) ? LONELY : 0)
        const before = ends.get(to)
        // of two ways that cost the same, the one with the fuller first page
        if (!before || cost <= before.cost) ends.set(to, { ranges: [...start.ranges, [from, to]], cost })
      }
    }
    const done = ends.get(items.length)
    if (done && (!whole || done.cost < whole.cost)) whole = done
    ends.delete(items.length)
    starts = ends
  }
  return { whole, reached }
}

/** Whether a cut joins fewer steps, saves a page, or leaves fewer lines alone; how evenly it fills pages doesn't count. */
export function isBetter(cut: Cut, other: Cut): boolean {
  return Math.floor(cut.cost / LONELY) < Math.floor(other.cost / LONELY)
}

function emptyCost(empty: number, last: boolean): number {
  return last ? Math.max(0, empty - 0.7) * 60 : empty * empty * 30
}

function isLonely(items: readonly Cuttable[], from: number, to: number): boolean {
  const [first, second] = items.slice(from, to)
  return items.length > 1 && first !== undefined && !second && first.height < ONE_LINE && first.asides.length === 0
}
