/** One file of all leaflets of a class, pupil by pupil: a pile that is handed out as it comes out of the printer. */
import type { ClassFile } from './arrange-class-file.ts'
import type { Printable } from './sheet-side.ts'

/** All that one pupil gets. */
export interface PrintablePupil<Page> {
  readonly title: string
  /** The pupil's number: pages are called «17-1», «17-2», through all leaflets. */
  readonly label: string
  readonly leaflets: readonly Omit<Printable<Page>, 'label'>[]
}

/**
 * Each leaflet gets an even number of pages, so that it begins on a sheet of its own.
 *
 * @example arrangeTogether([{ title: '1. Иванов', label: '1', leaflets: [{ title: 'Чаты', pages: [1, 2, 3], notes: () => 0 }] }]).pages // [1, 2, 3, 0]
 */
export function arrangeTogether<Page>(pupils: readonly PrintablePupil<Page>[]): ClassFile<Page> {
  const pages: Page[] = []
  const starts = pupils.map(({ title, label, leaflets }) => {
    const page = pages.length
    for (const leaflet of leaflets) {
      pages.push(...leaflet.pages)
      if (leaflet.pages.length % 2 === 1) pages.push(leaflet.notes())
    }
    return { title, prefix: `${label}-`, page }
  })
  return {
    pages,
    bookmarks: starts.map(({ title, page }) => ({ title, page })),
    labels: starts.map(({ prefix, page }) => ({ prefix, page })),
  }
}
