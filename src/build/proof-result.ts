/** What a proof of files has found. */
import { hasErrors } from '../diagnostics/diagnostic.ts'
import type { Finding } from '../proof/finding.ts'
import type { ProofedFile } from './proof-file.ts'

export interface ProofResult {
  readonly files: readonly ProofedFile[]
  /** What isn't about a file that was opened. */
  readonly others: readonly Finding[]
}

/** All findings, those of no file first. */
export function findingsOf({ files, others }: ProofResult): readonly Finding[] {
  return [...others, ...files.flatMap(({ findings }) => findings)]
}

/** Whether nothing was found that print or a phone would lose. */
export function isFine(result: ProofResult): boolean {
  return !hasErrors(findingsOf(result))
}

/** How much was looked at. */
export function proofScope({ files }: ProofResult): { readonly pages: number; readonly codes: number } {
  return {
    pages: files.reduce((sum, { pages }) => sum + pages, 0),
    codes: files.reduce((sum, { codes }) => sum + codes, 0),
  }
}
