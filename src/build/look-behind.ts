/** What else is wrong with a manuscript whose fields are: an author is to see it all at once. */
import { CODE, type DiagnosticCode } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unique } from '../diagnostics/unique.ts'
import { withSource } from '../diagnostics/with-source.ts'
import { type Job, MANUSCRIPT, type SourceText } from '../model/job.ts'
import { createPipeline, type World } from '../pipeline.ts'
import { standInClass } from '../read/job/stand-in-class.ts'
import type { WantedWork } from './build-request.ts'
import { inertTemplate } from './inert-template.ts'

/** What a line is wrong in whatever its fields hold; that a part is missing or there twice may be a matter of its branches. */
const OF_A_LINE: ReadonlySet<DiagnosticCode> = new Set([
  'parse/argument-twice',
  'parse/bad-answer',
  'parse/bad-dates',
  'parse/bad-fit',
  'parse/bad-question',
  'parse/bad-screen-line',
  'parse/bad-slip-row',
  'parse/bad-variant',
  'parse/block-not-supported',
  'parse/extra-words',
  'parse/inline-not-supported',
  'parse/mixed-list',
  'parse/not-a-screen',
  'parse/not-a-variant',
  'parse/printed-as-typed',
  'parse/unknown-action',
  'parse/unknown-argument',
  'parse/unknown-construct',
  'parse/unknown-icon',
  'parse/unknown-portal',
  'parse/unknown-variant',
  CODE.missingGlyph,
])

/** What is wrong where all branches are known: with broken braces, what is left as the first of two may be half of a construct. */
const OF_A_BRANCH: ReadonlySet<DiagnosticCode> = new Set([
  'parse/figure-twice',
  'parse/not-closed',
  'parse/not-printed-here',
  'parse/step-without-title',
  'parse/too-deep',
  'press/too-tall',
])

/**
 * The texts that can't be merged, parsed and laid out with their fields as plain text; and those that no class can be
 * read for, laid out for an invented pupil.
 *
 * @param faults of merging
 * @returns what is wrong in their lines apart from the fields
 */
export async function lookBehind(
  job: Job,
  faults: readonly Diagnostic[],
  { leaflets }: Pick<WantedWork, 'leaflets'>,
  world: World,
): Promise<readonly Diagnostic[]> {
  const files = new Set(faults.flatMap(({ severity, place }) => (severity === 'error' && place ? [place.file] : [])))
  const hasSection = (id: string) => id === MANUSCRIPT || job.sections.some((one) => one.id === id)
  const inert = <T extends SourceText>(one: T): T =>
    files.has(one.file) ? { ...one, text: inertTemplate(one.text, hasSection) } : one
  const [template, sections] = [inert(job.template), job.sections.map(inert)]
  const isTorn = faults.some(({ code }) => code === CODE.brokenTemplate)
  const isSure = (code: DiagnosticCode) => OF_A_LINE.has(code) || (!isTorn && OF_A_BRANCH.has(code))
  // what several leaflets share keeps all of them from being merged
  const isShared = [job.template, ...job.sections].some(({ file }) => files.has(file))
  const classOf = (id: string) => job.classes.find((one) => one.leaflets.includes(id) && one.pupils.length > 0)
  const isWanted = (id: string) => leaflets.length === 0 || leaflets.includes(id)
  const manuscripts = job.manuscripts
    .filter(({ id, file }) => files.has(file) || (isWanted(id) && (isShared || classOf(id) === undefined)))
    .map(inert)
  if (manuscripts.length === 0) return []
  const pipeline = await createPipeline({ ...job, template, manuscripts, sections }, world)
  if (!pipeline.ok) return []
  const found = manuscripts.flatMap(({ id, file }) => {
    const schoolClass = classOf(id) ?? standInClass(id)
    const [pupil] = schoolClass.pupils
    if (pupil === undefined) return []
    const { diagnostics } = pipeline.value.leaflet(id, schoolClass, pupil)
    return isShared || files.has(file)
      ? diagnostics.filter(({ code, place }) => isSure(code) && place !== undefined)
      : diagnostics
  })
  // the lines as they were written
  const unlined = unique(found).map(({ source: _, ...one }) => one)
  return withSource(unlined, [job.template, ...job.manuscripts, ...job.sections])
}
