/** All leaflets of a class in one file: pupil by pupil, each leaflet on sheets of its own. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { arrangeTogether } from '../../src/print/arrange-together.ts'

const pupilsOf = (counts: readonly (readonly number[])[]) =>
  counts.map((leaflets, pupil) => ({
    title: `${pupil + 1}. Имя`,
    label: String(pupil + 1),
    leaflets: leaflets.map((pages, leaflet) => ({
      title: `памятка ${leaflet}`,
      pages: Array.from({ length: pages }, (_, page) => `${pupil}/${leaflet}/${page}`),
      notes: () => `${pupil}/${leaflet}/blank`,
    })),
  }))

it('a pupil’s leaflets come one after another, the next pupil’s after them', () => {
  const { pages, bookmarks, labels } = arrangeTogether(pupilsOf([[3, 2], [1]]))
  expect(pages).toEqual(['0/0/0', '0/0/1', '0/0/2', '0/0/blank', '0/1/0', '0/1/1', '1/0/0', '1/0/blank'])
  expect(bookmarks).toEqual([
    { title: '1. Имя', page: 0 },
    { title: '2. Имя', page: 6 },
  ])
  expect(labels).toEqual([
    { prefix: '1-', page: 0 },
    { prefix: '2-', page: 6 },
  ])
})

it('whatever the leaflets, each begins on a front, no page is lost, and no sheet has two of them', () => {
  const counts = fc.array(fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 4 }), { maxLength: 6 })
  fc.assert(
    fc.property(counts, (given) => {
      const { pages } = arrangeTogether(pupilsOf(given))
      const owner = (page: string) => page.split('/').slice(0, 2).join('/')
      for (let sheet = 0; sheet < pages.length; sheet += 2) {
        expect(owner(pages[sheet] ?? '')).toBe(owner(pages[sheet + 1] ?? ''))
      }
      const wanted = given.flatMap((leaflets, pupil) =>
        leaflets.flatMap((count, leaflet) => Array.from({ length: count }, (_, page) => `${pupil}/${leaflet}/${page}`)),
      )
      expect(pages.filter((page) => !page.endsWith('blank'))).toEqual(wanted)
    }),
  )
})
