/** A part of the input on its way: unlike `Outcome`, a wrong part lets the reading of the other parts go on. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Place } from '../model/place.ts'

export interface Checked<T> {
  /** Null where it is wrong; the diagnostics then say why. */
  readonly value: T | null
  readonly diagnostics: readonly Diagnostic[]
}

/** A place with its line of the file, as a diagnostic takes them. */
export interface Located {
  readonly place: Place
  readonly source?: string
}

export function checked<T>(value: T, diagnostics: readonly Diagnostic[] = []): Checked<T> {
  return { value, diagnostics }
}

export function wrong(...diagnostics: readonly Diagnostic[]): Checked<never> {
  return { value: null, diagnostics }
}
