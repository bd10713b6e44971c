/** The way of the data, top to bottom: merge → parse → compose → press, for one leaflet of one pupil. */

import { composeBatchCover } from './compose/class-sheets/compose-batch-cover.ts'
import { composeHandout } from './compose/class-sheets/compose-handout.ts'
import { composeLeaflet } from './compose/compose-leaflet.ts'
import { hasErrors } from './diagnostics/diagnostic.ts'
import { andThen, failure, type Outcome, outcome } from './diagnostics/outcome.ts'
import { mergeClassPack, type PackInput } from './merge/merge-class-pack.ts'
import { createMerge, type MergeFor, sourced, type TemplateMaker } from './merging.ts'
import type { ComposedLeaflet, ComposedSection } from './model/composed.ts'
import { inLarge, isLarge } from './model/edition.ts'
import type { Edition, Job, Pupil, SchoolClass } from './model/job.ts'
import type { Merged } from './model/merged.ts'
import type { Theme } from './model/theme.ts'
import { isTorn, parseAsFar } from './parse/parse-leaflet.ts'
import { printedTexts } from './parse/printed-texts.ts'
import {
  createPress,
  type Deflate,
  type FontFiles,
  missingInTexts,
  missingInValues,
  openLanguage,
  type Press,
  type PressedLeaflet,
} from './press/press.ts'
import { leafletTitle } from './rules/leaflet-title.ts'
import { listedName } from './rules/listed-name.ts'

export { isOwnFile, type Misfit, type PressedLeaflet, type PressedPage, type Sides } from './press/press.ts'

/** What the pipeline needs of the world outside. */
export interface World {
  readonly fonts: FontFiles
  readonly deflate: Deflate
  readonly inflate: Deflate
  readonly maker: TemplateMaker
}

export interface Pipeline {
  readonly press: Press
  readonly merge: MergeFor
  /** A recipient's merged leaflet, laid out; the errors of a manuscript are the same for every recipient on its branches. */
  pressMerged(merged: Merged, pupil: Pupil): Outcome<PressedLeaflet>
  /** Both in one: merged, then laid out. */
  leaflet(id: string, schoolClass: SchoolClass, pupil: Pupil): Outcome<PressedLeaflet>
  /** The PDF file of one recipient. */
  file(id: string, schoolClass: SchoolClass, pupil: Pupil, pressed: PressedLeaflet): Uint8Array
  /** Cover of the pile and hand-out sheet of a class. */
  classSheets(pack: PackInput): Outcome<{ readonly cover: PressedLeaflet; readonly handout: PressedLeaflet }>
}

/**
 * Templates are taken and fonts opened once; forms, sections and pages are kept, so that what two recipients share
 * is made once.
 *
 * @example
 * const pipeline = await createPipeline(job, { fonts, deflate: deflateSync, inflate: inflateSync, maker: compileAsRead })
 * if (pipeline.ok) pipeline.value.leaflet('chats', job.classes[0], job.classes[0].pupils[0])
 */
export async function createPipeline(job: Job, world: World): Promise<Outcome<Pipeline>> {
  const merging = createMerge(job, world.maker)
  if (!merging.ok) return merging
  const merge = merging.value
  const language = await openLanguage(job.words.language)
  const addresses = new Map(job.portals.map(({ print, url }) => [print, url]))
  const press = createPress({ ...world, theme: job.theme, language, pictures: job.pictures, addresses })
  const looks = looksOf(job, press)
  const forms = new Map<string, Outcome<ComposedLeaflet>>()

  const composeForm = (merged: Merged, edition: Edition): Outcome<ComposedLeaflet> => {
    const { form, origins, values } = merged
    const { portals, words, template, pictures } = job
    const { value: leaflet, diagnostics } = parseAsFar({ form, origins, portals, words, template: template.file })
    const compose = (of: Edition, known = looks[of].known) =>
      composeLeaflet({ leaflet, edition: of, look: looks[of].look, known, pictures })
    if (hasErrors(diagnostics)) {
      // no page is made of it; what can be known of its letters and blocks is reported all the same
      const lacking = missingInTexts(printedTexts(form, origins), press.missing)
      const blocks = isTorn(diagnostics) ? [] : press.blockFaults(compose(edition, new Map()), values)
      return sourced(job, failure([...diagnostics, ...lacking, ...blocks]))
    }
    // the author looks at the usual edition, and a class list asks for large print later: that is then another's trouble
    const composed = compose(edition)
    const ahead = isLarge(edition) ? [] : press.lookAhead(composed, () => compose(inLarge(edition)), values)
    return sourced(job, outcome(composed, [...diagnostics, ...ahead]))
  }

  const composeOnce: typeof composeForm = (merged, edition) => {
    const key = `${edition}\n${merged.form}`
    const composed = forms.get(key) ?? composeForm(merged, edition)
    forms.set(key, composed)
    return composed
  }

  const pressFor = (pupil: Pupil, composed: ComposedLeaflet, values: readonly string[]): Outcome<PressedLeaflet> => {
    const unprintable = missingInValues(values, press.missing, pupil)
    return unprintable.length > 0 ? failure(unprintable) : sourced(job, press.press(composed, values))
  }

  const pressMerged: Pipeline['pressMerged'] = (merged, pupil) =>
    andThen(composeOnce(merged, pupil.edition), (composed) => pressFor(pupil, composed, merged.values))

  const leaflet: Pipeline['leaflet'] = (id, schoolClass, pupil) =>
    andThen(merge(id, schoolClass, pupil), (merged) => pressMerged(merged, pupil))

  const file: Pipeline['file'] = (id, schoolClass, pupil, { pages, bookmarks }) => {
    const title = `${leafletTitle(job, id)} — ${listedName(pupil)}, ${schoolClass.label}`
    return press.write(pages, { title, bookmarks })
  }

  const classSheets: Pipeline['classSheets'] = (input) => {
    const pack = mergeClassPack(input)
    const cover = press.press(composeBatchCover(pack, looks.standard.look), [])
    const handout = press.press(composeHandout(pack, looks.standard.look), [])
    const diagnostics = [...cover.diagnostics, ...handout.diagnostics]
    if (!cover.ok || !handout.ok) return failure(diagnostics)
    return outcome({ cover: cover.value, handout: handout.value }, diagnostics)
  }

  return outcome({ press, merge, pressMerged, leaflet, file, classSheets }, merging.diagnostics)
}

/** The look of each edition, and the sections that were composed in it. */
function looksOf({ theme, largeTheme, words }: Job, { measure }: Press) {
  const codes = new Map()
  const lookOf = (of: Theme) => ({
    look: { theme: of, words, measure, codes },
    known: new Map<string, ComposedSection>(),
  })
  const [standard, large] = [lookOf(theme), lookOf(largeTheme)]
  return { standard, plain: standard, large, 'large-plain': large }
}
