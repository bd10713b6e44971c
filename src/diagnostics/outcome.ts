/** What a stage returns: a value with what was odd on the way, or the full list of what is wrong. */
import type { Diagnostic } from './diagnostic.ts'

export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** A value, unless one of the diagnostics is an error. */
export function outcome<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return diagnostics.some((d) => d.severity === 'error') ? failure(diagnostics) : { ok: true, value, diagnostics }
}

export function failure(diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { ok: false, diagnostics }
}
