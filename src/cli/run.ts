/** The command as a function: arguments in, exit code out. */
import { Command, CommanderError } from 'commander'
import type { Language } from '../diagnostics/diagnostic.ts'
import { VERSION } from '../node/version.ts'
import { addCommand, type CommandWorld } from './add-command.ts'
import { COMMANDS } from './commands.ts'
import { helpStyle } from './help-style.ts'
import type { ExitCode, Io } from './io.ts'
import { languageOf } from './io.ts'
import { printDiagnostics } from './report.ts'
import { usageError } from './usage-error.ts'

/**
 * @param argv without the program's own name
 * @example await run(['build', '--class', '5А'], io) // 0
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = 0
  const language = languageOf(wantedLanguage(argv), io.env)
  const finish = (result: ExitCode) => {
    code = result
  }
  const program = createProgram({ io, language, finish })
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (cause) {
    if (cause instanceof CommanderError) {
      if (cause.exitCode === 0) return 0
      // without arguments commander has printed the help: nothing is left to report
      if (cause.code !== 'commander.help') {
        const command = program.commands.find((one) => one.name() === argv[0])
        printDiagnostics([usageError(cause, command?.name())], io, language)
      }
      return 2
    }
    io.err(`${faultText(cause, language)}\n`)
    return 3
  }
}

/** Help and mistakes have a language before the options are read. */
function wantedLanguage(argv: readonly string[]): string | null {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  return at < 0 ? null : (argv[at]?.split('=')[1] ?? argv[at + 1] ?? null)
}

/** What the machine refuses (a full disk, a folder without permission) needs no stack; a fault of the program does. */
function faultText(cause: unknown, language: Language): string {
  if (!(cause instanceof Error)) return `${FAULTS.program[language]}: ${String(cause)}`
  if ('syscall' in cause) return `${FAULTS.machine[language]}: ${cause.message}`
  return `${FAULTS.program[language]}: ${cause.stack ?? cause.message}`
}

const FAULTS = {
  program: { ru: 'сбой программы', en: 'the program failed' },
  machine: { ru: 'система не дала работать с файлом', en: 'the system refused to work with a file' },
} as const

function createProgram(world: CommandWorld): Command {
  const { io, language } = world
  const words = PROGRAM[language]
  const program = new Command('pamyatka')
    .description(words.description)
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => {} })
    .configureHelp(helpStyle(language))
    .version(VERSION, '--version', words.version)
    .helpOption('-h, --help', words.help)
    .helpCommand(words.helpTerm, words.helpCommand)
  for (const command of COMMANDS) addCommand(program, command, world)
  return program
}

const PROGRAM = {
  ru: {
    description: 'Памятки для каждой семьи',
    help: 'эта справка',
    helpTerm: 'help [команда]',
    helpCommand: 'справка о команде',
    version: 'версия программы',
  },
  en: {
    description: 'Personal printable leaflets for schools',
    help: 'this help',
    helpTerm: 'help [command]',
    helpCommand: 'help for a command',
    version: 'the version of the program',
  },
} as const satisfies Record<Language, unknown>
