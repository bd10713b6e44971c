/** The command line of `roster`. */
import type { Command } from 'commander'
import { type Cli, jsonOption, languageOption } from '../cli.ts'

interface RawOptions {
  readonly json?: boolean
  readonly lang?: string
  readonly names?: string
}

export function addRoster(program: Command, cli: Cli): void {
  const { say, io, finish } = cli
  program
    .command('roster')
    .description(
      say({
        ru: 'показать, как понят список класса и что в нём исправить',
        en: 'show a class list as it was understood, and what to mend',
      }),
    )
    .argument(
      say({ ru: '<файл>', en: '<file>' }),
      say({ ru: 'список: xlsx, xls, ods, csv, txt', en: 'the list: xlsx, xls, ods, csv, txt' }),
    )
    .option(
      say({ ru: '--names <файл>', en: '--names <file>' }),
      say({ ru: 'файл, в котором вы записали падежи имён', en: 'cases of names that you have settled' }),
    )
    .addOption(jsonOption(cli))
    .addOption(languageOption(cli))
    .action(async (file: string, { json = false, ...others }: RawOptions) => {
      const { runRoster } = await import('./runner.ts')
      finish(await runRoster({ file, json, ...others }, io))
    })
}
