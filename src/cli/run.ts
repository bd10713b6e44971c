/** The command as a function: arguments in, exit code out. */
import { Command, CommanderError } from 'commander'
import type { Language } from '../diagnostics/diagnostic.ts'
import { VERSION } from '../node/version.ts'
import { addBuild } from './build/parser.ts'
import { type Cli, speak } from './cli.ts'
import { helpStyle } from './help-style.ts'
import type { ExitCode, Io } from './io.ts'
import { languageOf } from './io.ts'
import { addProof } from './proof/parser.ts'
import { printDiagnostics } from './report.ts'
import { addRoster } from './roster/parser.ts'
import { addSend } from './send/parser.ts'
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
  const program = createProgram({ io, say: speak(language), finish }, language)
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return code
  } catch (cause) {
    if (cause instanceof CommanderError) {
      if (cause.exitCode === 0) return 0
      // the bare command asks what there is, and has been told
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
function wantedLanguage(argv: readonly string[]): string | undefined {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='))
  return at < 0 ? undefined : (argv[at]?.split('=')[1] ?? argv[at + 1])
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

function createProgram(cli: Cli, language: Language): Command {
  const { io, say } = cli
  const help = say({ ru: 'эта справка', en: 'this help' })
  const program = new Command('pamyatka')
    .description(say({ ru: 'Памятки для каждой семьи', en: 'Personal printable leaflets for schools' }))
    .exitOverride()
    .configureOutput({ writeOut: io.out, writeErr: io.err, outputError: () => {} })
    .configureHelp(helpStyle(language))
    .version(VERSION, '--version', say({ ru: 'версия программы', en: 'the version of the program' }))
    .helpOption('-h, --help', help)
    .helpCommand(
      say({ ru: 'help [команда]', en: 'help [command]' }),
      say({ ru: 'справка о команде', en: 'help for a command' }),
    )
  for (const add of [addBuild, addRoster, addProof, addSend]) add(program, cli)
  return program
}
