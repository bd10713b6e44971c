/** What every construct's parser needs: the place of a line, the list of diagnostics, and what is known of the whole. */

import { closest } from '../diagnostics/closest.ts'
import type { DiagnosticCode } from '../diagnostics/codes.ts'
import type { Bilingual, Diagnostic } from '../diagnostics/diagnostic.ts'
import { error, warning } from '../diagnostics/diagnostic.ts'
import type { Portal } from '../model/job.ts'
import type { LineOrigin } from '../model/merged.ts'
import type { Place } from '../model/place.ts'
import type { Words } from '../model/words.ts'
import type { SyntaxNode } from './syntax-tree.ts'

export interface ParseInput {
  readonly form: string
  readonly origins: readonly LineOrigin[]
  readonly portals: readonly Portal[]
  readonly words: ParseWords
  /** The file of the frame that all leaflets share: a part of it gives way to the same part of a manuscript. */
  readonly template: string
}

/** What the reader sees where the manuscript says nothing. */
export type ParseWords = Pick<Words, 'callout' | 'figure' | 'screen'>

export interface ParseContext {
  readonly portals: ReadonlyMap<string, Portal>
  readonly words: ParseWords
  /** Figure numbers by id. */
  readonly figures: ReadonlyMap<string, number>
  /** Lines of the form, for constructs whose inside isn't Markdown. */
  readonly lines: readonly string[]
  readonly place: (at: { readonly line: number }) => Place
  readonly error: (at: { readonly line: number }, code: DiagnosticCode, message: Bilingual, hint?: Bilingual) => void
  /** The same for something that was read before and knows its place. */
  readonly errorAt: (place: Place, code: DiagnosticCode, message: Bilingual, hint?: Bilingual) => void
  readonly warn: (at: { readonly line: number }, code: DiagnosticCode, message: Bilingual, hint?: Bilingual) => void
  readonly diagnostics: readonly Diagnostic[]
}

/**
 * What the readers of one leaflet share. Lines are numbered from 1 as in the form, and reported at the places of the files that they
 * come from; a line without an origin is reported at no file.
 *
 * @param figures numbers of the figures by id
 * @returns a context whose `diagnostics` grows with each report
 */
export function createContext(input: ParseInput, figures: ReadonlyMap<string, number>): ParseContext {
  const diagnostics: Diagnostic[] = []
  const place = (at: { readonly line: number }): Place => {
    const origin = input.origins[at.line - 1]
    return origin ? { file: origin.file, line: origin.line } : { file: '' }
  }
  const report =
    (make: typeof error) =>
    (at: { readonly line: number }, code: DiagnosticCode, message: Bilingual, hint?: Bilingual) => {
      diagnostics.push(make(code, message, { place: place(at), ...(hint ? { hint } : {}) }))
    }
  return {
    portals: new Map(input.portals.map((portal) => [portal.id, portal])),
    words: input.words,
    figures,
    lines: input.form.split('\n'),
    place,
    error: report(error),
    errorAt: (at, code, message, hint) => {
      diagnostics.push(error(code, message, { place: at, ...(hint ? { hint } : {}) }))
    },
    warn: report(warning),
    diagnostics,
  }
}

/** Lines inside a construct, each with its number. */
export function innerLines(node: SyntaxNode, context: ParseContext): readonly { text: string; line: number }[] {
  const end = node.closed ? node.endLine - 1 : node.endLine
  return context.lines
    .slice(node.line, end - 1)
    .map((text, i) => ({ text: text.trim(), line: node.line + 1 + i }))
    .filter(({ text }) => text !== '')
}

/** «возможно, callout» when a name looks like a known one, else the list of all, if there are any. */
export function hintFor(word: string, known: Iterable<string>): Bilingual | undefined {
  const names = [...known]
  const near = closest(word, names)
  if (near) return { ru: `возможно, ${near}`, en: `perhaps ${near}` }
  if (names.length === 0) return undefined
  return { ru: `есть ${names.join(', ')}`, en: `there are ${names.join(', ')}` }
}
