/** Adds to diagnostics the line of the text that they point at, for the code frame, and names the fields that they quote. */
import { splitFields } from '../model/field-text.ts'
import type { SourceText } from '../model/job.ts'
import type { Bilingual, Diagnostic } from './diagnostic.ts'

/** @param texts those that may be pointed at; what has its line already, or points elsewhere, stays without one */
export function withSource(diagnostics: readonly Diagnostic[], texts: readonly SourceText[]): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => {
    const source = diagnostic.source ?? sourceOf(diagnostic, texts)
    return withFieldNames(source === undefined ? diagnostic : { ...diagnostic, source })
  })
}

function sourceOf({ place }: Diagnostic, texts: readonly SourceText[]): string | undefined {
  const text = texts.find(({ file }) => file === place?.file)
  return place?.line === undefined || !text ? undefined : text.text.split('\n')[place.line - text.firstLine]
}

/** What a form has as marks, the author wrote as fields; a helper's block is none. */
const FIELD = /\{\{(?![#/^!>]|else\b)[^{}]*\}\}/g
const SOME_FIELD = '{{…}}'

/**
 * The marks of a form are no characters: a message that quotes some has the fields of its line in their place. Where the line has other
 * fields beside them, which is which isn't known, and all are «{{…}}».
 */
function withFieldNames(diagnostic: Diagnostic): Diagnostic {
  const { message, hint, source = '' } = diagnostic
  const quoted = marksIn(message.ru)
  const written = source.match(FIELD) ?? []
  const names = new Map(
    quoted.map((index, i) => [index, written.length === quoted.length ? written[i] : undefined] as const),
  )
  const named = (text: string) =>
    splitFields(text)
      .map((part) => (typeof part === 'string' ? part : (names.get(part.index) ?? SOME_FIELD)))
      .join('')
  const both = ({ ru, en }: Bilingual): Bilingual => ({ ru: named(ru), en: named(en) })
  return { ...diagnostic, message: both(message), ...(hint ? { hint: both(hint) } : {}) }
}

function marksIn(text: string): readonly number[] {
  return [...new Set(splitFields(text).flatMap((part) => (typeof part === 'string' ? [] : [part.index])))]
}
