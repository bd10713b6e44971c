import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Extent, PagePlan } from '../../../src/press/set/paginate.ts'
import { paginate } from '../../../src/press/set/paginate.ts'

const block = (height: number, change: Partial<Extent> = {}): Extent => ({
  height,
  narrow: false,
  asides: [],
  gap: 14,
  gapMin: 8,
  keepWithNext: false,
  leadsNext: false,
  ...change,
})

/** The items of each page. */
function pagesOf(
  items: readonly Extent[],
  bodyHeight: (page: number) => number = () => 700,
): readonly (readonly number[])[] {
  const plan = paginate(items, bodyHeight)
  if (!plan.ok) throw new Error(JSON.stringify(plan))
  return plan.value.map(({ placements }) => placements.flatMap(({ item, aside }) => (aside === null ? [item] : [])))
}

describe('pages break:', () => {
  it.each<[string, readonly Extent[], readonly (readonly number[])[]]>([
    ['one page is enough', [block(300), block(300)], [[0, 1]]],
    ['whole items only', [block(500), block(400)], [[0], [1]]],
    ['gaps shrink before a page is begun', [block(345), block(345)], [[0, 1]]],
    ['what belongs together', [block(600), block(80, { keepWithNext: true }), block(300)], [[0], [1, 2]]],
    [
      'as few pages as it takes',
      [block(300), block(300), block(300), block(300)],
      [
        [0, 1],
        [2, 3],
      ],
    ],
  ])('%s', (_what, items, pages) => expect(pagesOf(items)).toEqual(pages))

  it('at what the first page holds, which may be less', () => {
    expect(pagesOf([block(200), block(200), block(200)], (page) => (page === 0 ? 300 : 700))).toEqual([[0], [1, 2]])
  })

  it('never between bound items: those that do not fit are reported apart from those that are too tall', () => {
    const short = (page: number) => (page === 0 ? 300 : 700)
    const head = block(100, { keepWithNext: true })
    expect(paginate([head, block(250), block(50)], short)).toMatchObject({
      ok: false,
      fault: { type: 'bound', from: 0, to: 1 },
    })
    expect(paginate([head, block(900)], short)).toEqual({
      ok: false,
      fault: { type: 'too-tall', items: [{ item: 1, by: 200 }] },
    })
  })

  it('within a variant only where it must be parted, and its head is there again', () => {
    const head = block(60, { keepWithNext: true })
    const action = block(190, { repeated: 74 })
    const plan = paginate([head, action, action, action, action], () => 700)
    expect(plan.ok && plan.value.map(({ placements }) => placements)).toEqual([
      [
        { item: 0, aside: null, x: 'left', y: 0 },
        { item: 1, aside: null, x: 'left', y: 74 },
        { item: 2, aside: null, x: 'left', y: 278 },
      ],
      [
        { item: 3, aside: null, repeated: true, x: 'left', y: 0 },
        { item: 3, aside: null, x: 'left', y: 74 },
        { item: 4, aside: null, x: 'left', y: 278 },
      ],
    ])
  })

  it('above a variant rather than within it', () => {
    const variant = [block(60, { keepWithNext: true }), block(190, { repeated: 74 }), block(190, { repeated: 74 })]
    expect(pagesOf([block(380), ...variant])).toEqual([[0], [1, 2, 3]])
  })

  it('above a heading, which goes with its action to the screen', () => {
    const heading = block(20, { narrow: true, leadsNext: true, keepWithNext: true })
    const plan = paginate(
      [block(40, { narrow: true, asides: [200] }), heading, block(40, { narrow: true, asides: [100] })],
      () => 700,
    )
    if (!plan.ok) throw new Error('too tall')
    const y = (item: number, aside: number | null) =>
      plan.value[0]?.placements.find((one) => one.item === item && one.aside === aside)?.y ?? 0
    expect(y(1, null)).toBe(y(2, 0))
    expect(y(2, null)).toBe(y(1, null) + 20 + 14)
  })

  it('so that no screen begins above the action that it belongs to, while there is room', () => {
    const actions = [block(100, { narrow: true }), block(40, { narrow: true, asides: [300] })]
    const top = (bodyHeight: number) => {
      const plan = paginate(actions, () => bodyHeight)
      if (!plan.ok) throw new Error('too tall')
      const [, , screen] = plan.value[0]?.placements ?? []
      return screen?.y
    }
    expect(top(700)).toBe(114)
    expect(top(350)).toBeCloseTo(50, 0)
    expect(top(300)).toBeCloseTo(0, 0)
  })

  it('around screens beside their item, one below the other', () => {
    const plan = paginate([block(50, { narrow: true, asides: [100, 80] }), block(30, { narrow: true })], () => 700)
    if (!plan.ok) throw new Error('too tall')
    const [page] = plan.value
    const at = (item: number, aside: number | null) =>
      page?.placements.find((one) => one.item === item && one.aside === aside)
    expect(at(0, 0)).toMatchObject({ x: 'right', y: 0 })
    expect(at(0, 1)?.y).toBeGreaterThan(100)
    expect(at(1, null)).toMatchObject({ x: 'left', y: 64 })
  })

  it('so that an action waits for its screen where the page has room, and not where it hasn’t', () => {
    const items = [block(50, { narrow: true, asides: [200] }), block(30, { narrow: true, asides: [100] })]
    const secondAt = (bodyHeight: number) => {
      const plan = paginate([...items, block(300, { narrow: true })], () => bodyHeight)
      return plan.ok ? plan.value[0]?.placements.find(({ item, aside }) => item === 1 && aside === null)?.y : null
    }
    expect(secondAt(700)).toBe(212)
    expect(secondAt(500)).toBe(64)
  })

  it('around a wide item, which begins below both columns', () => {
    const plan = paginate([block(50, { narrow: true, asides: [200] }), block(30)], () => 700)
    expect(plan.ok && plan.value[0]?.placements.at(-1)).toMatchObject({ item: 1, y: 214 })
  })
})

