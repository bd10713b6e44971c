/** Compiles a job's template, manuscripts and sections, apart from running them. */
import Handlebars from 'handlebars'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { Job } from '../model/job.ts'
import { diagnose, parseJob } from './check-templates.ts'
import { type CompiledTemplates, linkTemplates } from './compiled-templates.ts'
import { WRITE } from './helper-names.ts'
import { SIGNATURES } from './helper-signatures.ts'
import { instrumentProgram } from './instrument-program.ts'
import type { ParsedTemplate } from './parse-template.ts'
import { registerHelpers } from './register-helpers.ts'
import type { SourceRole } from './template-source.ts'

export { checkTemplates } from './check-templates.ts'

/**
 * Strict as a net under the static check: a name that isn't there throws. Only known helpers are called, so no field is ever taken for one.
 * Indentation before a partial is text of the template and is printed once, not before each line of the partial.
 * White space round tags is settled when the text is parsed, hence `ignoreStandalone` here.
 */
export const COMPILE_OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([WRITE, ...SIGNATURES.keys()].map((name) => [name, true])),
  preventIndent: true,
  ignoreStandalone: true,
} as CompileOptions

/**
 * @returns templates for `mergeLeaflet`, or everything that `checkTemplates` finds
 * @example
 * const templates = compileTemplates(job)
 * if (templates.ok) mergeLeaflet(templates.value, 'chats', { job, schoolClass, pupil })
 */
export function compileTemplates(job: Job): Outcome<CompiledTemplates> {
  const parsed = parseJob(job)
  const diagnostics = diagnose(parsed, job)
  if (diagnostics.some(({ severity }) => severity === 'error')) return failure(diagnostics)

  const env = Handlebars.create()
  registerHelpers(env)
  const lines = parsed.flatMap(({ source }) =>
    source.lines.map((_, i) => ({ file: source.file, line: source.firstLine + i })),
  )
  const bodies = compileAll(env, parsed)
  const body = (role: SourceRole, id: string) =>
    bodies.find((one) => one.role === role && one.id === id)?.body ?? (() => '')
  const compiled = linkTemplates({
    template: body('template', job.template.id),
    manuscripts: new Map(
      job.manuscripts.map(({ id, title, kind }) => [id, { title, kind, body: body('manuscript', id) }]),
    ),
    sections: Object.fromEntries(job.sections.map(({ id }) => [id, body('section', id)])),
    lines,
  })
  return outcome(compiled, diagnostics)
}

interface CompiledBody {
  readonly role: SourceRole
  readonly id: string
  readonly body: Handlebars.TemplateDelegate
}

function compileAll(env: typeof Handlebars, parsed: readonly ParsedTemplate[]): readonly CompiledBody[] {
  let firstLine = 0
  return parsed.flatMap(({ source, program }) => {
    const first = firstLine
    firstLine += source.lines.length
    if (program === null) return []
    return [
      {
        role: source.role,
        id: source.id,
        body: env.compile(instrumentProgram(program, first), { ...COMPILE_OPTIONS }),
      },
    ]
  })
}
