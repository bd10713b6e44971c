import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arrangeClassFile } from '../../src/print/arrange-class-file.ts'

const leaflet = (title: string, count: number) => ({
  title,
  label: title,
  pages: Array.from({ length: count }, (_, i) => `${title}${i + 1}`),
  notes: () => `${title} notes`,
})

describe('the print file of a class', () => {
  it('fills the back of the last sheet with a page for notes', () => {
    const { pages, bookmarks, labels } = arrangeClassFile([leaflet('а', 3), leaflet('б', 2)])
    expect(pages).toEqual(['а1', 'а2', 'а3', 'а notes', 'б1', 'б2'])
    expect(bookmarks).toEqual([
      { title: 'а', page: 0 },
      { title: 'б', page: 4 },
    ])
    expect(labels).toEqual([
      { prefix: 'а-', page: 0 },
      { prefix: 'б-', page: 4 },
    ])
  })

  it('never puts two families on one sheet, and loses no page', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 12 }), (counts) => {
        const leaflets = counts.map((count, i) => leaflet(`p${i}:`, count))
        const { pages, bookmarks } = arrangeClassFile(leaflets)
        for (let sheet = 0; sheet < pages.length; sheet += 2) {
          const owners = pages.slice(sheet, sheet + 2).map((page) => page.split(':')[0])
          expect(owners).toHaveLength(2)
          expect(owners[0]).toBe(owners[1])
        }
        for (const { page } of bookmarks) expect(page % 2).toBe(0)
        expect(pages.filter((page) => !page.endsWith('notes'))).toEqual(leaflets.flatMap((one) => one.pages))
      }),
    )
  })
})
