/** What a command of the program is: declared with its parameters in one place, run with their values. */
import type { Bilingual } from '../diagnostics/diagnostic.ts'
import type { Parameter, Typed, ValuesOf } from '../parameters/parameter.ts'
import type { ExitCode, Io } from './io.ts'

type Parameters = Readonly<Record<string, Parameter<unknown>>>

interface Declaration<P extends Parameters> {
  readonly name: string
  readonly description: Bilingual
  /** In the order of help; the command gets their values by these names. */
  readonly parameters: P
  /** Of each group one option at most may be typed. */
  readonly exclusive?: readonly (readonly (keyof P & string)[])[]
  /** Loads what does the work, and does it. */
  readonly run: (values: ValuesOf<P>, io: Io) => Promise<ExitCode>
}

/** A declared command, whatever its parameters are. */
export interface Command {
  readonly name: string
  readonly description: Bilingual
  readonly parameters: Parameters
  readonly exclusive: readonly (readonly string[])[]
  readonly run: (typed: Readonly<Record<string, Typed>>, io: Io) => Promise<ExitCode>
}

/**
 * @example
 * export const ROSTER = declareCommand({
 *   name: 'roster',
 *   description: { ru: 'показать, как понят список', en: 'show a class list as it was understood' },
 *   parameters: { file: argument({ … }), json: JSON_RESULT, lang: LANGUAGE },
 *   run: async (values, io) => (await import('./runner.ts')).runRoster(values, io),
 * })
 */
export function declareCommand<const P extends Parameters>(declaration: Declaration<P>): Command {
  const { name, description, parameters, exclusive = [], run } = declaration
  return { name, description, parameters, exclusive, run: (typed, io) => run(valuesOf(parameters, typed), io) }
}

/**
 * The values of parameters.
 *
 * @param typed by the parameters' names; what isn't there was left out
 * @example valuesOf({ strict: flag({ … }) }, {}).strict // false
 */
export function valuesOf<P extends Parameters>(parameters: P, typed: Readonly<Record<string, Typed>>): ValuesOf<P> {
  const values = Object.entries(parameters).map(([name, { read }]) => [name, read(typed[name])])
  return Object.fromEntries(values) as ValuesOf<P>
}
