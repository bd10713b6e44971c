/** A composed leaflet and one recipient's values to finished pages. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { ComposedLeaflet, ComposedSection, Furniture } from '../model/composed.ts'
import { fillText } from '../model/field-text.ts'
import type { PageContent } from './page-content.ts'
import { mergeGlyphs, type PaintedCode } from './painted.ts'
import type { Bookmark, DocumentPage } from './pdf/write-document.ts'
import { coverTooLong } from './press-diagnostics.ts'
import type { PressRoom } from './press-room.ts'
import { setFurniture } from './set-furniture.ts'
import { setSection } from './set-section.ts'

export interface PressedPage extends DocumentPage {
  readonly codes: readonly PaintedCode[]
}

export interface PressedLeaflet {
  readonly pages: readonly PressedPage[]
  /** Where each section begins: its title, and the index of the page. */
  readonly bookmarks: readonly Bookmark[]
  /** The page that fills a sheet when the number of pages is odd. */
  readonly notes: () => PressedPage
}

export function pressLeaflet(
  room: PressRoom,
  leaflet: ComposedLeaflet,
  values: readonly string[],
): Outcome<PressedLeaflet> {
  const [cover, ...steps] = leaflet.sections
  if (!cover) throw new Error('a leaflet without sections')
  const place = cover.items[0]?.place ?? { file: '' }
  const diagnostics: Diagnostic[] = []
  const take = <T>(made: Outcome<T>, otherwise: T): T => {
    diagnostics.push(...made.diagnostics)
    return made.ok ? made.value : otherwise
  }
  const set = (section: ComposedSection, firstPage: number, pageOfStep: readonly number[]) =>
    take(setSection(room, { section, values, firstPage, hasSlip: leaflet.hasSlip, pageOfStep }), [])

  // the first page names the pages of the steps, so it is set last, on the supposition that it is one page
  const bodies: (readonly PageContent[])[] = []
  const pageOfStep: number[] = []
  let next = 2
  for (const step of steps) {
    const pages = set(step, next, [])
    pageOfStep.push(next)
    bodies.push(pages)
    next += pages.length
  }
  const coverPages = set(cover, 1, pageOfStep)
  if (coverPages.length > 1) diagnostics.push(coverTooLong(coverPages.length, place))
  if (diagnostics.some(({ severity }) => severity === 'error')) return failure(diagnostics)

  const all = [coverPages, ...bodies].flat()
  const furnish = (pieces: readonly Furniture[]) => {
    const made = setFurniture(room, pieces, values, place)
    return take(made, null)
  }
  const pages = all.map((body, i) => {
    const slip = [leaflet.slip, leaflet.slipBack][i] ?? []
    return joinContents([body, furnish([...leaflet.footer(i + 1, all.length), ...slip])])
  })
  const bookmarks = leaflet.sections.map((section, i) => ({
    title: fillText(section.title, values),
    page: i === 0 ? 0 : (pageOfStep[i - 1] ?? 1) - 1,
  }))
  return outcome({ pages, bookmarks, notes: () => joinContents([furnish(leaflet.notes)]) }, diagnostics)
}

function joinContents(parts: readonly (PageContent | null)[]): PressedPage {
  const contents = parts.filter((part) => part !== null)
  return {
    contents: contents.map((content) => content.stream),
    glyphs: mergeGlyphs(contents.map((content) => content.glyphs)),
    links: contents.flatMap((content) => content.links),
    codes: contents.flatMap((content) => content.codes),
    pictures: [...new Set(contents.flatMap((content) => content.pictures))],
  }
}
