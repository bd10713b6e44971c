/** Where templates that run come from: compiled as they are read, or before, as a page carries them that has no compiler. */
import type { Outcome } from '../diagnostics/outcome.ts'
import type { Job, Portal } from '../model/job.ts'
import type { CompiledLetter } from './letter/link-letter.ts'
import type { CompiledTemplates } from './link-templates.ts'

/** What the letters of a job are made with. */
export interface LetterTemplate {
  readonly compiled: Outcome<CompiledLetter>
  /** Which portals leaflets lead to, whatever branches a family gets. */
  readonly portals: (leaflets: readonly string[]) => readonly Portal[]
  /** Those of the leaflets: a letter says how many of them have a slip. */
  readonly templates: Outcome<CompiledTemplates>
}

export interface TemplateMaker {
  /** @returns everything that is wrong in template, manuscripts and sections, if anything is */
  templates(job: Job): Outcome<CompiledTemplates>
  /** @param file the letter's template, for messages */
  letter(job: Job, template: string, file: string): LetterTemplate
}
