/** A diagnostic as programs read it: in one language, its place by row, column and page. */
import type { DiagnosticCode } from './codes.ts'
import type { Diagnostic, Language, Severity } from './diagnostic.ts'

export interface DiagnosticView {
  readonly severity: Severity
  readonly code: DiagnosticCode
  readonly message: string
  readonly hint: string | null
  /** Rows, columns and pages from 1; null where the place has none, but a page is named only where it has one. */
  readonly place: {
    readonly file: string
    readonly sheet: string | null
    readonly row: number | null
    readonly column: number | null
    readonly page?: number
  } | null
}

/** A diagnostic as programs read it (docs/json.md). @example diagnostics.map((one) => diagnosticView(one, 'en')) */
export function diagnosticView(
  { severity, code, message, hint, place }: Diagnostic,
  language: Language,
): DiagnosticView {
  return {
    severity,
    code,
    message: message[language],
    hint: hint?.[language] ?? null,
    place: place
      ? {
          file: place.file,
          sheet: place.sheet || null,
          row: place.line ?? null,
          column: place.column ?? null,
          ...(place.page === undefined ? {} : { page: place.page }),
        }
      : null,
  }
}
