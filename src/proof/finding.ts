/**
 * What the proof found: a diagnostic that also says, for programs, which pupils it is about, and which text or code; page and file are
 * its place.
 */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { ProofPupil } from './expected-page.ts'

export interface Finding extends Diagnostic {
  readonly pupils: readonly ProofPupil[]
  /** The text, or what the code says. */
  readonly subject: string | null
}

/** What a check found on the page that it looked at. */
export interface PageFault extends Diagnostic {
  /** Where the check knows better than the page whose it is. */
  readonly pupil?: ProofPupil
  readonly subject?: string
}
