/** What else is wrong with a manuscript whose fields are: an author is to see it all at once. */
import type { DiagnosticCode } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { unique } from '../diagnostics/unique.ts'
import { withSource } from '../diagnostics/with-source.ts'
import type { Job, SourceText } from '../model/job.ts'
import { createPipeline, type World } from '../pipeline.ts'
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
  'parse/inline-not-supported',
  'parse/printed-as-typed',
  'parse/unknown-action',
  'parse/unknown-argument',
  'parse/unknown-construct',
  'parse/unknown-icon',
  'parse/unknown-portal',
  'parse/unknown-variant',
  'press/missing-glyph',
])

/**
 * The manuscripts and sections that can't be merged, parsed and laid out with their fields as plain text.
 *
 * @param faults of merging
 * @returns what is wrong in their lines apart from the fields
 */
export async function lookBehind(
  job: Job,
  faults: readonly Diagnostic[],
  world: World,
): Promise<readonly Diagnostic[]> {
  const files = new Set(faults.flatMap(({ severity, place }) => (severity === 'error' && place ? [place.file] : [])))
  const hasSection = (id: string) => job.sections.some((one) => one.id === id)
  const inert = <T extends SourceText>(one: T): T =>
    files.has(one.file) ? { ...one, text: inertTemplate(one.text, hasSection) } : one
  const sections = job.sections.map(inert)
  const isTouched = ({ file, text }: SourceText) =>
    files.has(file) || job.sections.some((one) => files.has(one.file) && text.includes(`{{> ${one.id}}}`))
  const manuscripts = job.manuscripts.filter(isTouched).map(inert)
  if (manuscripts.length === 0) return []
  const pipeline = await createPipeline({ ...job, manuscripts, sections }, world)
  if (!pipeline.ok) return []
  const found = manuscripts.flatMap(({ id }) => {
    const schoolClass = job.classes.find(({ leaflets, pupils }) => leaflets.includes(id) && pupils.length > 0)
    const pupil = schoolClass?.pupils[0]
    if (schoolClass === undefined || pupil === undefined) return []
    return pipeline.value
      .leaflet(id, schoolClass, pupil)
      .diagnostics.filter(({ code, place }) => OF_A_LINE.has(code) && place !== undefined && files.has(place.file))
  })
  // the lines as they were written
  const unlined = unique(found).map(({ source: _, ...one }) => one)
  return withSource(unlined, [...job.manuscripts, ...job.sections])
}
