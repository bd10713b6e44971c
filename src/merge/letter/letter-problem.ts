/** How what is wrong in a letter is told, with the line of the form in which it stands. */
import type { DiagnosticCode } from '../../diagnostics/codes.ts'
import type { Bilingual } from '../../diagnostics/diagnostic.ts'

/** @param line of the form, from 0 */
export type Report = (line: number, code: DiagnosticCode, message: Bilingual, hint: Bilingual) => void
