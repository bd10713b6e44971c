/** Schemas of a single value made of one function, with messages of our own. */
import * as z from 'zod'
import { CODE, type DiagnosticCode } from '../diagnostics/codes.ts'
import { type Bilingual, type Diagnostic, error } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome } from '../diagnostics/outcome.ts'

/**
 * A schema from a function: the value, or its errors. The function knows neither the key of the value nor its place:
 * `checkYaml` puts the one before the message and adds the other. A missing key comes in as undefined: the schema is optional to
 * zod, so that the function, not zod, says whether that is wrong.
 *
 * @example judged((value) => (typeof value === 'boolean' ? outcome(value) : faulty('read/wrong-type', 'это не флаг', 'no flag', hint)))
 */
export function judged<T>(judge: (value: unknown) => Outcome<T>) {
  return z
    .unknown()
    .optional()
    .transform((input, context): T => {
      const verdict = judge(input)
      if (verdict.ok) return verdict.value
      context.addIssue({ code: 'custom', params: { found: verdict.diagnostics } })
      return z.NEVER
    })
}

/** What a schema of `judged` found wrong, as zod hands it on; null for an issue of zod's own. */
export function foundBy(issue: z.core.$ZodIssue): readonly Diagnostic[] | null {
  const found: unknown = issue.code === 'custom' ? issue.params?.found : undefined
  // only `judged` writes it
  return Array.isArray(found) ? (found as readonly Diagnostic[]) : null
}

/** A map with just these keys. The message of zod's issue is the list of them, from which the hint is made. */
export function keysOf<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  })
}

/** A wrong value; the messages are those after the key: «teacher.phone: …». */
export function faulty(code: DiagnosticCode, ru: string, en: string, hint: Bilingual): Outcome<never> {
  return failure([error(code, { ru, en }, { hint })])
}

/** A value that isn't there and has to be. */
export function missing(): Outcome<never> {
  return failure([missingKey('')])
}

/** The error of a key without a value. @param key the path of the value in its file: `teacher.phone` */
export function missingKey(key: string): Diagnostic {
  return error(
    CODE.missingKey,
    { ru: `нет значения у ключа ${key}`, en: `the key ${key} has no value` },
    { hint: { ru: 'допишите его', en: 'write it' } },
  )
}
