/** The first stage alone, for what needs no page: comparing leaflets with those that were built, letters, names in lists. */
import { andThen, type Outcome, outcome } from './diagnostics/outcome.ts'
import { withSource } from './diagnostics/with-source.ts'
import { mergeLeaflet } from './merge/merge-leaflet.ts'
import type { TemplateMaker } from './merge/template-maker.ts'
import type { Job, Manuscript, Pupil, SchoolClass } from './model/job.ts'
import type { Merged } from './model/merged.ts'
import { setTypography } from './parse/typography.ts'

/** The text of the letter that brings a family its leaflets. */
export { composeLetter } from './merge/compose-letter.ts'
export { nameCases } from './merge/name-cases.ts'
export type { TemplateMaker } from './merge/template-maker.ts'

/** A recipient's form and values; two leaflets that are equal in them and in the edition come out the same. */
export type MergeFor = (leaflet: string, schoolClass: SchoolClass, pupil: Pupil) => Outcome<Merged>

/**
 * Takes a job's templates, once for all recipients.
 *
 * @returns the errors of templates and manuscripts, with the lines that they point at
 * @example
 * const merge = createMerge(job, compileAsRead)
 * if (merge.ok) merge.value('chats', job.classes[0], job.classes[0].pupils[0])
 */
export function createMerge(job: Job, maker: TemplateMaker): Outcome<MergeFor> {
  const templates = maker.templates(withTypesetFrontMatter(job))
  return sourced(
    job,
    andThen(templates, (compiled) =>
      outcome((id: string, schoolClass: SchoolClass, pupil: Pupil) =>
        mergeLeaflet(compiled, id, { job, schoolClass, pupil }),
      ),
    ),
  )
}

/** What is reported of the job's texts, with the lines that it points at. */
export function sourced<T>({ template, manuscripts, sections }: Job, made: Outcome<T>): Outcome<T> {
  return { ...made, diagnostics: withSource(made.diagnostics, [template, ...manuscripts, ...sections]) }
}

/** Front matter is the school's own text, though it reaches the page as values: it is set like any other. */
export function withTypesetFrontMatter(job: Job): Job {
  const typeset = ({ title, kind, time, ...rest }: Manuscript): Manuscript => ({
    ...rest,
    title: setTypography(title),
    kind: setTypography(kind),
    time: setTypography(time),
  })
  return { ...job, manuscripts: job.manuscripts.map(typeset) }
}
