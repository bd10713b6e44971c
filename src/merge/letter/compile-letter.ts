/** Compiles a letter's template, apart from running it. */
import { type Diagnostic, error, hasErrors } from '../../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../../diagnostics/outcome.ts'
import type { Job } from '../../model/job.ts'
import { checkReadings } from '../check-readings.ts'
import { evaluate, precompile } from '../compile-templates.ts'
import { instrumentProgram } from '../instrument-program.ts'
import { type ParsedTemplate, parseTemplate } from '../parse-template.ts'
import { partialsOf } from '../partials-of.ts'
import { placeOf, prepareSource } from '../template-source.ts'
import { templateWords } from '../template-words.ts'
import { letterFields } from './letter-fields.ts'
import { type CompiledLetter, type LetterBody, linkLetter } from './link-letter.ts'

/**
 * @param file the template's own, for messages
 * @returns everything that is wrong with its fields, helpers and their arguments, as `checkTemplates` does for leaflets
 */
export function compileLetter(job: Job, template: string, file: string): Outcome<CompiledLetter> {
  const made = precompileLetter(job, template, file)
  return made.ok ? outcome(linkLetter({ ...made.value, body: evaluate(made.value.body) }), made.diagnostics) : made
}

/** The same apart from running it: the body is JavaScript, an object literal. */
export function precompileLetter(job: Job, template: string, file: string): Outcome<LetterBody<string>> {
  // a file that was saved on Windows may begin with a byte order mark
  const text = template.replace(/^\ufeff/, '')
  const parsed = parseTemplate(prepareSource('letter', { id: 'email', file, firstLine: 1, text }))
  const diagnostics = check(parsed, job)
  if (parsed.program === null || hasErrors(diagnostics)) return failure(diagnostics)
  const body = precompile(instrumentProgram(parsed.program, 0, templateWords(job.words)))
  const lines = parsed.source.lines.map((_, i) => ({ file, line: i + 1 }))
  const { language, dates, age } = job.words
  return outcome({ body, lines, words: { language, dates, age } }, diagnostics)
}

function check(parsed: ParsedTemplate, job: Job): readonly Diagnostic[] {
  const { source, readings, diagnostics } = parsed
  const partials = partialsOf(readings[0]).map(({ loc }) =>
    error(
      'merge/unsupported',
      { ru: '{{> …}} в письме не действует', en: '{{> …}} is not supported in a letter' },
      { ...placeOf(source, loc), hint: { ru: 'разделы написаны для печати', en: 'sections are written for print' } },
    ),
  )
  return [...diagnostics, ...checkReadings(parsed, letterFields(job.portals)), ...partials]
}
