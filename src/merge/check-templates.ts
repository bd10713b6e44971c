/** Finds everything wrong in a job's template, manuscripts and sections without merging anything. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import type { Job } from '../model/job.ts'
import { checkPartials } from './check-partials.ts'
import { checkReadings } from './check-readings.ts'
import { knownFields } from './known-fields.ts'
import { type ParsedTemplate, parseTemplate } from './parse-template.ts'
import { sourcesOf } from './template-source.ts'

/**
 * Checks every text with Handlebars in it: syntax, fields, portals, helpers and their arguments, partials.
 *
 * @returns all problems, text by text (template, manuscripts, sections), in the order of their places
 * @example checkTemplates(job).map((d) => d.code) // ['merge/unknown-field', 'merge/raw']
 */
export function checkTemplates(job: Job): readonly Diagnostic[] {
  return diagnose(parseJob(job), job)
}

/** Every text of the job that holds Handlebars, parsed: the template first, then manuscripts, then sections. */
export function parseJob(job: Job): readonly ParsedTemplate[] {
  return sourcesOf(job).map(parseTemplate)
}

/** All problems in parsed texts, in the order of their places; see `checkTemplates`. */
export function diagnose(templates: readonly ParsedTemplate[], job: Job): readonly Diagnostic[] {
  const fields = knownFields(job.portals)
  const found = [
    ...templates.flatMap((template) => [...template.diagnostics, ...checkReadings(template, fields)]),
    ...checkPartials(templates),
  ]
  const order = new Map(templates.map(({ source }, i) => [source.file, i]))
  const key = ({ place }: Diagnostic) =>
    [order.get(place?.file ?? '') ?? 0, place?.line ?? 0, place?.column ?? 0] as const
  return found.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)]
    return x[0] - y[0] || x[1] - y[1] || x[2] - y[2]
  })
}
