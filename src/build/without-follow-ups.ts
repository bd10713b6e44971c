/** What isn't certain to be wrong where a part of the job is missing: it may be the part's fault. */
import { CODE, type DiagnosticCode } from '../diagnostics/codes.ts'
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { JobPart } from '../read/job/stand-ins.ts'

type Judge = (code: DiagnosticCode) => boolean

const never: Judge = () => false
/** The room on pages; letters that the fonts lack are lacking in any look. */
const ofPages: Judge = (code) => code.startsWith('press/') && code !== CODE.missingGlyph
const oneOf =
  (...codes: readonly DiagnosticCode[]): Judge =>
  (code) =>
    codes.includes(code)
const ofFrame = oneOf('parse/missing-part', 'parse/part-twice', 'merge/no-manuscript')
const ofAges = oneOf('merge/outside-audience', 'merge/unknown-age')

const FOLLOW_UPS: Readonly<Record<JobPart, Judge>> = {
  names: oneOf('merge/name-unsure'),
  school: never,
  portals: oneOf('merge/unknown-portal', 'parse/unknown-portal', 'press/not-an-address'),
  theme: ofPages,
  words: ofPages,
  template: (code) => ofPages(code) || ofFrame(code),
  meeting: ofAges,
  deadlines: never,
}

/**
 * @param missing parts of the job that have stand-ins
 * @returns what is wrong whatever is in the missing parts
 */
export function withoutFollowUps(found: readonly Diagnostic[], missing: ReadonlySet<JobPart>): readonly Diagnostic[] {
  return found.filter(({ code }) => ![...missing].some((part) => FOLLOW_UPS[part](code)))
}
