/** The same thing found many times is reported once. */
import type { Diagnostic } from './diagnostic.ts'

/** The first of those with the same code, place and message, in order: an error that every pupil of a class has is one. */
export function unique(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>()
  return diagnostics.filter(({ code, place, message }) => {
    const key = JSON.stringify([code, place, message])
    return !seen.has(key) && seen.add(key)
  })
}
