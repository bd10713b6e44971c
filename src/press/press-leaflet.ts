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
  /** Whether a slip is to be cut off. */
  readonly hasSlip: boolean
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
  const front = leaflet.sections.slice(0, leaflet.front)
  const steps = leaflet.sections.slice(leaflet.front)
  const place = leaflet.sections[0]?.items[0]?.place ?? { file: '' }
  const diagnostics: Diagnostic[] = []
  const take = <T>(made: Outcome<T>, otherwise: T): T => {
    diagnostics.push(...made.diagnostics)
    return made.ok ? made.value : otherwise
  }
  const set = (section: ComposedSection, firstPage: number, pageOfStep: readonly number[]) =>
    take(setSection(room, { section, values, firstPage, hasSlip: leaflet.hasSlip, pageOfStep }), [])

  const setAll = (
    sections: readonly ComposedSection[],
    firstPage: number,
    pageOfStep: readonly number[],
  ): readonly SetSection[] => {
    let next = firstPage
    return sections.map((section) => {
      const [first, pages] = [next, set(section, next, pageOfStep)]
      next += pages.length
      return { first, pages }
    })
  }

  // the front pages name the pages of the steps, so they are set last; only in rows can they be more than one a section
  const oneEach = leaflet.theme.layout === 'columns'
  const frontPages = oneEach ? front.length : pagesOf(setAll(front, 1, [])).length
  const bodies = setAll(steps, frontPages + 1, [])
  const fronts = setAll(
    front,
    1,
    bodies.map(({ first }) => first),
  )
  if (oneEach && pagesOf(fronts).length > frontPages) diagnostics.push(coverTooLong(pagesOf(fronts).length, place))
  if (diagnostics.some(({ severity }) => severity === 'error')) return failure(diagnostics)

  // what is read together: the leaflet, and in it each section, the slip, and its back
  const whole = {}
  const sections = [...fronts, ...bodies]
  const all = sections.flatMap(({ pages }) => {
    const path = [whole, {}]
    return pages.map((content) => ({ content, path }))
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
    page: (sections[i]?.first ?? 1) - 1,
  }))
  return outcome({ pages, bookmarks, notes, hasSlip: leaflet.hasSlip }, diagnostics)
}

/** Where a section begins, and its pages. */
interface SetSection {
  readonly first: number
  readonly pages: readonly PageContent[]
}

function pagesOf(sections: readonly SetSection[]): readonly PageContent[] {
  return sections.flatMap(({ pages }) => pages)
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
