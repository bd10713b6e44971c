/** What a stage returns: a value with its warnings, or the full list of errors. */
import { type Diagnostic, hasErrors } from './diagnostic.ts'

export type Outcome<T> =
  | { readonly ok: true; readonly value: T; readonly diagnostics: readonly Diagnostic[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** A value, unless one of the diagnostics is an error. */
export function outcome<T>(value: T, diagnostics: readonly Diagnostic[] = []): Outcome<T> {
  return hasErrors(diagnostics) ? failure(diagnostics) : { ok: true, value, diagnostics }
}

/**
 * No value: the errors say why.
 *
 * @example failure([error('read/file-missing', message, { place })])
 */
export function failure(diagnostics: readonly Diagnostic[]): Outcome<never> {
  return { ok: false, diagnostics }
}

/**
 * The next stage, if the one before has made something; warnings of both are kept, in order.
 *
 * @example andThen(parse(text), (leaflet) => outcome(compose(leaflet)))
 */
export function andThen<T, U>(made: Outcome<T>, next: (value: T) => Outcome<U>): Outcome<U> {
  if (!made.ok) return made
  const after = next(made.value)
  return { ...after, diagnostics: [...made.diagnostics, ...after.diagnostics] }
}
