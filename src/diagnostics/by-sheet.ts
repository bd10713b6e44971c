/** Diagnostics that say the same of many cells of one sheet. */
import type { Diagnostic } from './diagnostic.ts'

/** Groups diagnostics that are reported once, in the place of the first; one that isn't about a cell is a group of its own. */
export function bySheet(diagnostics: readonly Diagnostic[]): readonly (readonly Diagnostic[])[] {
  const groups = new Map<unknown, Diagnostic[]>()
  for (const diagnostic of diagnostics) {
    const { severity, code, message, hint, place } = diagnostic
    const isCell = place?.sheet !== undefined && place.line !== undefined
    const key = isCell ? JSON.stringify([severity, code, message, hint, place.file, place.sheet]) : diagnostic
    const group = groups.get(key)
    if (group) group.push(diagnostic)
    else groups.set(key, [diagnostic])
  }
  return [...groups.values()]
}
