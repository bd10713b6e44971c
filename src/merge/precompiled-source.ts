/** The templates of a job as JavaScript, to be put into a script: what a page without a compiler links and runs. */
import type { Diagnostic } from '../diagnostics/diagnostic.ts'
import { failure, type Outcome, outcome } from '../diagnostics/outcome.ts'
import type { Job } from '../model/job.ts'
import { precompileTemplates } from './compile-templates.ts'
import { precompileLetter } from './letter/compile-letter.ts'
import { usedPortals } from './used-portals.ts'

/**
 * @param job with its front matter typeset
 * @param letter text of the letter's template, and where it was read
 * @returns an expression: an object with `templates`, `letter`, and the ids of `portals` by leaflet; or what is wrong with a template
 */
export function precompiledSource(job: Job, letter: { readonly text: string; readonly file: string }): Outcome<string> {
  const templates = precompileTemplates(job)
  const ofLetter = precompileLetter(job, letter.text, letter.file)
  const diagnostics: readonly Diagnostic[] = [...templates.diagnostics, ...ofLetter.diagnostics]
  if (!templates.ok || !ofLetter.ok) return failure(diagnostics)
  const { template, manuscripts, sections, lines, words } = templates.value
  const bodies = (all: readonly { readonly body: string }[]) =>
    `[${all.map(({ body, ...rest }) => `{...${json(rest)},body:${body}}`).join(',')}]`
  const used = usedPortals(job)
  const portals = Object.fromEntries(job.manuscripts.map(({ id }) => [id, used([id]).map((portal) => portal.id)]))
  return outcome(
    [
      `{templates:{template:${template},manuscripts:${bodies(manuscripts)},sections:${bodies(sections)}`,
      `lines:${json(lines)},words:${json(words)}}`,
      `letter:{body:${ofLetter.value.body},lines:${json(ofLetter.value.lines)},words:${json(ofLetter.value.words)}}`,
      `portals:${json(portals)}}`,
    ].join(','),
    diagnostics,
  )
}

function json(value: unknown): string {
  return JSON.stringify(value)
}
