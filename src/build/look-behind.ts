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

/** What words of a line are wrong in, whatever its fields hold and whatever is round it. */
const OF_WORDS: ReadonlySet<DiagnosticCode> = new Set([
  'parse/argument-twice',
  'parse/inline-not-supported',
  'parse/printed-as-typed',
  'parse/unknown-argument',
  'parse/unknown-icon',
  'parse/unknown-portal',
  CODE.missingGlyph,
])

/** The same where what is round the line is known; that a part is missing or there twice may be a matter of its branches. */
const AMONG_OTHERS: ReadonlySet<DiagnosticCode> = new Set([
  'parse/bad-answer',
  'parse/bad-dates',
  'parse/bad-fit',
  'parse/bad-question',
  'parse/bad-screen-line',
  'parse/bad-slip-row',
  'parse/bad-variant',
  'parse/block-not-supported',
  'parse/extra-words',
  'parse/figure-twice',
  'parse/mixed-list',
  'parse/not-a-screen',
  'parse/not-a-variant',
  'parse/not-closed',
  'parse/not-printed-here',
  'parse/step-without-title',
  'parse/too-deep',
  'parse/unknown-action',
  CODE.unknownConstruct,
  'parse/unknown-variant',
  'press/too-tall',
])

/** Faults of merging after which a text lacks more than a value. */
const TEARING: ReadonlySet<DiagnosticCode> = new Set([CODE.brokenTemplate, 'merge/recursion', 'merge/unknown-partial'])

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
  const isTorn = faults.some(({ code }) => TEARING.has(code))
  const lines = new Set(faults.map(({ place }) => `${place?.file}:${place?.line}`))
  // half of a construct may have swallowed the rest: then only words are sure, and names in the file itself
  const isSure = ({ code, place }: Diagnostic) =>
    place !== undefined &&
    (isTorn
      ? !lines.has(`${place.file}:${place.line}`) &&
        (OF_WORDS.has(code) || (code === CODE.unknownConstruct && files.has(place.file)))
      : OF_WORDS.has(code) || AMONG_OTHERS.has(code))
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
    return isShared || files.has(file) ? diagnostics.filter(isSure) : diagnostics
  })
  // the lines as they were written
  const unlined = unique(found).map(({ source: _, ...one }) => one)
  return withSource(unlined, [job.template, ...job.manuscripts, ...job.sections])
}
