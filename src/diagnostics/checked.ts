/**
 * A part of the input on its way: the second of the two shapes for "a value or why not". A stage as a whole returns an
 * `Outcome`; within it a wrong part is a `Checked` without a value, so that the other parts are read on and all that is wrong is
 * reported at once.
 */
import type { Place } from '../model/place.ts'
import type { Diagnostic } from './diagnostic.ts'

export interface Checked<T> {
  /** Null where it is wrong, which the diagnostics say, or where it isn't there. */
  readonly value: T | null
  readonly diagnostics: readonly Diagnostic[]
}

/** A part that always has a value, with its warnings: the cautious value where a cell isn't understood. */
export interface Valued<T> extends Checked<T> {
  readonly value: T
}

/** A place with its line of the file, as a diagnostic takes them. */
export interface Located {
  readonly place: Place
  readonly source?: string
}

/** A value with its diagnostics, errors among them or not. @example checked('5А') // { value: '5А', diagnostics: [] } */
export function checked<T>(value: T, diagnostics: readonly Diagnostic[] = []): Valued<T> {
  return { value, diagnostics }
}

/** A part that is wrong; without diagnostics, one that isn't there. */
export function wrong(...diagnostics: readonly Diagnostic[]): Checked<never> {
  return { value: null, diagnostics }
}
