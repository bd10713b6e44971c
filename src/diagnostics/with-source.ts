/** Adds to diagnostics the line of the text that they point at, for the code frame. */
import type { SourceText } from '../model/job.ts'
import type { Diagnostic } from './diagnostic.ts'

/** @param texts those that may be pointed at; what has its line already, or points elsewhere, stays as it is */
export function withSource(diagnostics: readonly Diagnostic[], texts: readonly SourceText[]): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const { place } = diagnostic
    const text = texts.find(({ file }) => file === place?.file)
    if (diagnostic.source !== undefined || place?.line === undefined || !text) return diagnostic
    const source = text.text.split('\n')[place.line - text.firstLine]
    return source === undefined ? diagnostic : { ...diagnostic, source }
  })
}
