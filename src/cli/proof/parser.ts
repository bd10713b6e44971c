/** The command line of `proof`. */
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type Cli, jsonOption, languageOption } from '../cli.ts'
import { DEFAULT_MIN_TYPE, DEFAULT_PATHS, type ProofOptions } from './options.ts'

type RawOptions = Pick<ProofOptions, 'minType' | 'pages' | 'lang'> & { readonly json?: boolean }

export function addProof(program: Command, cli: Cli): void {
  const { say, io, finish } = cli
  program
    .command('proof')
    .description(
      say({
        ru: 'посмотреть на готовые страницы глазами копира и телефона',
        en: 'see each page as a copier and a phone do',
      }),
    )
    .argument(
      say({ ru: '[файлы...]', en: '[pdf...]' }),
      say({ ru: 'файлы, папки, шаблоны', en: 'files, folders, patterns' }),
      DEFAULT_PATHS,
    )
    .addOption(
      new Option(
        say({ ru: '--min-type <пункты>', en: '--min-type <points>' }),
        say({ ru: 'наименьший допустимый кегль', en: 'smaller type is an error' }),
      )
        .argParser((text) => points(text, cli))
        .default(DEFAULT_MIN_TYPE),
    )
    .option(
      say({ ru: '--pages <папка>', en: '--pages <folder>' }),
      say({ ru: 'сохранить серые страницы', en: 'keep the grey pages that were looked at' }),
    )
    .addOption(jsonOption(cli))
    .addOption(languageOption(cli))
    .action(async (paths: readonly string[], { json = false, ...others }: RawOptions) => {
      const { runProof } = await import('./runner.ts')
      finish(await runProof({ paths, json, ...others }, io))
    })
}

function points(text: string, { say }: Cli): number {
  const value = Number(text.replace(',', '.'))
  if (!(value > 0)) throw new InvalidArgumentError(say({ ru: 'число пунктов, например 10', en: 'points, as in 10' }))
  return value
}