describe('items that no page can hold are reported:', () => {
  it.each<[string, readonly Extent[], readonly { readonly item: number; readonly by: number }[]]>([
    [
      'an item',
      [block(10), block(800), block(900)],
      [
        { item: 1, by: 100 },
        { item: 2, by: 200 },
      ],
    ],
    ['its screens', [block(10, { asides: [400, 400] })], [{ item: 0, by: 106 }]],
  ])('%s', (_what, items, tooTall) => {
    expect(paginate(items, () => 700)).toEqual({ ok: false, fault: { type: 'too-tall', items: tooTall } })
  })
})

const extents = fc.array(
  fc.record({
    height: fc.integer({ min: 1, max: 500 }),
    narrow: fc.boolean(),
    asides: fc.array(fc.integer({ min: 10, max: 200 }), { maxLength: 2 }),
    gap: fc.integer({ min: 8, max: 20 }),
    gapMin: fc.integer({ min: 0, max: 8 }),
    keepWithNext: fc.boolean(),
    leadsNext: fc.boolean(),
  }),
  { minLength: 1, maxLength: 20 },
)
/** Only narrow items have screens beside them, as composing has it. */
const flows = extents.map((items): readonly Extent[] =>
  items.map((item) => ({ ...item, asides: item.narrow ? item.asides : [] })),
)
const bodyHeights = fc.constantFrom(
  () => 720,
  (page: number) => (page === 0 ? 610 : 720),
)

describe('whatever the sizes of items,', () => {
  const everyPlan = (
    look: (pages: readonly PagePlan[], items: readonly Extent[], bodyHeight: (page: number) => number) => void,
  ) => {
    let plans = 0
    fc.assert(
      fc.property(flows, bodyHeights, (items, bodyHeight) => {
        const plan = paginate(items, bodyHeight)
        if (!plan.ok) return
        plans += 1
        look(plan.value, items, bodyHeight)
      }),
      { numRuns: 400 },
    )
    expect(plans).toBeGreaterThan(50)
  }

  it('every item and every screen is there once, and items are in order', () => {
    everyPlan((pages, items) => {
      const placed = pages.flatMap(({ placements }) => placements)
      expect(placed.flatMap(({ item, aside }) => (aside === null ? [item] : []))).toEqual(items.map((_, i) => i))
      items.forEach((item, i) => {
        const asides = placed.flatMap((one) => (one.item === i && one.aside !== null ? [one.aside] : []))
        expect(asides).toEqual(item.asides.map((_, aside) => aside))
      })
    })
  })

  it('nothing is cut, and nothing overlaps', () => {
    everyPlan((pages, items, bodyHeight) => {
      pages.forEach(({ placements, used }, page) => {
        const boxes = placements.map(({ item, aside, x, y }) => {
          const extent = items[item]
          const height = (aside === null ? extent?.height : extent?.asides[aside]) ?? 0
          return { top: y, end: y + height, columns: extent?.narrow ? [x] : ['left', 'right'] }
        })
        expect(used).toBeLessThanOrEqual(bodyHeight(page) + 0.02)
        for (const box of boxes) {
          expect(box.top).toBeGreaterThanOrEqual(0)
          expect(box.end).toBeLessThanOrEqual(used + 0.001)
        }
        for (const column of ['left', 'right']) {
          const stack = boxes.filter(({ columns }) => columns.includes(column)).sort((a, b) => a.top - b.top)
          stack.slice(1).forEach((box, i) => {
            expect(box.top).toBeGreaterThanOrEqual((stack[i]?.end ?? 0) - 0.001)
          })
        }
      })
    })
  })

  it('no page breaks where two items belong together, and no page is empty', () => {
    everyPlan((pages, items) => {
      pages.forEach(({ placements }, page) => {
        expect(placements.length).toBeGreaterThan(0)
        const last = placements.filter(({ aside }) => aside === null).at(-1)
        if (page < pages.length - 1) expect(items[last?.item ?? 0]?.keepWithNext).toBe(false)
      })
    })
  })

  it('screens are on the page of their item', () => {
    everyPlan((pages) => {
      for (const { placements } of pages) {
        const here = new Set(placements.flatMap(({ item, aside }) => (aside === null ? [item] : [])))
        for (const { item } of placements) expect(here.has(item)).toBe(true)
      }
    })
  })

  it('a plan is refused only where something is taller than a page', () => {
    fc.assert(
      fc.property(flows, (items) => {
        const free = items.map((item) => ({ ...item, keepWithNext: false }))
        const fits = free.every((item) => Math.max(item.height, ...item.asides) <= 720 && item.asides.length < 3)
        if (fits) expect(paginate(free, () => 720).ok).toBe(true)
      }),
    )
  })
})
