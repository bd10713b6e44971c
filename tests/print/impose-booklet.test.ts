/** Booklets: printed on both sides, folded as the cover says, they must read from the first page to the last. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imposeBooklet } from '../../src/print/impose-booklet.ts'
import type { Printable, SheetSide } from '../../src/print/sheet-side.ts'

const leaflet = (title: string, count: number): Printable<string> => ({
  title,
  label: title,
  pages: Array.from({ length: count }, (_, i) => `${title}${i + 1}`),
  notes: () => `${title} notes`,
})

const pageOf = (side: SheetSide<string> | undefined, half: 'left' | 'right') => side?.[half]?.page ?? '—'

/** Takes the sheets of one signature as the printer lays them down, folds them all together and leafs through. */
function leafThrough(sides: readonly SheetSide<string>[]): readonly string[] {
  const sheets = Array.from({ length: sides.length / 2 }, (_, i) => ({ front: sides[2 * i], back: sides[2 * i + 1] }))
  // the first sheet is the outermost: its front's right half is the first page, its back's left half the second
  const firstHalf = sheets.flatMap(({ front, back }) => [pageOf(front, 'right'), pageOf(back, 'left')])
  const secondHalf = [...sheets].reverse().flatMap(({ front, back }) => [pageOf(back, 'right'), pageOf(front, 'left')])
  return [...firstHalf, ...secondHalf]
}

describe('a booklet', () => {
  it('of eight pages is two sheets: 8|1, 2|7, 6|3, 4|5', () => {
    const { sides } = imposeBooklet([leaflet('', 8)])
    expect(sides.map((side) => `${pageOf(side, 'left')}|${pageOf(side, 'right')}`)).toEqual([
      '8|1',
      '2|7',
      '6|3',
      '4|5',
    ])
  })

  it('is filled up with pages for notes', () => {
    const { sides } = imposeBooklet([leaflet('а', 3)])
    expect(leafThrough(sides)).toEqual(['а1', 'а2', 'а3', 'а notes'])
  })

  it('of sheets that are folded one by one begins a new one every four pages', () => {
    const { sides } = imposeBooklet([leaflet('', 8)], 4)
    expect(sides.map((side) => `${pageOf(side, 'left')}|${pageOf(side, 'right')}`)).toEqual([
      '4|1',
      '2|3',
      '8|5',
      '6|7',
    ])
  })
})

describe('whatever the class,', () => {
  const classes = fc.array(fc.integer({ min: 1, max: 23 }), { minLength: 1, maxLength: 8 })

  it('every booklet reads in order, and holds no other pupil’s pages', () => {
    fc.assert(
      fc.property(classes, (counts) => {
        const leaflets = counts.map((count, i) => leaflet(`${i}:`, count))
        const { sides, bookmarks } = imposeBooklet(leaflets)
        bookmarks.forEach(({ page }, i) => {
          const own = sides.slice(page, bookmarks[i + 1]?.page)
          expect(own.length % 2).toBe(0)
          const read = leafThrough(own)
          const written = leaflets[i]?.pages ?? []
          expect(read.slice(0, written.length)).toEqual(written)
          expect(read.slice(written.length).every((page_) => page_ === `${i}: notes`)).toBe(true)
          expect(read.length - written.length).toBeLessThan(4)
        })
      }),
    )
  })

  it('the order in which a voice reads is that of the pages, whatever the size of a signature', () => {
    fc.assert(
      fc.property(classes, fc.constantFrom(4, 8, 16, Number.POSITIVE_INFINITY), (counts, most) => {
        const leaflets = counts.map((count, i) => leaflet(`${i}:`, count))
        const { sides } = imposeBooklet(leaflets, most)
        const slots = sides.flatMap(({ left, right }) => [left, right]).filter((slot) => slot !== null)
        const read = [...slots].sort((a, b) => a.order - b.order).map(({ page }) => page)
        expect(read.filter((page) => !page.endsWith('notes'))).toEqual(leaflets.flatMap(({ pages }) => pages))
      }),
    )
  })
})
