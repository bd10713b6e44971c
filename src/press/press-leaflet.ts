/** A composed leaflet and one recipient's values to finished pages. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { ComposedLeaflet, ComposedSection, Furniture } from '../model/composed.ts'
import { fillText } from '../model/field-text.ts'
import type { PageContent } from './page-content.ts'
import { mergeGlyphs, type PaintedCode } from './painted.ts'
import type { StructurePath } from './pdf/structure-tree.ts'
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

  // what is read together: the leaflet, and in it each section, the slip, and its back
  const whole = {}
  const all = [coverPages, ...bodies].flatMap((section) => {
    const path = [whole, {}]
    return section.map((content) => ({ content, path }))
  })
  const furnish = (pieces: readonly Furniture[], firstMark: number) => {
    const made = setFurniture(room, pieces, values, place, firstMark)
    return take(made, null)
  }
  const pages = all.map((body, i) => {
    const slip = [leaflet.slip, leaflet.slipBack][i] ?? []
    const furniture = furnish([...leaflet.footer(i + 1, all.length), ...slip], body.content.marks)
    return joinContents([body, ...(furniture ? [{ content: furniture, path: [whole, {}] }] : [])])
  })
  const notes = () => {
    const content = furnish(leaflet.notes, 0)
    return joinContents(content ? [{ content, path: [whole, {}] }] : [])
  }
  const bookmarks = leaflet.sections.map((section, i) => ({
    title: fillText(section.title, values),
    page: i === 0 ? 0 : (pageOfStep[i - 1] ?? 1) - 1,
  }))
  return outcome({ pages, bookmarks, notes }, diagnostics)
}

interface PagePart {
  readonly content: PageContent
  /** From the leaflet down to what the part belongs to. */
  readonly path: StructurePath
}

function joinContents(parts: readonly PagePart[]): PressedPage {
  const contents = parts.map(({ content }) => content)
  return {
    marks: contents.reduce((sum, { marks }) => sum + marks, 0),
    structure: parts.map(({ content, path }) => ({ path, placed: content.structure })),
    contents: contents.map((content) => content.stream),
    glyphs: mergeGlyphs(contents.map((content) => content.glyphs)),
    links: contents.flatMap((content) => content.links),
    codes: contents.flatMap((content) => content.codes),
    pictures: [...new Set(contents.flatMap((content) => content.pictures))],
  }
}
