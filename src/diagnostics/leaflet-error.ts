/** The one error class: a list of diagnostics, thrown only at the edge (`index.ts`, `cli`). */
import type { Diagnostic } from './diagnostic.ts'
import { formatDiagnostic } from './format.ts'

export class LeafletError extends Error {
  readonly diagnostics: readonly Diagnostic[]

  constructor(diagnostics: readonly Diagnostic[]) {
    super(diagnostics.map((d) => formatDiagnostic(d, { language: 'en' })).join('\n'))
    this.name = 'LeafletError'
    this.diagnostics = diagnostics
  }
}
