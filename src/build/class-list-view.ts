/** A class list as it was understood, in the form that other programs read (docs/json.md). */

import type { Diagnostic, Language } from '../diagnostics/diagnostic.ts'
import { diagnosticView } from '../diagnostics/diagnostic-view.ts'
import type { ListedClass } from './listed-class.ts'

/** The classes of a list as programs read them (docs/json.md). @param file as typed */
export function rosterView(
  file: string,
  read: { readonly value: readonly ListedClass[] | null; readonly diagnostics: readonly Diagnostic[] },
  language: Language,
) {
  return {
    file,
    classes: (read.value ?? []).map(({ label, teacher, sheet, pupils }) => ({ label, teacher, sheet, pupils })),
    diagnostics: read.diagnostics.map((one) => diagnosticView(one, language)),
  }
}
