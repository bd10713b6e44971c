/** What `proof` has found, as programs read it (docs/json.md). */

import type { Language } from '../diagnostics/diagnostic.ts'
import { diagnosticView } from '../diagnostics/diagnostic-view.ts'
import { findingsOf, isFine, type ProofResult, proofScope } from './proof-result.ts'

/** What was looked at, and each finding with its pupils and its text or code. */
export function proofView(result: ProofResult, language: Language) {
  const { files } = result
  return {
    ok: isFine(result),
    files: files.map(({ file, pages, codes }) => ({ file, pages, codes })),
    ...proofScope(result),
    diagnostics: findingsOf(result).map(({ pupils, subject, ...diagnostic }) => ({
      ...diagnosticView(diagnostic, language),
      pupils,
      subject,
    })),
  }
}
