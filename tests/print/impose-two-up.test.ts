/** Two leaves on a sheet: after one cut and one move of a half pile, the class lies in its order. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imposeTwoUp } from '../../src/print/impose-two-up.ts'
import type { Printable, SheetSide } from '../../src/print/sheet-side.ts'

const leaflet = (title: string, count: number): Printable<string> => ({
  title,
  label: title,
  pages: Array.from({ length: count }, (_, i) => `${title}${i + 1}`),
  notes: () => `${title} notes`,
})

/** Cuts the pile, puts the right half under the left, and turns the leaves one by one. */
function cutAndStack(sides: readonly SheetSide<string>[]): readonly string[] {
  const sheets = Array.from({ length: sides.length / 2 }, (_, i) => [sides[2 * i], sides[2 * i + 1]] as const)
  // a sheet that is flipped on its short edge has behind its left half the right half of its back
  const left = sheets.flatMap(([front, back]) => [front?.left?.page, back?.right?.page])
  const right = sheets.flatMap(([front, back]) => [front?.right?.page, back?.left?.page])
  return [...left, ...right].filter((page) => page !== undefined)
}

describe('two-up', () => {
  it('puts the second half of the class beside the first', () => {
    const { sides, bookmarks } = imposeTwoUp([leaflet('а', 2), leaflet('б', 2), leaflet('в', 2), leaflet('г', 1)])
    expect(sides.map(({ left, right }) => `${left?.page} ${right?.page}`)).toEqual([
      'а1 в1',
      'в2 а2',
      'б1 г1',
      'г notes б2',
    ])
    expect(bookmarks).toEqual([
      { title: 'а', page: 0 },
      { title: 'б', page: 2 },
      { title: 'в', page: 0 },
      { title: 'г', page: 2 },
    ])
  })

  it('leaves a half empty where the leaves are odd', () => {
    const { sides } = imposeTwoUp([leaflet('а', 2), leaflet('б', 2), leaflet('в', 2)])
    expect(sides[2]).toMatchObject({ left: { page: 'б1' }, right: null })
    expect(sides[3]).toMatchObject({ left: null, right: { page: 'б2' } })
  })

  it('of an empty class is empty', () => expect(imposeTwoUp([])).toEqual({ sides: [], bookmarks: [] }))
})

it('whatever the class, sheets cut and stacked are in class order, every family on leaves of its own', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 14 }), { minLength: 1, maxLength: 12 }), (counts) => {
      const leaflets = counts.map((count, i) => leaflet(`${i}:`, count))
      const { sides, bookmarks } = imposeTwoUp(leaflets)
      const pages = cutAndStack(sides)
      expect(pages.filter((page) => !page.endsWith('notes'))).toEqual(leaflets.flatMap((one) => one.pages))
      for (let leaf = 0; leaf < pages.length; leaf += 2) {
        expect(pages[leaf]?.split(':')[0]).toBe(pages[leaf + 1]?.split(':')[0])
      }
      bookmarks.forEach(({ page }, i) => {
        const side = sides[page]
        expect([side?.left?.page, side?.right?.page]).toContain(`${i}:1`)
      })
    }),
  )
})
