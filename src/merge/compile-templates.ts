/** Compiles a job's template, manuscripts and sections, apart from running them. */
import { type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { Job } from '../model/job.ts'
import { type CompiledTemplates, linkTemplates, mapBodies } from './compiled-templates.ts'
import { precompileTemplates } from './precompile-templates.ts'

export { checkTemplates } from './check-templates.ts'

/**
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
function evaluate(source: string): TemplateSpecification {
  return new Function(`return ${source}`)()
}
