/** One error or warning about what a person wrote: what, where, and the way out. */
import type { Place } from '../model/place.ts'
import type { DiagnosticCode } from './codes.ts'

export type Severity = 'error' | 'warning'
export type Language = 'ru' | 'en'

/** A text in both languages that the command speaks. */
export type Bilingual = Readonly<Record<Language, string>>

export interface Diagnostic {
  readonly severity: Severity
  /** Stable, `stage/what`: `merge/unknown-field`. */
  readonly code: DiagnosticCode
  /** Lower case, no full stop, naming the value. */
  readonly message: Bilingual
  readonly hint?: Bilingual
  readonly place?: Place
  /** The line of the file that `place` points at, for the code frame. */
  readonly source?: string
}

/** `error('read/no-pupils', {ru, en}, {place, hint})`. */
export function error(
  code: DiagnosticCode,
  message: Bilingual,
  rest: Omit<Diagnostic, 'severity' | 'code' | 'message'> = {},
): Diagnostic {
  return { severity: 'error', code, message, ...rest }
}

/** `warning('roster/old-list', {ru, en}, {place, hint})`. */
export function warning(
  code: DiagnosticCode,
  message: Bilingual,
  rest: Omit<Diagnostic, 'severity' | 'code' | 'message'> = {},
): Diagnostic {
  return { severity: 'warning', code, message, ...rest }
}

/** Whether one of them is an error. @example if (hasErrors(diagnostics)) return failure(diagnostics) */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error')
}
