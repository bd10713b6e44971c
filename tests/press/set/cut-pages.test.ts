/** The cheapest cut, held against all cuts that there are. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cuttable, cutPages } from '../../../src/press/set/cut-pages.ts'

const GAP = 10
const items = fc.array(
  fc.record({
    height: fc.oneof(fc.constant(18), fc.integer({ min: 18, max: 300 })),
    asides: fc.constant([]),
    keepWithNext: fc.boolean(),
    opens: fc.boolean(),
  }),
  { minLength: 1, maxLength: 9 },
)
const bodyHeights = fc.constantFrom(
  () => 320,
  (page: number) => (page === 0 ? 250 : 320),
)

type Ranges = readonly (readonly [number, number])[]

const used = (all: readonly Cuttable[]) => (from: number, to: number) =>
  all.slice(from, to).reduce((sum, { height }) => sum + height, GAP * (to - from - 1))

/** Every way to cut that breaks no rule. */
function everyCut(all: readonly Cuttable[], bodyHeight: (page: number) => number, most: number): readonly Ranges[] {
  const go = (from: number, page: number): readonly Ranges[] => {
    if (from === all.length) return [[]]
    if (page === most) return []
    return all.flatMap((item, i) => {
      const to = i + 1
      if (to <= from || used(all)(from, to) > bodyHeight(page)) return []
      if (to < all.length && item.keepWithNext) return []
      return go(to, page + 1).map((rest): Ranges => [[from, to], ...rest])
    })
  }
  return go(0, 0)
}

const joins = (all: readonly Cuttable[], ranges: Ranges) =>
  ranges.reduce((sum, [from, to]) => sum + all.slice(from + 1, to).filter(({ opens }) => opens).length, 0)
const shareLeft = (all: readonly Cuttable[], bodyHeight: (page: number) => number) => (ranges: Ranges) =>
  ranges.map(([from, to], page) => 1 - used(all)(from, to) / bodyHeight(page))
const lonely = (all: readonly Cuttable[], ranges: Ranges) =>
  ranges.filter(([from, to]) => to - from === 1 && (all[from]?.height ?? 0) < 26).length

describe('cutPages', () => {
  it('finds the way with the fewest pages that are more than half empty, then joined steps, then pages, then lonely lines', () => {
    let compared = 0
    fc.assert(
      fc.property(items, bodyHeights, fc.constantFrom(2, 3, 99), (all, bodyHeight, most) => {
        const { whole } = cutPages({ items: all, bodyHeight, most, used: used(all) })
        const ways = everyCut(all, bodyHeight, most)
        expect(whole !== null).toBe(ways.length > 0)
        if (!whole) return
        compared += 1
        const halfEmpty = (ranges: Ranges) => shareLeft(all, bodyHeight)(ranges).filter((empty) => empty > 0.5).length
        const rank = (ranges: Ranges) =>
          halfEmpty(ranges) * 1_000_000 +
          joins(all, ranges) * 10_000 +
          ranges.length * 100 +
          (all.length > 1 ? lonely(all, ranges) : 0)
        expect(rank(whole.ranges)).toBe(Math.min(...ways.map(rank)))
      }),
      { numRuns: 500 },
    )
    expect(compared).toBeGreaterThan(100)
  })

  it('leaves no last line alone on the last page where the page before can spare another', () => {
    const line = { height: 18, asides: [], keepWithNext: false }
    // eleven lines fit on a page; the twelfth would be alone
    const all = Array.from({ length: 12 }, () => line)
    const { whole } = cutPages({ items: all, bodyHeight: () => 11 * 18 + 10 * GAP, most: 99, used: used(all) })
    expect(whole?.ranges).toHaveLength(2)
    const [from = 0, to = 0] = whole?.ranges[1] ?? []
    expect(to - from).toBeGreaterThan(1)
  })

  it('parts a variant, or an action from its screen, only where a page would be more than half empty', () => {
    const cut = (heights: readonly number[], rules: readonly Partial<Cuttable>[]) => {
      const all = heights.map((height, i) => ({ height, asides: [], keepWithNext: false, ...rules[i] }))
      return cutPages({ items: all, bodyHeight: () => 320, most: 99, used: used(all) }).whole?.ranges
    }
    const variant = [{}, {}, { parts: true }, { parts: true }]
    expect(cut([200, 60, 60, 60], variant)).toEqual([
      [0, 1],
      [1, 4],
    ])
    expect(cut([100, 100, 100, 100], variant)).toEqual([
      [0, 2],
      [2, 4],
    ])
    const shown = [{}, { keepWithNext: true, yields: true }, {}]
    expect(cut([170, 40, 200], shown)).toEqual([
      [0, 1],
      [1, 3],
    ])
    expect(cut([100, 60, 200], shown)).toEqual([
      [0, 2],
      [2, 3],
    ])
  })

  it('leaves no line alone for the sake of even pages', () => {
    const all = [30, 270, 18].map((height) => ({ height, asides: [], keepWithNext: false }))
    expect(cutPages({ items: all, bodyHeight: () => 320, most: 99, used: used(all) }).whole?.ranges).toEqual([
      [0, 1],
      [1, 3],
    ])
  })

  it('says how far the items come on the pages that there may be', () => {
    const all = Array.from({ length: 5 }, () => ({ height: 200, asides: [], keepWithNext: false, opens: true }))
    expect(cutPages({ items: all, bodyHeight: () => 320, most: 3, used: used(all) })).toEqual({
      whole: null,
      reached: 3,
    })
  })
})
