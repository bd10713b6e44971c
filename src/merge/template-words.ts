/** The words that a template takes from the file of words: `{{words.meeting}}`. They are the template's own text, no values. */
import { WORD_KEYS, type Words, wordText } from '../model/words.ts'
import type { Mustache } from './template-ast.ts'

export type TemplateWords = Readonly<Record<string, string>>

/** What `templateWords` gives a template, by name. */
export const TEMPLATE_WORDS: readonly string[] = [...Object.keys(WORD_KEYS.leaflet), 'page', 'notes']

/** @example templateWords(job.words).page // 'Страница %page% из %pages%', as the construct `footer` wants it */
export function templateWords({ leaflet, sheet }: Pick<Words, 'leaflet' | 'sheet'>): TemplateWords {
  return {
    ...leaflet,
    page: wordText(sheet.page, { page: '%page%', pages: '%pages%' }),
    notes: sheet.notes,
  }
}

/** @returns the word that an expression names, null where it names none: then it writes a value */
export function wordIn({ path, params, hash }: Mustache, words: TemplateWords): string | null {
  if (path.type !== 'PathExpression' || params.length > 0 || hash !== undefined) return null
  const [group, name = ''] = path.parts.slice(-2)
  return group === 'words' && Object.hasOwn(words, name) ? (words[name] ?? null) : null
}
