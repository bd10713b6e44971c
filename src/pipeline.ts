/** The way of the data, top to bottom: merge → parse → compose → press, for one leaflet of one pupil. */
import { composeBatchCover } from './compose/class-sheets/compose-batch-cover.ts'
import { composeHandout } from './compose/class-sheets/compose-handout.ts'
import { composeLeaflet } from './compose/compose-leaflet.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from './diagnostics/outcome.ts'
import { mergeClassPack, type PackInput } from './merge/class-pack.ts'
import { compileTemplates } from './merge/compile-templates.ts'
import { mergeLeaflet } from './merge/merge-leaflet.ts'
import type { ComposedLeaflet, ComposedSection } from './model/composed.ts'
import type { Edition, Job, Manuscript, Pupil, SchoolClass, SourceText } from './model/job.ts'
import { leafletTitle } from './model/leaflet-title.ts'
import type { Merged } from './model/merged.ts'
import type { Theme } from './model/theme.ts'
import { parseLeaflet } from './parse/parse-leaflet.ts'
import { setTypography } from './parse/typography.ts'
import type { FontFiles } from './press/font-bank.ts'
import type { Deflate } from './press/pdf/embed-font.ts'
import { createPress, type Press, type PressedLeaflet } from './press/press.ts'
import { missingInValues } from './press/press-diagnostics.ts'

/** What the pipeline needs of the world outside. */
export interface World {
  readonly fonts: FontFiles
  readonly deflate: Deflate
  readonly inflate: Deflate
}

export interface Pipeline {
  readonly press: Press
  /** A recipient's leaflet, laid out; the errors of a manuscript are the same for every recipient on its branches. */
  leaflet(id: string, schoolClass: SchoolClass, pupil: Pupil): Outcome<PressedLeaflet>
  /** What a leaflet is made from; two that are equal in it come out the same. */
  source(id: string, schoolClass: SchoolClass, pupil: Pupil): Outcome<Merged>
  /** Cover of the pile and hand-out sheet of a class. */
  classSheets(pack: PackInput): Outcome<{ readonly cover: PressedLeaflet; readonly handout: PressedLeaflet }>
  /** The PDF file of one recipient. */
  file(id: string, schoolClass: SchoolClass, pupil: Pupil, pressed: PressedLeaflet): Uint8Array
}

/** BCP 47; the leaflets are written in Russian. */
export const LANGUAGE = 'ru-RU'

/**
 * Templates are compiled and fonts opened once; forms, sections and pages are kept, so that what two recipients share
 * is made once.
 *
 * @example
 * const pipeline = createPipeline(job, { fonts, deflate: deflateSync })
 * if (pipeline.ok) pipeline.value.leaflet('chats', job.classes[0], job.classes[0].pupils[0])
 */
export function createPipeline(job: Job, world: World): Outcome<Pipeline> {
  const templates = compileTemplates({ ...job, manuscripts: job.manuscripts.map(typesetTitle) })
  if (!templates.ok) return failure(withSource(templates.diagnostics, job))
  const press = createPress({ ...world, theme: job.theme, pictures: job.pictures })
  const codes = new Map()
  const lookOf = (theme: Theme) => ({
    look: { theme, measure: press.measure, codes },
    known: new Map<string, ComposedSection>(),
  })
  const standard = lookOf(job.theme)
  const large = lookOf(job.largeTheme)
  const editions = { standard, plain: standard, large, 'large-plain': large }
  const forms = new Map<string, Outcome<ComposedLeaflet>>()

  const compose = ({ form, origins }: Merged, edition: Edition): Outcome<ComposedLeaflet> => {
    const parsed = parseLeaflet({ form, origins, portals: job.portals })
    if (!parsed.ok) return failure(withSource(parsed.diagnostics, job))
    const leaflet = composeLeaflet({ leaflet: parsed.value, edition, ...editions[edition], pictures: job.pictures })
    return outcome(leaflet, withSource(parsed.diagnostics, job))
  }

  return outcome(
    {
      press,
      source: (id, schoolClass, pupil) => mergeLeaflet(templates.value, id, { job, schoolClass, pupil }),
      classSheets: (input) => {
        const pack = mergeClassPack(input)
        const cover = press.press(composeBatchCover(pack, standard.look), [])
        const handout = press.press(composeHandout(pack, standard.look), [])
        if (!cover.ok || !handout.ok) return failure([...cover.diagnostics, ...handout.diagnostics])
        return outcome({ cover: cover.value, handout: handout.value }, [...cover.diagnostics, ...handout.diagnostics])
      },
      leaflet: (id, schoolClass, pupil) => {
        const merged = mergeLeaflet(templates.value, id, { job, schoolClass, pupil })
        if (!merged.ok) return merged
        const { form, values } = merged.value
        const key = `${pupil.edition}\n${form}`
        const composed = forms.get(key) ?? compose(merged.value, pupil.edition)
        forms.set(key, composed)
        if (!composed.ok) return failure([...merged.diagnostics, ...composed.diagnostics])
        const unprintable = missingInValues(values, press.missing, pupil)
        if (unprintable.length > 0) return failure(unprintable)
        const pressed = press.press(composed.value, values)
        const diagnostics = [...merged.diagnostics, ...composed.diagnostics, ...withSource(pressed.diagnostics, job)]
        return pressed.ok ? outcome(pressed.value, diagnostics) : failure(diagnostics)
      },
      file: (id, schoolClass, pupil, { pages, bookmarks }) => {
        const title = `${leafletTitle(job, id)} — ${pupil.lastName} ${pupil.firstName}, ${schoolClass.label}`
        return press.write(pages, { title, language: LANGUAGE, bookmarks })
      },
    },
    withSource(templates.diagnostics, job),
  )
}

/** A title is the school's own text, though it reaches the page as a value: it is set like any other. */
function typesetTitle(manuscript: Manuscript): Manuscript {
  return { ...manuscript, title: setTypography(manuscript.title) }
}

/** Adds the line that a diagnostic points at, for the code frame. */
function withSource(diagnostics: readonly Diagnostic[], job: Job): readonly Diagnostic[] {
  const texts: readonly SourceText[] = [job.template, ...job.manuscripts, ...job.sections]
  return diagnostics.map((diagnostic) => {
    const { place } = diagnostic
    const text = texts.find(({ file }) => file === place?.file)
    if (diagnostic.source !== undefined || place?.line === undefined || !text) return diagnostic
    const source = text.text.split('\n')[place.line - text.firstLine]
    return source === undefined ? diagnostic : { ...diagnostic, source }
  })
}
