/** Compiles a letter's template, apart from running it. */
import Handlebars from 'handlebars'
import { type Diagnostic, error, hasErrors } from '../../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../../diagnostics/outcome.ts'
import type { Job } from '../../model/job.ts'
import { checkReadings } from '../check-readings.ts'
import { COMPILE_OPTIONS } from '../compile-templates.ts'
import { instrumentProgram } from '../instrument-program.ts'
import { type Form, readForm } from '../origin-marks.ts'
import { type ParsedTemplate, parseTemplate } from '../parse-template.ts'
import { partialsOf } from '../partials-of.ts'
import { type HelperRun, registerHelpers } from '../register-helpers.ts'
import { placeOf, prepareSource } from '../template-source.ts'
import { templateWords } from '../template-words.ts'
import { letterFields } from './letter-fields.ts'

export type CompiledLetter = (context: object, run: HelperRun) => Form

/**
 * @param file the template's own, for messages
 * @returns everything that is wrong with its fields, helpers and their arguments, as `checkTemplates` does for leaflets
 */
export function compileLetter(job: Job, template: string, file: string): Outcome<CompiledLetter> {
  // a file that was saved on Windows may begin with a byte order mark
  const text = template.replace(/^\ufeff/, '')
  const parsed = parseTemplate(prepareSource('letter', { id: 'email', file, firstLine: 1, text }))
  const diagnostics = check(parsed, job)
  if (parsed.program === null || hasErrors(diagnostics)) return failure(diagnostics)
  const env = Handlebars.create()
  registerHelpers(env, job.words)
  const body = env.compile(instrumentProgram(parsed.program, 0, templateWords(job.words)), { ...COMPILE_OPTIONS })
  const lines = parsed.source.lines.map((_, i) => ({ file, line: i + 1 }))
  return outcome((context: object, run: HelperRun) => readForm(body(context, { data: { run } }), lines), diagnostics)
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
