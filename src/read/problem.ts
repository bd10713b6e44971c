/** What a schema says of a wrong value; it becomes a diagnostic when the name of the key and its place are known. */

import { z } from 'zod'
import type { DiagnosticCode } from '../diagnostics/codes.ts'
import type { Bilingual } from '../diagnostics/diagnostic.ts'

export interface Problem {
  readonly problem: {
    readonly code: DiagnosticCode
    /** `key` is the path of the value in its file: `teacher.phone`. */
    readonly message: (key: string) => Bilingual
    readonly hint?: Bilingual
  }
}

/**
 * A schema from one function: the value, or what is wrong with it. A missing key comes in as undefined: the schema is
 * optional to zod, so that the function, not zod, says whether that is wrong.
 */
export function judged<T>(judge: (value: unknown) => { readonly value: T } | Problem) {
  return z
    .unknown()
    .optional()
    .transform((input, context): T => {
      const verdict = judge(input)
      if ('value' in verdict) return verdict.value
      context.addIssue({ code: 'custom', params: { problem: verdict.problem } })
      return z.NEVER
    })
}

/** A map with just these keys. The message of zod's issue is the list of them, from which the hint is made. */
export function keysOf<S extends z.ZodRawShape>(shape: S) {
  return z.strictObject(shape, {
    error: (issue) => (issue.code === 'unrecognized_keys' ? Object.keys(shape).join(' ') : undefined),
  })
}

export function isProblem(value: unknown): value is Problem['problem'] {
  return typeof value === 'object' && value !== null && 'code' in value && 'message' in value
}

export function missing(): Problem {
  return {
    problem: {
      code: 'read/missing-key',
      message: (key) => ({ ru: `нет значения у ключа ${key}`, en: `the key ${key} has no value` }),
      hint: { ru: 'допишите его', en: 'write it' },
    },
  }
}
