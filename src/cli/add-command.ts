/** Makes a declared command known to commander, which reads the command line and prints help. */
import { Argument, type Command as Commander, InvalidArgumentError, Option } from 'commander'
import type { Language } from '../diagnostics/diagnostic.ts'
import type { Parameter, Typed } from '../parameters/parameter.ts'
import { describe, termOf } from '../parameters/parameter-text.ts'
import type { Command } from './command.ts'
import type { ExitCode, Io } from './io.ts'

export interface CommandWorld {
  readonly io: Io
  /** Of help, and of what is said of wrong values. */
  readonly language: Language
  readonly finish: (code: ExitCode) => void
}

/** @param program gets the command with its arguments and options; when it is called, `finish` gets its exit code */
export function addCommand(program: Commander, command: Command, { io, language, finish }: CommandWorld): void {
  const added = program.command(command.name).description(command.description[language])
  const words: { readonly name: string; readonly isMany: boolean }[] = []
  const options = new Map<string, Option>()
  for (const [name, parameter] of Object.entries(command.parameters)) {
    const term = termOf(parameter, language)
    const about = describe(parameter, language)
    if (parameter.kind === 'argument') {
      added.addArgument(new Argument(term, about))
      words.push({ name, isMany: parameter.isMany })
    } else options.set(name, withValue(new Option(term, about), parameter, language))
  }
  for (const [name, option] of options) {
    const others = command.exclusive.filter((group) => group.includes(name)).flat()
    option.conflicts(others.flatMap((other) => (other === name ? [] : (options.get(other)?.attributeName() ?? []))))
    added.addOption(option)
  }
  added.action(async () => {
    const given: Readonly<Record<string, Typed>> = added.opts()
    const typed = [
      ...[...options].map(([name, option]) => [name, given[option.attributeName()]]),
      ...words.map(({ name, isMany }, at) => [name, wordsFrom(added.args, at, isMany)]),
    ]
    finish(await command.run(Object.fromEntries(typed), io))
  })
}

function withValue(option: Option, parameter: Parameter<unknown>, language: Language): Option {
  const { valueName, isMany, refuse } = parameter
  if (valueName === null) return option
  // commander sees that an option takes many values only where its value has a Latin name
  option.variadic = isMany
  return option.argParser((text, before: unknown) => {
    const expected = refuse(text)
    if (expected !== null) throw new InvalidArgumentError(expected[language])
    return isMany && Array.isArray(before) ? [...before, text] : [text]
  })
}

function wordsFrom(given: readonly string[], at: number, isMany: boolean): Typed {
  const own = given.slice(at, isMany ? undefined : at + 1)
  return own.length === 0 ? undefined : own
}
