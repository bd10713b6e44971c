/** A letter between its Markdown and what is made of it: blocks, with marks in place of values. */
import type { DiagnosticCode } from '../../diagnostics/codes.ts'
import type { Bilingual } from '../../diagnostics/diagnostic.ts'
import type { FieldText } from '../../model/field-text.ts'

export type LetterInline =
  | { readonly type: 'text'; readonly text: FieldText }
  | { readonly type: 'bold'; readonly content: readonly LetterInline[] }
  | { readonly type: 'link'; readonly address: FieldText; readonly content: readonly LetterInline[] }
  | { readonly type: 'break' }

export type LetterInlines = readonly LetterInline[]

export type LetterBlock =
  | { readonly type: 'heading'; readonly level: 1 | 2 | 3; readonly content: LetterInlines }
  | { readonly type: 'paragraph'; readonly content: LetterInlines }
  | { readonly type: 'list'; readonly ordered: boolean; readonly items: readonly LetterInlines[] }

export interface LetterTree {
  readonly subject: FieldText
  readonly blocks: readonly LetterBlock[]
}

/**
 * Reports an error of a letter.
 *
 * @param line of the form, from 0
 */
export type Report = (line: number, code: DiagnosticCode, message: Bilingual, hint: Bilingual) => void
