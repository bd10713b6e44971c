/** A letter's template ready to run, without the compiler. */
import type Handlebars from 'handlebars'
import runtime from 'handlebars/runtime.js'
import type { LineOrigin } from '../../model/merged.ts'
import { type Form, readForm } from '../origin-marks.ts'
import { type HelperRun, type HelperWords, registerHelpers } from '../register-helpers.ts'

export type CompiledLetter = (context: object, run: HelperRun) => Form

/** What a body is changes on the way: source text, then a specification. */
export interface LetterBody<Body> {
  readonly body: Body
  /** What the numbers in origin marks mean. */
  readonly lines: readonly LineOrigin[]
  readonly words: HelperWords
}

/** The package has no types for this entry. */
const HANDLEBARS = runtime as unknown as Pick<typeof Handlebars, 'create'>

/** Makes a template of a specification; nothing is evaluated. */
export function linkLetter({ body, lines, words }: LetterBody<TemplateSpecification>): CompiledLetter {
  const env = HANDLEBARS.create()
  registerHelpers(env, words)
  const template = env.template(body)
  return (context, run) => readForm(template(context, { data: { run } }), lines)
}
