/**
 * Compiles a job's template, manuscripts and sections, apart from running them: to source text, which a page without the compiler
 * can carry and hand to `linkTemplates`, or at once to templates that run.
 */

import Handlebars from 'handlebars'
import { hasErrors } from '../diagnostics/diagnostic.ts'
import { present } from '../diagnostics/impossible.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { Job, Portal } from '../model/job.ts'
import { diagnose, parseJob } from './check-templates.ts'
import { SIGNATURES, WRITE } from './helper-signatures.ts'
import { instrumentProgram } from './instrument-program.ts'
import {
  type CompiledTemplates,
  type LeafletFacts,
  linkTemplates,
  mapBodies,
  type TemplateSet,
} from './link-templates.ts'
import type { ParsedTemplate } from './parse-template.ts'
import { type TemplateWords, templateWords } from './template-words.ts'
import { usedPortals } from './used-portals.ts'

/**
 * Compiles all that the leaflets of a job are made from.
 *
 * @returns templates for `mergeLeaflet`, or everything that `checkTemplates` finds
 * @example
 * const templates = compileTemplates(job)
 * if (templates.ok) mergeLeaflet(templates.value, 'chats', { job, schoolClass, pupil })
 */
export function compileTemplates(job: Job): Outcome<CompiledTemplates> {
  const made = precompileTemplates(job)
  if (!made.ok) return made
  return outcome(linkTemplates(mapBodies(made.value, evaluate)), made.diagnostics)
}

/** What Handlebars' own `compile` does; a page that forbids it carries the sources as scripts instead. */
export function evaluate(source: string): TemplateSpecification {
  return new Function(`return ${source}`)()
}

/**
 * Strict as a net under the static check: a name that isn't there throws. Only known helpers are called, so no field is ever taken for one.
 * Indentation before a partial is text of the template and is printed once, not before each line of the partial.
 * White space round tags is settled when the text is parsed, hence `ignoreStandalone` here.
 */
const COMPILE_OPTIONS = {
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([WRITE, ...SIGNATURES.keys()].map((name) => [name, true])),
  preventIndent: true,
  ignoreStandalone: true,
} as CompileOptions

/** Bodies are JavaScript: each an object literal that Handlebars calls a template specification. Plain data, fit for JSON. */
export type PrecompiledTemplates = TemplateSet<string>

/**
 * @returns what `linkTemplates` needs once the bodies have been evaluated, or everything that `checkTemplates` finds
 * @example
 * const made = precompileTemplates(job)
 * if (made.ok) script = `const body = ${made.value.template}`
 */
export function precompileTemplates(job: Job): Outcome<PrecompiledTemplates> {
  const parsed = parseJob(job)
  const diagnostics = diagnose(parsed, job)
  if (hasErrors(diagnostics)) return failure(diagnostics)
  const bodies = precompileAll(parsed, templateWords(job.words))
  const body = (role: ParsedTemplate['source']['role'], id: string) =>
    present(bodies.get(`${role} ${id}`), `a compiled ${role}`)
  const portals = usedPortals(job, parsed)
  const precompiled = {
    template: body('template', job.template.id),
    manuscripts: job.manuscripts.map(({ id, title, kind, audience, time }) => ({
      ...{ id, title, kind, audience, time },
      ...portalFacts(portals([id])),
      body: body('manuscript', id),
    })),
    sections: job.sections.map(({ id }) => ({ id, body: body('section', id) })),
    lines: parsed.flatMap(({ source }) =>
      source.lines.map((_, i) => ({ file: source.file, line: source.firstLine + i })),
    ),
    words: { language: job.words.language, dates: job.words.dates, age: job.words.age },
  }
  return outcome(precompiled, diagnostics)
}

function portalFacts(portals: readonly Portal[]): Pick<LeafletFacts, 'portals' | 'checked'> {
  const days = portals.map(({ checked }) => checked ?? '').sort()
  return { portals: portals.length > 0, checked: days[0] ?? '' }
}

/** A program as JavaScript, an object literal. The options go in as a copy: Handlebars writes into them. */
export const precompile = (program: unknown) => String(Handlebars.precompile(program, { ...COMPILE_OPTIONS }))

function precompileAll(parsed: readonly ParsedTemplate[], words: TemplateWords): ReadonlyMap<string, string> {
  let firstLine = 0
  const bodies = new Map<string, string>()
  for (const { source, program } of parsed) {
    const first = firstLine
    firstLine += source.lines.length
    if (program === null) continue
    bodies.set(`${source.role} ${source.id}`, precompile(instrumentProgram(program, first, words)))
  }
  return bodies
}
