/** A composed leaflet and one recipient's values to finished pages. */
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.ts'
import { itemAt } from '../diagnostics/impossible.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { ComposedLeaflet, Furniture } from '../model/composed.ts'
import { fillText } from '../model/field-text.ts'
import type { PageContent } from './paint/page-content.ts'
import { mergeForms, mergeGlyphs, type PaintedCode } from './paint/painted.ts'
import type { Bookmark } from './pdf/document-info.ts'
import type { StructurePath } from './pdf/grow-structure.ts'
import type { DocumentPage } from './pdf/page-object.ts'
import { coverTooLong, type Misfit } from './press-diagnostics.ts'
import type { PressCache } from './set/press-cache.ts'
import { setFurniture } from './set/set-furniture.ts'
import { type SetSections, setFrontSections, setSectionsToFit } from './set/set-sections.ts'

export interface PressedPage extends DocumentPage {
  readonly codes: readonly PaintedCode[]
}

export interface PressedLeaflet {
  /** Whether a slip is to be cut off. */
  readonly hasSlip: boolean
  readonly pages: readonly PressedPage[]
  /** Where each section begins: its title, and the index of the page. */
  readonly bookmarks: readonly Bookmark[]
  /** If it is longer than it should be, by how much. */
  readonly misfit: Misfit | null
  /** The page that fills a sheet when the number of pages is odd. */
  readonly notes: () => PressedPage
}

/**
 * The steps are set first, since the front pages name the pages on which they begin.
 *
 * @param values of the whole leaflet, in the order of its form
 * @returns the pages; all that is wrong with any of them
 * @example
 * const pressed = pressLeaflet(cache, composed, ['Иванов', 'Пётр'])
 * if (pressed.ok) pressed.value.pages.length // 4
 */
export function pressLeaflet(
  cache: PressCache,
  leaflet: ComposedLeaflet,
  values: readonly string[],
): Outcome<PressedLeaflet> {
  const front = leaflet.sections.slice(0, leaflet.front)
  const place = leaflet.sections[0]?.items[0]?.place ?? { file: '' }
  const diagnostics: Diagnostic[] = []
  const take = <T>(made: Outcome<T>, otherwise: T): T => {
    diagnostics.push(...made.diagnostics)
    return made.ok ? made.value : otherwise
  }
  // the front pages name the pages of the steps, so they are set last; only in rows can they be more than one a section
  const oneEach = leaflet.theme.layout === 'columns'
  const setFront = (pageOfStep: readonly number[]) =>
    take(
      setFrontSections(cache, { sections: front, values, hasSlip: leaflet.hasSlip, firstPage: 1, pageOfStep }),
      NOTHING,
    )
  const frontPages = oneEach ? front.length : setFront([]).pages.length
  const steps = take(
    setSectionsToFit(cache, {
      sections: leaflet.sections.slice(leaflet.front),
      values,
      hasSlip: leaflet.hasSlip,
      fit: leaflet.fit,
      headed: leaflet.headed,
      firstPage: frontPages + 1,
    }),
    NOTHING,
  )
  const fronts = setFront(steps.begins)
  if (oneEach && fronts.pages.length > frontPages) diagnostics.push(coverTooLong(fronts.pages.length, place))
  if (hasErrors(diagnostics)) return failure(diagnostics)

  // what is read together: the leaflet, and in it each section, the slip, and its back
  const whole = {}
  const paths = leaflet.sections.map((): StructurePath => [whole, {}])
  const partsOf = ({ pages }: SetSections, before: number): readonly (readonly PagePart[])[] =>
    pages.map((page) => page.map(({ section, content }) => ({ content, path: itemAt(paths, before + section) })))
  const all = [...partsOf(fronts, 0), ...partsOf(steps, front.length)]
  const furnish = (pieces: readonly Furniture[], firstMark: number) => {
    const made = setFurniture(cache, pieces, values, place, firstMark)
    return take(made, null)
  }
  const pages = all.map((body, i) => {
    const slip = [leaflet.slip, leaflet.slipBack][i] ?? []
    const marks = body.reduce((sum, { content }) => sum + content.marks, 0)
    const furniture = furnish([...leaflet.footer(i + 1, all.length), ...slip], marks)
    return joinContents([...body, ...(furniture ? [{ content: furniture, path: [whole, {}] }] : [])])
  })
  const notes = () => {
    const content = furnish(leaflet.notes, 0)
    return joinContents(content ? [{ content, path: [whole, {}] }] : [])
  }
  const begins = [...fronts.begins, ...steps.begins]
  const bookmarks = leaflet.sections.map((section, i) => ({
    title: fillText(section.title, values),
    page: itemAt(begins, i) - 1,
  }))
  return outcome({ pages, bookmarks, notes, misfit: steps.misfit, hasSlip: leaflet.hasSlip }, diagnostics)
}

const NOTHING: SetSections = { pages: [], begins: [], misfit: null }

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
    forms: mergeForms(contents),
  }
}
